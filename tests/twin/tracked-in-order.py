# twin: 3.6-
# In which order new objects come to the list of the youngest: an object may be tracked before what goes into it.
import gc, sys
gc.disable()
gc.collect()
if hasattr(gc, 'freeze'): gc.freeze()
class C(object): pass
def new(f):
    gc.collect()
    old = set(id(x) for x in gc.get_objects())
    y = f()
    print([type(x).__name__ for x in gc.get_objects() if id(x) not in old and not isinstance(x, (set, type(f)))])
a, b = [1], [2]
max([1], key=len and abs)  # the first call leaves the names of its arguments
new(lambda: map(len, [a]))
new(lambda: map(len, [a], (a,)))
new(lambda: zip(a, [b]))
new(lambda: zip(a))
new(lambda: zip())
new(lambda: enumerate([a]))
new(lambda: enumerate((a,), 2))
new(lambda: filter(None, [a]))
new(lambda: reversed([a]))
new(lambda: iter([a]))
new(lambda: iter({1: a}))
new(lambda: iter({1: a}.items()))
new(lambda: iter({1, 2}))
new(lambda: iter(lambda: 1, 2))
new(lambda: slice([a], b))
new(lambda: property(lambda x: a))
new(lambda: staticmethod(lambda: a))
new(lambda: classmethod(lambda: a))
new(lambda: C().__class__)
new(lambda: super(C, C()))
new(lambda: {1: a}.keys())
new(lambda: ValueError(a))
new(lambda: [].append)
new(lambda: (x for x in [a]))
new(lambda: (lambda: a))
new(lambda: (lambda x=a: x))
new(lambda: frozenset([(a,)] if 0 else [1]))
new(lambda: set([1]))
new(lambda: dict(a=[1]))
new(lambda: sorted([[1], [2]]))
new(lambda: list(zip([[1]], [[2]])))
new(lambda: list(map(lambda x: [x], [1, 2])))
new(lambda: {x: [x] for x in range(2)})
new(lambda: [[x] for x in range(2)])
new(lambda: {(x, a[0]) for x in range(2)})
new(lambda: tuple([x] for x in range(2)))
new(lambda: divmod(7, 2))
new(lambda: [a, (b, [a])])
new(lambda: {'a': {'b': [a]}})
new(lambda: ([a], {'b': (b,)}))
new(lambda: dict([(1, [2])]))
new(lambda: dict(zip([1, 2], [[], []])))
new(lambda: 'a b'.partition(' '))
new(lambda: 'a b'.split())
new(lambda: [a] + [b])
new(lambda: (a,) + (b,))
new(lambda: [a] * 2)
new(lambda: {1: a}.copy())
new(lambda: list({1: a}.items()))
new(lambda: dict.fromkeys([1], a))
new(lambda: tuple([x] for x in range(10)))
new(lambda: tuple([x] for x in range(11)))
new(lambda: tuple([x] for x in range(25)))
new(lambda: tuple(map(lambda x: [x], 'abcdefghij')))
new(lambda: [tuple(map(lambda x: [x], 'ab')), tuple(map(lambda x: [x], ''))])
new(lambda: list(zip(map(lambda x: [x], 'ab'), map(lambda x: (x,), 'ab'))))
new(lambda: list(enumerate(map(lambda x: [x], 'ab'))))
new(lambda: dict(map(lambda x: (x, [x]), 'ab')))
new(lambda: set(map(lambda x: (x,), 'ab')))
new(lambda: sorted(map(lambda x: [x], 'ab'), key=lambda x: [x]))
new(lambda: max(map(lambda x: [x], 'ab'), key=lambda x: (x,)))
new(lambda: sum(map(lambda x: [x], 'ab'), []))
def f(*args, **kwargs):
    return args, kwargs
new(lambda: f(*map(lambda x: [x], 'ab'), **{'k': [1]}))
new(lambda: f(*[[1]], k=[2]))
new(lambda: f([1], [2], k=(1, [3])))
new(lambda: "%s %s" % ([1], [2]))
def err():
    try:
        raise ValueError([1])
    except ValueError as e:
        return e
new(err)
def err2():
    try:
        [].x
    except AttributeError as e:
        return e
new(err2)
def err3():
    try:
        {}[([1],)[0:1] and 2]
    except KeyError as e:
        return e
new(err3)
def err4():
    try:
        try:
            1 / 0
        except ZeroDivisionError as e:
            raise KeyError(2) from e
    except KeyError as e:
        return e
new(err4)
new(lambda: [C() for i in range(2)])
new(lambda: [C().__dict__ for i in range(2)])
class D(C):
    def __init__(self, x):
        self.x = [x]
    def m(self): return self
new(lambda: D([1]))
new(lambda: D([1]).m)
new(lambda: D((1, [2])).__dict__)
def make():
    class E(D):
        z = [1]
        def m(self):
            return super().m()
    return E
new(make)
def cl():
    x = [1]
    def inner():
        nonlocal x
        x = [x]
        return inner
    return inner()
new(cl)
