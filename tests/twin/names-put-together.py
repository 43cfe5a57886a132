# What the method cache holds: names that the program has put together.
from __future__ import print_function
import sys
rc = sys.getrefcount
class A(object):
    pass
class B(object):
    pass
class C(object):
    pass
class D(object):
    pass
a = A()
b = B()
c = C()
d = D()
i = 0
s = 'k%d' % i
print(rc(s), end=" "); hasattr(a, s); print(rc(s), end=" "); hasattr(a, s); print(rc(s), end=" "); hasattr(a, s); print(rc(s), end=" "); setattr(a, s, 1); print(rc(s), end=" "); setattr(a, s, 1); print(rc(s))
i = 1
s = 'k%d' % i
print(rc(s), end=" "); hasattr(a, s); print(rc(s), end=" "); hasattr(a, s); print(rc(s), end=" "); hasattr(a, s); print(rc(s), end=" "); setattr(a, s, 1); print(rc(s), end=" "); setattr(a, s, 1); print(rc(s))
i = 2
s = 'k%d' % i
print(rc(s), end=" "); hasattr(b, s); print(rc(s), end=" "); setattr(b, s, 1); print(rc(s), end=" "); setattr(b, s, 1); print(rc(s), end=" ");  hasattr(b, s); print(rc(s))
i = 3
s = 'k%d' % i
print(rc(s), end=" "); setattr(c, s, 1); print(rc(s), end=" "); setattr(c, s, 1); print(rc(s), end=" ");  hasattr(c, s); print(rc(s))
i = 4
s = 'k%d' % i
hasattr(d, "x")
print(rc(s), end=" "); setattr(d, s, 1); print(rc(s), end=" "); setattr(d, s, 1); print(rc(s), end=" ");  hasattr(d, s); print(rc(s))


class Base(object):
    pass
class Derived(Base):
    pass
b = Derived()
i = 5
s = 'k%d' % i
hasattr(b, 'x')
r = [rc(s)]
hasattr(b, s)
r.append(rc(s))
Base.y = 1
hasattr(b, s)
r.append(rc(s))
hasattr(b, s)
r.append(rc(s))
Derived.z = 1
hasattr(Base(), s)
r.append(rc(s))
hasattr(b, s)
r.append(rc(s))
print(r)
