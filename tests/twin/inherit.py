class Base(object):
    count = 0
    def __init__(self, x):
        self.x = x
        Base.count += 1
    def hello(self):
        return 'Base ' + self.name()
    def name(self):
        return 'base'
    @property
    def p(self):
        return self._p
    @p.setter
    def p(self, value):
        print('set', value)
        self._p = value
    @p.deleter
    def p(self):
        print('delete')
        del self._p
class Derived(Base):
    def __init__(self, x, y):
        super(Derived, self).__init__(x)
        self.y = y
    def name(self):
        return "derived of " + super().name()
class L(list):
    def __init__(self, *args):
        super().__init__(args)
        self.extra = 'extra'
    def first(self):
        return self[0]
class D(dict):
    def __missing__(self, key):
        return key * 2
class I(int):
    def double(self):
        return self * 2
class S(str):
    pass
d = Derived(1, 2)
print(d.hello(), Base.count, d.x, d.y)
d.p = 5
print(d.p)
del d.p
try:
    d.p
except AttributeError as e:
    print(e)
l = L(1, 2, 3)
l.append(4)
print(l, len(l), l.first(), l.extra, l[1:], isinstance(l, list))
e = D()
print(e['ab'], len(e), e.get('x'))
e['k'] = 1
print(e)
print(I(21).double(), I(5) + 1, S('abc').upper(), type(S('x')).__name__)
print(Derived.__mro__[1] is Base, Derived.__bases__ == (Base,), Derived.__name__, type(d) is Derived)
class Meta:
    x = 1
    def __getitem__(self, k):
        return k
    def __len__(self):
        return 0
    def __iter__(self):
        return iter([1, 2])
    def __setitem__(self, k, v):
        print('setitem', k, v)
    def __contains__(self, k):
        return k == 'in'
m = Meta()
print(m[3], m[1:2], len(m), bool(m), list(m), 'in' in m, 'out' in m)
m['a'] = 5
m.x += 1
print(m.x, Meta.x, m.__dict__)
class C:
    def method(self):
        return 'method'
    @classmethod
    def cm(cls):
        return cls.__name__
    @staticmethod
    def sm(x):
        return x
print(C.cm(), C().cm(), C.sm(3), C().sm(4), C.method(C()))
c = C()
c.method = lambda: 'instance'
print(c.method())
def deco(f):
    def wrapper(*a):
        print('before')
        return f(*a)
    return wrapper
@deco
def decorated(x):
    return x + 1
print(decorated(4))
