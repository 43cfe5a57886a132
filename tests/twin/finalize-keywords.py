# twin: 3.9-
"""finalize(obj, func, /, ...): the names of the first two belong to the keywords that are kept."""
import weakref


def t(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


class C:
    pass


c = C()


def cb(*a, **k):
    print('cb', len(a), sorted(k))


t(lambda: weakref.finalize(c, obj=1))
t(lambda: weakref.finalize(obj=c, func=cb))
t(lambda: weakref.finalize(c, func=cb))
w = weakref.finalize(c, cb, 1, obj=3, func=4)
t(lambda: w.peek()[2:])
t(lambda: w.detach()[2:])
v = weakref.finalize(c, cb, 1, obj=3, func=4, self=5)
del c
