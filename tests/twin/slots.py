import sys
class P:
    __slots__ = ('x', 'y')
    def __init__(self, x, y):
        self.x = x
        self.y = y
p = P(1, 2)
print(p.x, p.y)
p.x = 10
print(p.x)
try:
    p.z = 3
except AttributeError as e:
    print('AttributeError')
del p.y
try:
    p.y
except AttributeError as e:
    print('no y')
print(hasattr(p, 'x'), hasattr(p, 'y'), hasattr(p, '__dict__'))
class Q(P):
    pass
q = Q(1, 2)
q.z = 5
print(q.__dict__, q.x)
print(P.__slots__)
class D:
    __slots__ = ('a', '__dict__')
d = D()
d.a = 1
d.b = 2
print(d.__dict__)
print(sys.getsizeof(p))
