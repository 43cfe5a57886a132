# twin: 3.6-
"""Keywords of WeakMethod and enumerate(), and the words about what finalize() lacks."""
import weakref


def t(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


class C:
    def m(self):
        pass


c = C()


def cb(*a):
    print('cb', len(a))


t(lambda: weakref.WeakMethod(None, nope=3))
t(lambda: weakref.WeakMethod(c.m, nope=3))
t(lambda: weakref.WeakMethod(c.m, None, 3, nope=3))
t(lambda: weakref.WeakMethod(c.m, None, 3))
t(lambda: weakref.WeakMethod())
t(lambda: weakref.WeakMethod(meth=c.m)() == c.m)
t(lambda: weakref.WeakMethod(c.m, callback=cb))
t(lambda: weakref.WeakMethod(callback=cb, meth=c.m))
f = weakref.finalize(c, cb, 1)
t(lambda: weakref.finalize(c))
t(lambda: weakref.finalize())
del c
t(lambda: str(encoding=None))
t(lambda: str(b'', None))
t(lambda: str(b'', encoding=None))
t(lambda: enumerate([], iterable=3))
t(lambda: enumerate([], 1, iterable=3))
t(lambda: list(enumerate([1], start=3)))
