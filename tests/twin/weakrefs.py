import weakref
import gc
class Object:
    pass
o = Object()
r = weakref.ref(o)
o2 = r()
print(o is o2)
print(weakref.ref(o) is r, weakref.getweakrefcount(o))
del o, o2
print(r())
def cb(ref):
    print('callback', ref() is None)
o = Object()
r1 = weakref.ref(o, cb)
def cb2(ref):
    print('second', ref is r2)
r2 = weakref.ref(o, cb2)
print(weakref.getweakrefcount(o), r1 is r2, r1 == r2)
del o
print(r1(), r2())
o = Object()
p = weakref.proxy(o)
o.value = 5
print(p.value)
p.value = 6
print(o.value)
del o
try:
    p.value
except ReferenceError as e:
    print(e)
try:
    weakref.ref([])
except TypeError as e:
    print(e)
try:
    weakref.ref(5)
except TypeError as e:
    print(e)
class S:
    __slots__ = ('a',)
try:
    weakref.ref(S())
except TypeError as e:
    print(e)
class W:
    __slots__ = ('a', '__weakref__')
w = W()
print(weakref.ref(w)() is w)
class L(list):
    pass
l = L()
print(weakref.ref(l)() is l)
a = Object()
b = Object()
a.b = b
b.a = a
ra = weakref.ref(a, cb)
del a, b
gc.collect()
print(ra())
