# twin: 2.7-2.7
"""Dictionaries of weak references in 2.7: old-style instances, whose keys(), values() and items() are lists."""
import weakref, gc, sys
gc.disable()
gc.collect()
class C(object):
    def __init__(self, n): self.n = n
    def __repr__(self): return 'C%d' % self.n
s = weakref.WeakSet()
a, b, c = C(1), C(2), C(3)
s.add(a); s.add(b); s.add(c)
print(len(s), a in s, sorted(x.n for x in s))
del b
print(len(s), sorted(x.n for x in s))
for x in s:
    if x.n == 1: s2 = x
del x
s.discard(a); print(len(s))
print(s.pop().n, len(s))
try:
    s.pop()
except KeyError as e:
    print('KeyError', e)
d = weakref.WeakValueDictionary(a=a, c=c)
print(sorted(d.keys()), sorted(d.values(), key=lambda o: o.n), len(d))
it = iter(d)
k = next(it)
del c
print(len(d), sorted(d.keys()))
del it
print(len(d), d.keys(), d.items(), 'a' in d)
d['z'] = a
for key in sorted(d):
    print(key, d[key])
print(d.popitem()[1], len(d))
d.clear()
print(len(d))
try:
    d['nothing']
except KeyError as e:
    print(e)
w = weakref.WeakKeyDictionary()
w[a] = 'one'
w[C(9)] = 'gone'
print(len(w), w.items(), w.keys(), w.values(), a in w, w[a], w.get(5, 'no') if 0 else None)
print(dict(w) , list(w), [k for k in w], w.pop(a), len(w))
try:
    w[5] = 1
except TypeError as e:
    print(e)
for missing in ('WeakMethod', 'finalize'):
    print(hasattr(weakref, missing))
print(sys.getrefcount(a), weakref.getweakrefcount(a))
for method in ('iterkeys', 'itervalues', 'iteritems', 'has_key'):
    print(method, hasattr(d, method), hasattr(w, method))
k = weakref.WeakKeyDictionary(); v = weakref.WeakValueDictionary({'k1': a})
k[a] = 1
print(type(v).__name__, type(k).__name__, str(type(k)), v.__class__, isinstance(v, weakref.WeakValueDictionary))
print(list(v.iterkeys()), list(v.itervalues()), list(v.iteritems()), v.has_key('k1'), k.has_key(a), k.has_key(5))
print(v == weakref.WeakValueDictionary({'k1': a}), v != v, v == {'k1': a}, k == k, repr(v)[:24], len(v.valuerefs()), k.keyrefs()[0]() is a)
ring = C(5); ring.me = ring; v['ring'] = ring; k[ring] = [1]
del ring
print(len(v), len(k), gc.collect(), len(v), len(k))
