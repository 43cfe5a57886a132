"""gc.get_objects, get_referrers and get_referents: which, in which order, and what is refused."""
import gc, sys
gc.disable()
gc.collect()
class P:
    pass
def names(l):
    return [x.name for x in l if isinstance(x, P)]
def make(name):
    p = P()
    p.name = name
    return p
a = make('a'); b = make('b')
if sys.version_info >= (3, 8):
    print([names(gc.get_objects(generation=g)) for g in range(3)], names(gc.get_objects()))
    gc.collect(0); c = make('c')
    print([names(gc.get_objects(g)) for g in range(3)], names(gc.get_objects(None)))
    gc.collect(1); d = make('d')
    print([names(gc.get_objects(g)) for g in range(3)])
    gc.collect()
    print([names(gc.get_objects(g)) for g in range(3)])
    for bad in (3, 100, -1, -2, 'x', 1.5):
        try:
            print(bad, names(gc.get_objects(bad)))
        except Exception as e:
            print(bad, type(e).__name__, e)
else:
    print(names(gc.get_objects()))
l = gc.get_objects()
print(any(x is l for x in l))
x = make('x'); holder1 = [x]; holder2 = (x, 1); holder3 = {'k': x}; y = make('y'); y.x = x
def what(r):
    return type(r).__name__
print([what(r) for r in gc.get_referrers(x)])
print([what(r) for r in gc.get_referrers(x, y)])
gc.collect()
print([what(r) for r in gc.get_referrers(x)])
holder4 = [x]
print([what(r) for r in gc.get_referrers(x)])
print([what(r) for r in gc.get_referents(holder1, holder2, holder3)])
print(gc.get_referents([1, 'two', 3.0], (4, 5)), gc.get_referents({'a': 1, 'b': [2]}), gc.get_referents(5, 'x'))
print(gc.get_referents(frozenset([1])), gc.get_referents(slice(1, 2, 3)))
class S:
    __slots__ = ('b', 'a')
s = S(); s.a = 'va'; s.b = 'vb'
print([r if isinstance(r, str) else what(r) for r in gc.get_referents(s)])
def f(p, q=[7]):
    return p
print([what(r) for r in gc.get_referents(f)][:1], gc.get_referents(f.__defaults__))
import weakref
w = weakref.ref(x, f)
print([what(r) for r in gc.get_referents(w)])
print([what(r) for r in gc.get_referents(iter([1]))])
