# twin: 2.7-
import sys, weakref, gc
class A(object): pass
a = A()
r = weakref.ref(a)
print(type(r).__name__)
print([type(x).__name__ for x in gc.get_referents(A) if 'ef' in type(x).__name__])
print(type(r))
p = weakref.proxy(a)
print(type(p).__name__)
class B(A): pass
print(type(p) is type(weakref.proxy(a)))
print(int.__module__ in ('builtins', '__builtin__'))
try:
    r + 1
except TypeError as e:
    print(e)
