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
class Num(object):
    def __init__(self, v):
        self.v = v


class Add(object):
    def __init__(self, a, b):
        self.a, self.b = a, b


class Visitor(object):
    def visit(self, node):
        method = getattr(self, 'visit_' + type(node).__name__, None)
        if method is None:
            return 'unknown'
        return method(node)

    def visit_Num(self, node):
        return node.v

    def visit_Add(self, node):
        return self.visit(node.a) + self.visit(node.b)


v = Visitor()
print(v.visit(Add(Num(1), Add(Num(2), Num(3)))))
print(v.visit(v))
for i in range(3):
    v.visit(Num(i))
    setattr(v, 'field%d' % i, i)
for i in range(3):
    print(getattr(v, 'field%d' % i), hasattr(v, 'no%d' % i))
for i in range(3):
    delattr(v, 'field%d' % i)
v = None
