# A deleted attribute ends the sharing of keys for all later instances (to 3.10).
import sys


def size(o):
    return sys.getsizeof(o.__dict__)


class P(object):
    def __init__(self):
        self.a = 1
        self.b = 2


class Child(P):
    pass


class R(object):
    pass


class Closing(object):
    def __init__(self):
        self.t = 1

    def close(self):
        del self.t


p, q = P(), P()
print(size(p), size(q), size(P()))
del p.a
print(size(p), size(q), size(P()))
x, y = Child(), Child()
print(size(x), size(y))
del x.__dict__['a']
print(size(x), size(y), size(Child()))
a, b = R(), R()
a.x = 1
b.y = 1
print(size(a), size(b), size(R()))
del a.x
c = R()
c.z = 1
print(size(a), size(b), size(c))
for i in range(4):
    s = Closing()
    s.close()
    s.u = 1
    print(size(s), size(Closing()))
