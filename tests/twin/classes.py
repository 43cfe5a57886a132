class A:
    kind = 'A'
    def __init__(self, x):
        self.x = x
    def get(self):
        return self.x
    @classmethod
    def make(cls, x):
        return cls(x)
    @staticmethod
    def twice(x):
        return x * 2
    @property
    def double(self):
        return self.x * 2
    @double.setter
    def double(self, v):
        self.x = v // 2
    def __repr__(self):
        return 'A(%r)' % self.x
    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x
    def __hash__(self):
        return hash(self.x)
    def __len__(self):
        return self.x
    def __call__(self, y):
        return self.x + y
    def __getitem__(self, i):
        return self.x * i
class B(A):
    kind = 'B'
    def __init__(self, x, y):
        super().__init__(x)
        self.y = y
    def get(self):
        return A.get(self) + self.y
a = A(3)
b = B(4, 5)
print(a, b, a.get(), b.get(), a.kind, b.kind)
print(A.make(7), B.twice(4), a.double)
a.double = 10
print(a.x, a == A(5), a != A(5), {A(1): 2}[A(1)])
print(len(a), a(3), a[2], bool(A(0)))
print(isinstance(b, A), issubclass(B, A), isinstance(a, B), type(b).__name__, b.__class__ is B)
print(b.__dict__, B.__mro__ == (B, A, object), B.__bases__ == (A,))
print(getattr(a, 'x'), getattr(a, 'nope', 'default'), hasattr(a, 'y'))
setattr(a, 'z', 9)
print(a.z)
delattr(a, 'z')
print(hasattr(a, 'z'))
A.kind = 'changed'
print(a.kind, b.kind)
m = a.get
print(m(), m.__name__)
class It:
    def __init__(self, n):
        self.n = n
    def __iter__(self):
        return self
    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n
print(list(It(3)), [x for x in It(2)], 1 in It(3))
class Seq:
    def __getitem__(self, i):
        if i > 2:
            raise IndexError
        return i * 10
print(list(Seq()))
class E:
    """Doc."""
print(E.__doc__, E.__name__, E.__module__)
