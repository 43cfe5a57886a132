# twin: 3.7-
# To 3.11 an error of C code becomes an object when it is caught: the tuple of its arguments is the one that the call has given back.
import gc, sys, weakref
gc.disable()
class N1(object):
    __slots__ = ('name', 'a',)
n4 = N1()
r = weakref.ref
def run(f):
    gc.collect()
    a = gc.get_count()
    b = gc.get_count()
    c = gc.get_count()
    try:
        f()
    except TypeError as error:
        pass
    d = gc.get_count()
    return d[0] - c[0]
def f1(): weakref.ref(n4)
def f2(): r(n4)
def f3(): raise TypeError('x')
def f4(): int('x', 'y')
def f5(): len(3)
def f6(): return weakref.ref(N1)
def f7(): return r(N1)
def f8(): r(r)
print([run(f) for f in (f1, f1, f2, f2, f3, f3, f4, f4, f5, f5, f6, f6, f7, f7, f8, f8)])
gc.collect()
a = gc.get_count()
b = gc.get_count()
c = gc.get_count()
try:
    weakref.ref(n4)
except TypeError as error:
    pass
print((c, gc.get_count()))
gc.collect()
a = gc.get_count()
b = gc.get_count()
c = gc.get_count()
try:
    weakref.ref(n4)
except TypeError as error:
    print('x')
print((c, gc.get_count()))
gc.collect()
a = gc.get_count()
b = gc.get_count()
c = gc.get_count()
try:
    weakref.ref(n4)
except TypeError as error:
    print(error)
print((c, gc.get_count()))
def f9(): {}['x']
def f10(): [][3]
def f11(): next(iter([]))
def f12(): n4.missing
def f13(): missing
def f14(): hasattr(n4, 'missing')
def f15(): getattr(n4, 'missing', None)
def run2(f):
    gc.collect()
    a = gc.get_count()
    b = gc.get_count()
    c = gc.get_count()
    try:
        f()
    except Exception as error:
        pass
    d = gc.get_count()
    return d[0] - c[0]
def run3(f):
    gc.collect()
    a = gc.get_count()
    b = gc.get_count()
    c = gc.get_count()
    try:
        try:
            raise TypeError
        except TypeError:
            f()
    except Exception as error:
        pass
    d = gc.get_count()
    return d[0] - c[0]
for f in (f9, f10, f11, f12, f13, f14, f15):
    print([run2(f), run2(f), run3(f), run3(f)])
