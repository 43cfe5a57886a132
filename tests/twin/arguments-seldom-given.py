# twin: 3.6-
"""Calls that a matrix of all arguments found: what is asked of arguments, in which order, and what is said of them."""
import weakref


class Plain:
    pass


class Texts(str):
    pass


class Late(weakref.ref):
    def __init__(self, o, callback=None, key=None):
        self.key = key


def numbers():
    yield 1


def t(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


def put(i, x):
    a = bytearray(b'x')
    a[i] = x
    return a


kept = Plain()
t(lambda: weakref.ref(kept, callback=None))
t(lambda: weakref.ref(1, callback=None))
t(lambda: weakref.ref(callback=None))
t(lambda: Late(kept, None, key=3).key)
t(lambda: weakref.proxy(kept, callback=None))
t(lambda: numbers().throw(x=1))
t(lambda: super(None))
t(lambda: issubclass(-1, ()))
t(lambda: issubclass(-1, (int,)))
t(lambda: issubclass(-1, 3))
t(lambda: bytearray(b'x').extend(''))
t(lambda: bytearray(b'x').extend('a'))
t(lambda: put(1, b'b'))
t(lambda: put(0, 300))
t(lambda: put(5, 300))
t(lambda: put('a', 300))
t(lambda: divmod(-1, float('inf')))
t(lambda: divmod(1.5, float('-inf')))
t(lambda: -1 // float('inf'))
t(lambda: divmod(float('inf'), 1))
t(lambda: divmod(-0.0, 3.0))
t(lambda: divmod(7, -2.5))
t(lambda: type(Texts('abc') * 1))
t(lambda: type(1 * Texts('abc')))
for value in (-1, 1.5, 'a', True):
    for spec in ('\xe9', '5\u044f', '\t', ',\xe9', '.2\xe9'):
        t(lambda: format(value, spec))
t(lambda: b'a'.center(5, None))
t(lambda: b'a'.rjust(5, 5))
t(lambda: (5).to_bytes(-1, 'x'))
t(lambda: (5).to_bytes(-1, 1.5))
t(lambda: (5).to_bytes(-1, 'big'))
t(lambda: '%*d' % 3)
t(lambda: '%*d' % (3,))
t(lambda: '%.*f' % None)
numbers_left = []
for kind in (set, frozenset):
    for method in ('intersection', 'issubset', 'issuperset', 'isdisjoint', 'difference', 'union'):
        for items in ([], [1], [5], [1, 2]):
            i = iter([1, 2, 3])
            t(lambda: getattr(kind(items), method)(i))
            numbers_left.append(list(i))
print(numbers_left)
