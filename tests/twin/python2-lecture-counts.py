# twin: 2.7-2.7
"""Reference counts as a lecture on 2.7 shows them."""
import sys, gc
def rc(x): return sys.getrefcount(x)
a = []
print(sys.getrefcount(a))
b = a
print(sys.getrefcount(a), rc(a))
l = [a, a, a]
print(sys.getrefcount(a))
d = {'a': a}
print(sys.getrefcount(a))
del b, l, d
print(sys.getrefcount(a))
def f(x):
    y = x
    print(sys.getrefcount(x))
f(a)
print(sys.getrefcount([]), sys.getrefcount(object()))
class C(object): pass
c = C()
c.a = a
print(sys.getrefcount(a), sys.getrefcount(c), sys.getrefcount(C))
class O: pass
o = O()
o.a = a
print(sys.getrefcount(a), sys.getrefcount(o), sys.getrefcount(O))
m = o.__class__
print(sys.getrefcount(O))
t = (a, a)
print(sys.getrefcount(a), sys.getrefcount(t))
s = 'a string that is new' + str(5)
print(sys.getrefcount(s))
def g():
    yield a
it = g()
print(sys.getrefcount(a))
next(it)
print(sys.getrefcount(a))
print(sys.getrefcount(it), sys.getrefcount(g))
try:
    raise ValueError(a)
except ValueError as e:
    print(sys.getrefcount(a), sys.getrefcount(e))
print(sys.getrefcount(a))
print(len(gc.get_referrers(a)))
