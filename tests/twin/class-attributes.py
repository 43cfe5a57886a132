"""What every class has: __bases__ and __mro__ are the class's own tuples; __name__, __qualname__, __module__ can be set, others not."""
import gc, sys
class A: pass
class B(A): pass
print(A.__bases__ is A.__bases__, B.__bases__ is B.__bases__, sys.getrefcount(B.__bases__), gc.is_tracked(B.__bases__))
print(A.__mro__ is A.__mro__, sys.getrefcount(A.__mro__))
x = B.__bases__
print(sys.getrefcount(x), len(gc.get_referrers(x)))
del x
gc.collect()
def f():
    class C(object): pass
    del C
f()
print(gc.collect())
class D(object): pass
gc.collect()
del D
print(gc.collect())
class D(object):
    def f(self): pass
gc.collect()
del D
print(gc.collect())
class D(object):
    __slots__ = ('a', 'b')
gc.collect()
del D
print(gc.collect())
class D(A):
    x = 1
    @property
    def y(self): return 1
d = D()
d.z = 1
gc.collect()
del D, d
print(gc.collect())
class E(dict): pass
class F(list): x = []
class G(E): pass
gc.collect()
del E, G
print(gc.collect())
del F
print(gc.collect())
import sys, gc
print(int.__bases__ is int.__bases__, int.__mro__ is int.__mro__, object.__bases__, bool.__mro__, bool.__bases__, type.__mro__)
class A(int): pass
print(gc.is_tracked(A.__bases__), gc.is_tracked(A.__mro__), A.__mro__)
gc.collect()
print(gc.is_tracked(A.__bases__), gc.is_tracked(A.__mro__), A.__mro__)
print(A.__mro__[1:] == int.__mro__, int.__mro__[1:])
b = A.__bases__
print(len(b), b[0], sys.getsizeof(b))
print(gc.get_referents(A)[-3:] if 0 else '', b in gc.get_referents(A))
print(any(r is A for r in gc.get_referrers(b)), any(r is A for r in gc.get_referrers(A.__mro__)))
class B(A): pass
print(any(r is b for r in gc.get_referrers(int)), any(r is B.__bases__ for r in gc.get_referrers(A)), any(r is B.__mro__ for r in gc.get_referrers(A)))
n = sys.getrefcount(A)
class C(A): pass
print(sys.getrefcount(A) - n)
try:
    A.__mro__ = 1
except Exception as e: print(type(e).__name__, e)
try:
    int.__bases__ = (object,)
except Exception as e: print(type(e).__name__, e)
print(type.__bases__, KeyError.__bases__, KeyError.__mro__)
m = A.__mro__
del A, B, C, b
print(len(gc.get_referrers(m)))
gc.collect()
print(m)
class A(object):
    "doc"
    x = 1
class B(object): pass
def show(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
for n in ('__name__', '__qualname__', '__module__', '__doc__', '__bases__', '__base__', '__mro__', '__dict__', '__class__', '__slots__', 'x', 'y'):
    for v in ('text', 5, None):
        print(n, v, end=': ')
        if n == '__bases__' and v == (B,): continue
        show(lambda: setattr(A, n, v))
        print(n, end=': ')
        show(lambda: getattr(A, n) if n[2:-2] in ('name', 'qualname', 'module', 'doc', 'class', 'slots') else 0)
for n in ('__name__', '__qualname__', '__module__', '__doc__', '__bases__', '__base__', '__mro__', '__dict__', '__class__', '__slots__', 'x', 'y', 'z'):
    print('del', n, end=': ')
    show(lambda: delattr(A, n))
print(A)
