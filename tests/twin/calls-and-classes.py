"""Calls, classes and instances: what they give and what they say, right and wrong."""
import gc
import sys
import weakref


class A:
    pass


class B:
    x = 1
    def m(self):
        return 'm'
    def n(self, a, b=2, *c, d, e=5, **f):
        return (a,b,c,d,e,f)


class C(B):
    __slots__ = ('s',)


class S:
    __slots__ = ('a', 'b')


class P:
    @property
    def p(self):
        return 1
    @property
    def q(self):
        return self._q
    @q.setter
    def q(self, v):
        self._q = v
    @q.deleter
    def q(self):
        del self._q


class E(Exception):
    pass


class F(Exception):
    def __str__(self):
        return 'F!'


class G(Exception):
    def __init__(self, a, b):
        self.a = a


class L(list):
    pass


class D(dict):
    def __missing__(self, k):
        return 'miss'


class I(int):
    pass


class T(tuple):
    pass


class Q:
    def __len__(self):
        return -1


class R:
    def __len__(self):
        return 'x'


class U:
    def __repr__(self):
        return 5


class V:
    def __str__(self):
        return 5


class W:
    def __iter__(self):
        return 5


class X:
    def __iter__(self):
        return self
    def __next__(self):
        raise ValueError('next')


class Y:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i


class Z:
    def __call__(self, *a, **k):
        return (a, sorted(k.items()))


class EQ:
    def __eq__(self, o):
        return 'yes'
    __hash__ = None


class HS:
    def __hash__(self):
        return 'x'


class HB:
    def __hash__(self):
        return 10**15


class BO:
    def __bool__(self):
        return 5


class IN:
    def __init__(self):
        return 5


def f0():
    pass


def f1(a):
    return a


def f2(a, b=1):
    return (a, b)


def f3(*a):
    return a


def f4(**k):
    return sorted(k.items())


def f5(a, *b, c, d=4, **e):
    return (a, b, c, d, sorted(e.items()))


def f6(a, b, c):
    return 1


def f7(*, x):
    return x


def f8(*, x, y, z):
    return x


def show(f):
    try:
        print(repr(f()).split(' at 0x')[0])
    except Exception as error:
        print(type(error).__name__, error)


show(lambda: f0(1))
show(lambda: f0(1, 2))
show(lambda: f0(a=1))
show(lambda: f1())
show(lambda: f1(1, 2))
show(lambda: f1(b=1))
show(lambda: f1(1, a=2))
show(lambda: f1(a=1))
show(lambda: f2())
show(lambda: f2(1, 2, 3))
show(lambda: f2(b=2))
show(lambda: f2(1, b=3))
show(lambda: f2(1, c=3))
show(lambda: f3(1, 2))
show(lambda: f3(x=1))
show(lambda: f4(1))
show(lambda: f4(a=1, b=2))
show(lambda: f5())
show(lambda: f5(1))
show(lambda: f5(1, 2, 3, c=4))
show(lambda: f5(1, c=2, z=3))
show(lambda: f5(c=1))
show(lambda: f6())
show(lambda: f6(1))
show(lambda: f6(1, 2))
show(lambda: f6(1, 2, 3, 4))
show(lambda: f6(1, c=2))
show(lambda: f6(a=1, d=2))
show(lambda: f7())
show(lambda: f7(1))
show(lambda: f7(x=1))
show(lambda: f7(x=1, y=2))
show(lambda: f8())
show(lambda: f8(x=1))
show(lambda: f8(1, x=1))
show(lambda: f6(*[1, 2, 3]))
show(lambda: f6(*[1], **{'b': 2, 'c': 3}))
show(lambda: f6(*5))
show(lambda: f6(**5))
show(lambda: f6(**{1: 2}))
show(lambda: f6(*[1, 2], b=3))
show(lambda: f6(1, **{'a': 2}))
show(lambda: f4(**{'a': 1}, **{'a': 2}))
show(lambda: f4(a=1, **{'a': 2}))
show(lambda: f4(**{'a': 1}, **{'b': 2}))
show(lambda: f3(*[1], *[2]))
show(lambda: f3(*'ab', 3))
show(lambda: f3(*None))
show(lambda: f4(**None))
show(lambda: f4(**[1]))
show(lambda: (lambda: 1)(2))
show(lambda: (lambda x: x)())
show(lambda: (lambda *a, **k: (a, k))(1, b=2))
show(lambda: (lambda x, y=2: x + y)(1))
show(lambda: B().n())
show(lambda: B().n(1))
show(lambda: B().n(1, d=3))
show(lambda: B().n(1, 2, 3, d=4, z=5))
show(lambda: B.n())
show(lambda: B.n(1))
show(lambda: B().m(1))
show(lambda: B.m())
show(lambda: B().nope)
show(lambda: B.nope)
show(lambda: B(1))
show(lambda: B(x=1))
show(lambda: A(1))
show(lambda: A().x)
show(lambda: A.x)
show(lambda: A().__dict__)
show(lambda: A.__name__)
show(lambda: A.__qualname__)
show(lambda: A.__module__)
show(lambda: A.__bases__)
show(lambda: A.__mro__)
show(lambda: B().x)
show(lambda: B.m)
show(lambda: B().m)
show(lambda: f0)
show(lambda: f0.__name__)
show(lambda: f0.__defaults__)
show(lambda: f2.__defaults__)
show(lambda: f5.__kwdefaults__)
show(lambda: f0.__module__)
show(lambda: f0.__qualname__)
show(lambda: f0.__dict__)
show(lambda: f0.x)
show(lambda: f0.__closure__)
show(lambda: len.__name__)
show(lambda: [].append.__name__)
show(lambda: [].append.__self__)
show(lambda: list.append)
show(lambda: str.join)
show(lambda: int.__name__)
show(lambda: int.__module__)
show(lambda: type(5).__name__)
show(lambda: type(type))
show(lambda: type(A))
show(lambda: type(A()))
show(lambda: A().__class__)
show(lambda: A().__class__.__name__)
show(lambda: object.__name__)
show(lambda: object())
show(lambda: object().__class__)
show(lambda: object().x)
show(lambda: object.x)
show(lambda: S().a)
show(lambda: S().c)
show(lambda: setattr(S(), 'c', 1))
show(lambda: setattr(S(), 'a', 1))
show(lambda: delattr(S(), 'a'))
show(lambda: delattr(S(), 'c'))
show(lambda: S().__dict__)
show(lambda: S.__slots__)
show(lambda: S.a)
show(lambda: C().s)
show(lambda: C().x)
show(lambda: C().__dict__)
show(lambda: P().p)
show(lambda: setattr(P(), 'p', 5))
show(lambda: delattr(P(), 'p'))
show(lambda: P().q)
show(lambda: setattr(P(), 'q', 5))
show(lambda: delattr(P(), 'q'))
show(lambda: P.p)
show(lambda: P.p.fget.__name__)
show(lambda: P.__dict__['p'].fset)
show(lambda: E('x'))
show(lambda: E())
show(lambda: E(1, 2))
show(lambda: str(E()))
show(lambda: F())
show(lambda: str(F('x')))
show(lambda: repr(F('x')))
show(lambda: G(1, 2))
show(lambda: G(1, 2).args)
show(lambda: G(1))
show(lambda: G(1, 2).a)
show(lambda: L())
show(lambda: L([1, 2]))
show(lambda: L([1]) + [2])
show(lambda: L([1]) == [1])
show(lambda: type(L([1])[:]).__name__)
show(lambda: type(L([1]).copy()).__name__)
show(lambda: type(L([1]) + L([2])).__name__)
show(lambda: type(L([1]) * 2).__name__)
show(lambda: D())
show(lambda: D()['x'])
show(lambda: D(a=1))
show(lambda: D({'a': 1})['a'])
show(lambda: D().get('x'))
show(lambda: I(5))
show(lambda: I(5) + 1)
show(lambda: type(I(5) + 1).__name__)
show(lambda: I('7'))
show(lambda: I(5) == 5)
show(lambda: repr(I(5)))
show(lambda: T([1, 2]))
show(lambda: T((1,)) + (2,))
show(lambda: type(T([1])[:]).__name__)
show(lambda: len(Q()))
show(lambda: bool(Q()))
show(lambda: len(R()))
show(lambda: bool(R()))
show(lambda: repr(U()))
show(lambda: str(U()))
show(lambda: str(V()))
show(lambda: '%s' % U())
show(lambda: '%s' % V())
show(lambda: [U()])
show(lambda: '{}'.format(V()))
show(lambda: f'{V()}')
show(lambda: f'{U()!r}')
show(lambda: iter(W()))
show(lambda: list(W()))
show(lambda: next(X()))
show(lambda: list(X()))
show(lambda: [x for x in X()])
show(lambda: list(Y()))
show(lambda: 2 in Y())
show(lambda: 7 in Y())
show(lambda: Y()[5])
show(lambda: Y()[1])
show(lambda: len(Y()))
show(lambda: reversed(Y()))
show(lambda: Z()(1, a=2))
show(lambda: Z().__call__(1))
show(lambda: callable(Z()))
show(lambda: callable(A()))
show(lambda: callable(A))
show(lambda: EQ() == 1)
show(lambda: EQ() != 1)
show(lambda: EQ() in [1])
show(lambda: hash(EQ()))
show(lambda: {EQ()})
show(lambda: {EQ(): 1})
show(lambda: hash(HS()))
show(lambda: {HS()})
show(lambda: hash(HB()))
show(lambda: bool(BO()))
show(lambda: not BO())
show(lambda: IN())
show(lambda: isinstance(L(), list))
show(lambda: isinstance(True, int))
show(lambda: isinstance(5, object))
show(lambda: isinstance(A(), (int, A)))
show(lambda: isinstance(A(), ()))
show(lambda: isinstance(A, type))
show(lambda: isinstance(5, A()))
show(lambda: issubclass(L, list))
show(lambda: issubclass(A, object))
show(lambda: issubclass(A, (int, object)))
show(lambda: issubclass(A(), A))
show(lambda: A() == A())
show(lambda: A() < A())
show(lambda: A() + 1)
show(lambda: 1 + A())
show(lambda: -A())
show(lambda: A()())
show(lambda: A().x())
show(lambda: len(A()))
show(lambda: iter(A()))
show(lambda: next(A()))
show(lambda: list(A()))
show(lambda: 'a' in A())
show(lambda: hash(A()) == hash(A()))
show(lambda: super(B, C()).m())
show(lambda: super(C, C()).m())
show(lambda: super(C, C()).x)
show(lambda: super(B, C()).x)
show(lambda: super(C, C()).nope)
show(lambda: super(C, C()))
show(lambda: super(C, C))
show(lambda: staticmethod(f0))
show(lambda: classmethod(f0))
show(lambda: property(f0))
show(lambda: property().fget)
show(lambda: property(f0).getter(f1).fget.__name__)
show(lambda: staticmethod(f0).__func__.__name__)
show(lambda: A.__init__)
show(lambda: A().__repr__())
show(lambda: A.__repr__)
show(lambda: A().__eq__(5))
show(lambda: A().__str__())
show(lambda: A().__len__)
show(lambda: A().__class__())
show(lambda: A.__class__)
show(lambda: A().__module__)
show(lambda: setattr(A, 'z', 5))
show(lambda: A.z)
show(lambda: delattr(A, 'z'))
show(lambda: delattr(A, 'z'))
show(lambda: setattr(int, 'x', 5))
show(lambda: delattr(int, 'x'))
show(lambda: setattr(f0, 'y', 5))
show(lambda: f0.y)
show(lambda: delattr(f0, 'y'))
show(lambda: setattr(len, 'x', 5))
show(lambda: setattr(5, 'x', 5))
show(lambda: setattr(A(), '__dict__', {}))
show(lambda: setattr(A, '__name__', 'AA'))
show(lambda: gc.x)
show(lambda: sys.x)
show(lambda: weakref.x)
show(lambda: gc)
show(lambda: sys)
show(lambda: gc.collect(3))
show(lambda: gc.collect(-1))
show(lambda: gc.collect('a'))
show(lambda: gc.collect(generation=1) >= 0)
show(lambda: gc.set_threshold('a'))
show(lambda: gc.set_threshold(1, 2, 3, 4))
show(lambda: gc.set_debug('a'))
show(lambda: gc.is_tracked())
show(lambda: gc.get_referrers())
show(lambda: gc.get_referents())
show(lambda: gc.get_referents(5))
show(lambda: gc.get_referents([1, 'a']))
show(lambda: sys.getrefcount())
show(lambda: sys.getsizeof())
show(lambda: sys.getsizeof(5, 1))
show(lambda: sys.getsizeof(default=1))
show(lambda: sys.getsizeof(object=5) == sys.getsizeof(5))
show(lambda: sys.exit)
show(lambda: sys.intern(5))
show(lambda: sys.intern('a'))
show(lambda: sys.maxsize)
show(lambda: sys.version_info[0])
show(lambda: sys.version_info >= (3, 6))
show(lambda: sys.version_info[:2] == sys.version_info[0:2])
show(lambda: sys.getrecursionlimit())
show(lambda: sys.stdout.write(5))
show(lambda: sys.stdout.write(''))
show(lambda: weakref.ref(5))
show(lambda: weakref.ref([]))
show(lambda: weakref.ref(A()))
show(lambda: weakref.ref(A)())
show(lambda: weakref.ref(f0)() is f0)
show(lambda: weakref.ref(f0, 5))
show(lambda: weakref.ref())
show(lambda: weakref.ref(f0, None, 1))
show(lambda: weakref.ref(f0) == weakref.ref(f0))
show(lambda: weakref.ref(f0) is weakref.ref(f0))
show(lambda: hash(weakref.ref(f0)) == hash(f0))
show(lambda: weakref.ref(f0).__callback__)
show(lambda: weakref.proxy(5))
show(lambda: weakref.getweakrefcount(5))
show(lambda: weakref.getweakrefcount(A))
show(lambda: weakref.getweakrefs(5))
show(lambda: weakref.WeakValueDictionary(5))
show(lambda: weakref.WeakSet(5))
show(lambda: weakref.WeakMethod(5))
show(lambda: weakref.WeakMethod(f0))
show(lambda: weakref.finalize(5, f0))
