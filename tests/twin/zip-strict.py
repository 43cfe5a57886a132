# twin: 3.10-
"""zip(strict=True) tells which argument is too short or too long, and looks at no more items than it has to."""


def t(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


class Bad:
    def __bool__(self):
        raise ValueError('bad bool')


def failing():
    yield 1
    raise KeyError('k')


t(lambda: list(zip('ab', 'ab', strict=True)))
t(lambda: list(zip('ab', 'a', strict=True)))
t(lambda: list(zip('a', 'ab', 'ab', strict=True)))
t(lambda: list(zip('ab', 'ab', 'a', strict=True)))
t(lambda: list(zip('ab', 'ab', 'abc', strict='yes')))
t(lambda: list(zip('ab', 'a', strict=[])))
t(lambda: list(zip(strict=True)))
t(lambda: list(zip('ab', strict=True)))
t(lambda: zip(strict=Bad()))
t(lambda: list(zip([1], failing(), strict=True)))
t(lambda: list(zip(failing(), [1], strict=True)))
i, j = iter([1, 2, 3]), iter([1])
t(lambda: list(zip(i, j, strict=True)))
print(list(i), list(j))
i, j, k = iter([1]), iter([1, 2, 3]), iter([1, 2, 3])
t(lambda: list(zip(i, j, k, strict=True)))
print(list(i), list(j), list(k))
