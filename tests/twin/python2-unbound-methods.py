# twin: 2.7-2.7
"""Unbound methods of 2.7: a new instancemethod at each look-up through the class, which calls only with an instance of it."""
import gc, sys, weakref
gc.disable()
gc.collect()
def count(what):
    print(what, gc.get_count()[0])
def show(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)
class C(object):
    def m(self, x=1):
        return x
    def __init__(self):
        self.a = 1
    @staticmethod
    def s(): return 3
    @classmethod
    def k(cls): return cls
class D(C):
    pass
class Old:
    def m(self):
        return 5
print(C.m, D.m, Old.m)
count('a')
x = C.m
count('b')
y = [C.m for i in range(5)]
count('c')
print(C.m is C.m, C.m == C.m, D.m == C.m, C.m != D.m, hash(C.m) == hash(C.m))
print(C.m.im_self, C.m.im_func is C.__dict__['m'], C.m.im_class, D.m.im_class, C.m.__self__, C.m.__func__ is C.m.im_func)
print(type(C.m).__name__, C.m.__name__, C.m.__doc__, C.m.__module__)
print(sys.getrefcount(C.m), sys.getrefcount(C.__dict__['m']), sys.getsizeof(C.m))
c = C(); d = D(); o = Old()
print(c.m.im_self is c, c.m.im_class, d.m.im_class, c.m.im_func is C.__dict__['m'], o.m.im_class)
print(C.m(c), C.m(d, 5), D.m(d), Old.m(o))
for f in (lambda: C.m(5), lambda: D.m(c), lambda: C.m(), lambda: Old.m(c), lambda: Old.m(), lambda: C.m(None), lambda: C.m(C), lambda: C.m(o), lambda: C.m(x=5), lambda: C.m(self=c), lambda: C.m(Old), lambda:C.__init__(5), lambda: C.m.nothing, lambda: C.m(c, 1, 2, 3)):
    show(f)
print(repr(c.m)[:25], c.k.im_class, C.k.im_self, C.k, repr(C.s)[:10])
print([type(r).__name__ for r in gc.get_referents(C.m)], [type(r).__name__ for r in gc.get_referents(c.m)])
print(gc.is_tracked(C.m))
w = weakref.ref(C.m)
print(w())
f = C.m
w = weakref.ref(f, lambda r: print('dead'))
del f
ff = C.m.im_func
print(ff(5), ff(None))
def setit():
    C.m.attr = 5
show(setit)
C.m.im_func.attr = 7
print(C.m.attr, c.m.attr)
C.late = lambda self: 9
print(C.late, C.late(c), c.late())
C.n = C.m
print(C.n is C.n, type(C.__dict__['n']).__name__, c.n(), D.n, Old.__dict__['m'](3))
D.p = C.m
print(d.p() , D.p, repr(d.p)[:28])
class E(object):
    z = C.m
    zz = c.m
e = E()
show(lambda: e.z())
print(E.z, e.z, repr(e.zz)[:26])
show(lambda: E.z(c))
print(map(C.m, [c, d]))
print(sorted([3,1,2], key=Old().m.im_func))
print(isinstance(C.m, type(c.m)), type(C.m) is type(o.m))
print(callable(C.m), hasattr(C.m, 'im_self'), getattr(C, 'm'))
print(sys.getrefcount(C))
print({C.m: 1}[C.m], C.m in [C.m])
count('end')
for i in range(3):
    l = [C.m for i in range(300)]
    count(i)
    del l
    count(i)
gc.collect()
count('x')
l = [C.m for i in range(3)]
count('y')
super_ = super(D, D)
print(super(D, D).m, super(D, D).k)
print(C.__init__, D.__init__, C.__repr__, Old.__init__ if hasattr(Old, '__init__') else None)
