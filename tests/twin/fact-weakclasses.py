# twin: 3.6-
"""The classes of weakref that are Python themselves: what they hold, when they let go, and at exit."""
import gc, sys, weakref
class T(object):
    def __init__(self, n): self.n = n
    def __repr__(self): return 'T%d' % self.n
    def m(self): return self.n
def dead(r): print('dead', r())
values = weakref.WeakValueDictionary()
a = T(1); b = T(2)
values['a'] = a; values['b'] = b
print(sys.getrefcount(a), sys.getrefcount(values))
print(len(values), sorted(values.keys()), 'a' in values, values.get('x'), values['a'])
del a
print(len(values), list(values.items()), list(values.values()))
try: values['zz']
except KeyError as e: print('KeyError', e)
print(values.pop('zz', None), values.setdefault('b', 3), values.popitem())
held = [T(i) for i in range(5)]
for i, t in enumerate(held): values[i] = t
del t
for key, value in values.items():
    held[:] = []
    del value
    break
print(len(values))
keys = weakref.WeakKeyDictionary({T(7): 1})
print(len(keys))
keys[b] = 5
print(len(keys), list(keys.items()), keys[b], b in keys, 5 in keys, keys.get(b), keys == {b: 5})
some = weakref.WeakSet([b])
c = T(3); some.add(c); some.add(c)
print(len(some), c in some, 3 in some)
del c
print(len(some), [x for x in some])
some.discard(b); print(len(some))
try: some.remove(b)
except KeyError: print('KeyError')
try: weakref.WeakSet([1])
except TypeError as e: print(e)
method = weakref.WeakMethod(b.m, dead)
print(method()(), method == weakref.WeakMethod(b.m), hash(method) == hash(weakref.WeakMethod(b.m)))
f = weakref.finalize(b, print, 'bye', 1, sep='-')
print(f.alive, f.atexit, f.peek()[1] is print)
del b
print(len(keys), len(values), method(), f.alive)
n = T(8); n.self = n
g = weakref.finalize(n, print, 'cycle')
del n
gc.collect()
print(g.alive)
q = T(9)
weakref.finalize(q, print, 'one')
two = weakref.finalize(q, print, 'two')
print(two.detach()[1:] == (print, ('two',), {}), two.alive)
weakref.finalize(q, print, 'three')
print(weakref.WeakSet, weakref.WeakValueDictionary)
