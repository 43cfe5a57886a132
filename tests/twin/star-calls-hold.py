# What calls with * hold on to: of functions, methods, classes and instances.
import sys
class C:
    def m(self, a):
        print(sys.getrefcount(a))
        return a
    def __init__(self, a=None):
        print(sys.getrefcount(a) if a else 0)
    def __call__(self, a):
        print(sys.getrefcount(a))
c = C()
x = [1]
c.m(*[x])
c.m(*(x,))
c.m(**{"a": x})
C(*[x])
c(*[x])
C.m(c, *[x])
f = c.m
f(*[x])
list(map(f, [x]))
