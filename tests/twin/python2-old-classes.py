# twin: 2.7-2.7
"""Old-style classes of 2.7: classobj and instance, their sizes and counts, attributes, special methods, cycles with __del__."""
import gc, sys, weakref
gc.disable()
gc.collect()
def count(what):
    print('%s %s' % (what, gc.get_count()[0]))
def show(f):
    try:
        print(f())
    except Exception as error:
        print('%s %s' % (type(error).__name__, error))
count('start')
class A:
    """doc"""
    __slots__ = ('x',)
    kind = 'a class attribute'
    def __init__(self, x=1):
        self.x = x
    def method(self, y):
        return self.x + y
    @property
    def doubled(self):
        return self.x * 2
    @staticmethod
    def static(z):
        return z
count('class')
a = A()
count('first')
b = A(5)
c = A(x=6)
count('instances')
class B(A):
    def __del__(self):
        print('del B %s' % self.x)
count('derived')
class Plain:
    pass
p = Plain()
count('plain')
print([type(x).__name__ for x in (A, a, B, Plain, p)], type(a) is type(p), type(A) is type(Plain))
print([sys.getsizeof(x) for x in (a, p, A, Plain)], sys.getsizeof(a.__dict__))
print(a.__class__ is A, A.__name__, A.__doc__, A.__module__, B.__bases__ == (A,), A.__bases__, sorted(A.__dict__))
print(isinstance(a, A), isinstance(a, B), isinstance(a, object), issubclass(B, A), issubclass(A, object))
print(str(A), a.kind, a.method(2), a.doubled, a.static(3), A.static(4))
a.y = 3
a.doubled = 'not a property any more'
print(sorted(a.__dict__.items()), a.doubled)
del a.y
for wrong in (lambda: a.y, lambda: A.y, lambda: a(), lambda: Plain(1), lambda: delattr(a, 'y'), lambda: delattr(A, 'y')):
    show(wrong)
print(repr(a)[:23], repr(A)[:21], repr(a.method)[:25], hasattr(a, 'z'), getattr(a, 'z', 'default'))
print([gc.is_tracked(x) for x in (a, A, a.__dict__)], [type(x).__name__ for x in gc.get_referents(a)])
w = weakref.ref(a, lambda r: print_dead())
def print_dead():
    print('dead')
a = None
print(w() is None)
class Special:
    def __init__(self, n):
        self.n = n
    def __repr__(self):
        return 'Special(%d)' % self.n
    def __eq__(self, other):
        return self.n == other.n
    def __lt__(self, other):
        return self.n < other.n
    def __len__(self):
        return self.n
    def __getitem__(self, i):
        if i >= self.n:
            raise IndexError(i)
        return i * 10
    def __call__(self, *a):
        return a
    def __enter__(self):
        return self
    def __exit__(self, *a):
        print('exit %s' % (a[0] is None))
    def __hash__(self):
        return 7
s, t = Special(3), Special(4)
print(s, [s, t], s == t, s == Special(3), s < t, len(s), s[1], list(s), s(1, 2), bool(Special(0)), {s: 1}, sorted([t, s]))
with s as entered:
    print(entered is s)
class Equal:
    def __eq__(self, other):
        return True
show(lambda: hash(Equal()))
show(lambda: hash(p) == hash(p))
x = B('cycle'); x.me = x
y = Plain(); y.me = y; y.b = B('reached from a cycle')
z = Plain(); z.me = z
del x, y, z
print(gc.collect(), [g.x for g in gc.garbage])
gc.garbage[0].me = None
del gc.garbage[:]
own = Plain(); own.me = own; own.__del__ = lambda: None
del own
print(gc.collect(), [type(g).__name__ for g in gc.garbage])
gc.garbage[0].me = None
del gc.garbage[:]
ring = [A(i) for i in range(5)]
for i in range(5):
    ring[i].next = ring[(i + 2) % 5]
del ring, i
print(gc.collect())
saved = []
class Reborn:
    def __del__(self):
        print('reborn')
        saved.append(self)
r = Reborn()
r = None
print(len(saved), gc.is_tracked(saved[0]))
del saved[:]
print(len(saved))
def local():
    class Local:
        pass
    l = Local()
    l.itself = Local
    return l
local()
print(gc.collect())
last = B('last')
