# twin: 2.7-2.7
"""Weak references to old-style and new-style instances."""
import weakref, gc
class Old:
    def __init__(self, n): self.n = n
class New(object):
    def __init__(self, n): self.n = n
def gone(r): print('gone', r())
o, n = Old('o'), New('n')
ro, rn = weakref.ref(o, gone), weakref.ref(n, gone)
print(ro() is o, rn().n, weakref.getweakrefcount(o))
del o
print(ro())
del n
print(rn())
p = New('p')
x = weakref.proxy(p)
print(x.n, type(x).__name__)
del p
try:
    x.n
except ReferenceError as e:
    print(e)
v = weakref.WeakValueDictionary()
a = New('a'); b = Old('b')
v['a'] = a; v['b'] = b
print(sorted(v.keys()), len(v))
del a
print(sorted(v.keys()), len(v), 'a' in v)
k = weakref.WeakKeyDictionary()
c = New('c')
k[c] = 1
print(len(k), k[c])
del c
print(len(k))
for bad in (5, 'a', [], {}, (), None, len):
    try:
        weakref.ref(bad)
        print('ok', type(bad).__name__)
    except TypeError as e:
        print(e)
class D(object):
    def __del__(self): print('D del', r() is None)
d = D()
r = weakref.ref(d)
del d
