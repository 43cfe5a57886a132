"""What properties and methods see of references, entered by an instruction or called by C code."""
import sys
rc = sys.getrefcount
class A(object):
    @property
    def p(self): return rc(self)
    @p.setter
    def p(self, v): print('set', rc(self), rc(v))
    @p.deleter
    def p(self): print('del', rc(self))
    q = property(lambda self: rc(self))
    def m(self): return rc(self)
    def __getitem__(self, k): return rc(self), rc(k)
    def __setitem__(self, k, v): print('setitem', rc(self), rc(k), rc(v))
    def __delitem__(self, k): print('delitem', rc(self), rc(k))
    def __iter__(self): yield rc(self)
a = A(); o = object()
print(a.p)
x = a.p; print(x)
print(a.p, a.p)
print([a.p], (a.p, a.q), {1: a.p}, {a.p}, a.p + 0, -a.p, a.p == 1, [a.p for i in range(2)])
print(getattr(a, 'p'), hasattr(a, 'p'), getattr(a, 'q', 1))
a.p = o
a.p = object()
A().p = o
A().p = A()
del a.p
setattr(a, 'p', o)
delattr(a, 'p')
print(A().p, A().q, A().m())
print('%s %s' % (a.p, a.q))
print('{} {}'.format(a.p, a.q))
def f(z):
    y = z.p
    z.p = z
    z.p = o
    del z.p
    return y, z.p, z.q, z.m()
print(f(a))
print(f(A()))
a[o] = o
a[object()] = object()
del a[o]
print(a[o], A()[object()], a[a])
a[o] += (1,)
class B(A):
    @property
    def p(self): return super(B, self).p
    def m(self): return super(B, self).m()
b = B()
print(b.p, b.m(), B().p, B().m())
class W:
    def __init__(self): self.items = []
    def each(self, f): return [f(i) for i in self.items]
w = W(); w.items.append(o)
print(w.each(rc), w.each(lambda i: rc(i)), rc(w.items), rc(w.each), rc(w))
for k in a: print(k)
u, = a
print(u, list(a), max(a), sum(a), dict(zip('k', a)))
