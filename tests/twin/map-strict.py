# twin: 3.14-
"""map(strict=True), and the truth that NotImplemented does not have."""


def t(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


class Bad:
    def __bool__(self):
        raise ValueError('bad bool')


t(lambda: list(map(max, [1, 2], [3], strict=True)))
t(lambda: list(map(max, [1], [3, 4], strict=True)))
t(lambda: list(map(max, [1, 2], [3, 4], strict=True)))
t(lambda: list(map(max, [1, 2], [3, 4, 5], [6, 7], strict=True)))
t(lambda: list(map(max, [1, 2], [3], strict=False)))
t(lambda: map(strict=Bad()))
t(lambda: map(len, strict=1))
t(lambda: bool(NotImplemented))
t(lambda: not NotImplemented)
t(lambda: NotImplemented or 1)
t(lambda: 1 if NotImplemented else 2)
t(lambda: any([0, NotImplemented]))
t(lambda: b'a'.center(5, b''))
t(lambda: b'a'.ljust(5, bytearray(b'xy')))
