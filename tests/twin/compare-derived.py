"""Instances of classes derived from built-in types are compared as those are."""
import weakref
class D(dict): pass
class F(float): pass
class S(set): pass
class R(weakref.ref): pass
class X(object): pass
x, y = X(), X()
print(D(a=1) == D(a=1), D() == D(b=2), D() == {}, F(1) == F(1), S() == S([1]), R(x) == R(y), R(x) == R(x), R(x) != R(y), R(x) == weakref.ref(x))
z = X()
r, s = R(z), R(z)
del z
print(r == s, r == r)
