"""Sizes of everything else."""
import sys
import gc
import weakref
def show(name, x):
    print(name, sys.getsizeof(x), gc.is_tracked(x))
def f():
    pass
def g(a, b=1):
    return a
def h(*a, **k):
    "doc"
    return a
def outer():
    x = y = 1
    def inner(z=2):
        return x, y, z
    return inner
class A(object):
    def m(self):
        return self
    @staticmethod
    def s():
        pass
    @classmethod
    def c(cls):
        pass
    @property
    def p(self):
        return 1
class B(A):
    def m(self):
        return super(B, self)
def gen():
    yield 1
def gen2(a, b, c):
    x = y = z = a
    try:
        yield [x, y, z, a, b, c, f(1, 2, 3, 4, 5)]
    except ValueError as e:
        yield e
    finally:
        with a:
            pass
def gen3():
    u = 1
    def k():
        return u
    yield k
a, b = A(), B()
show('function', f)
show('function default', g)
show('function doc', h)
show('closure', outer())
show('lambda', lambda: 0)
show('bound', a.m)
show('bound class', A.c)
show('static', A.s)
show('A.m', A.m)
show('len', len)
show('[].append', [].append)
show("''.join", ''.join)
show('dict.fromkeys', dict.fromkeys)
show('str.upper', str.upper)
show('list.append', list.append)
show('generator', gen())
show('generator 2', gen2(1, 2, 3))
show('generator 3', gen3())
show('genexpr', (i for i in a.m.__name__))
show('genexpr 2', (i + j for i in 'abc' for j in 'def' if i != j))
x = gen()
next(x)
show('started', x)
show('class', A)
show('class B', B)
show('property', A.__dict__['p'])
show('staticmethod', A.__dict__['s'])
show('classmethod', A.__dict__['c'])
show('super', b.m())
show('A.__dict__', A.__dict__)
show('weakref', weakref.ref(a))
show('weakref callback', weakref.ref(a, lambda r: 0))
show('proxy', weakref.proxy(a))
show('object', object())
show('type', type)
show('int', int)
show('list', list)
show('dict', dict)
show('object type', object)
show('str', str)
show('Exception', Exception)
show('ValueError', ValueError)
show('sys', sys)
show('gc', gc)
show('weakref module', weakref)
for name, it in (('list', iter([1])), ('tuple', iter((1,))), ('str', iter('a')), ('dict', iter({1: 2})), ('set', iter({1})), ('range', iter(range(3))),
                 ('bytes', iter(b'a')), ('bytearray', iter(bytearray(b'a'))), ('reversed', reversed([1])), ('reversed tuple', reversed((1, 2))),
                 ('enumerate', enumerate([1])), ('zip', iter(zip([1], [2]))), ('map', iter(map(len, ['a']))), ('filter', iter(filter(None, [1]))),
                 ('frozenset', iter(frozenset([1]))), ('callable', iter(f, None)), ('keys', iter({1: 2}.keys())), ('values', iter({1: 2}.values())),
                 ('items', iter({1: 2}.items()))):
    show('iterator of ' + name, it)
show('keys', {}.keys())
show('values', {}.values())
show('items', {}.items())
for e in (Exception(), Exception(1), ValueError('a'), KeyError('k'), IndexError(), TypeError('x'), AttributeError('a'), NameError('n'), StopIteration(1),
          OSError(), ZeroDivisionError(), RuntimeError(), SyntaxError('x'), ImportError('x'), KeyboardInterrupt(), SystemExit(1), MemoryError(),
          UnicodeError(), AssertionError(), LookupError(), ArithmeticError(), OverflowError(), BaseException(), GeneratorExit(), NotImplementedError(), Warning(), EOFError()):
    show(type(e).__name__, e)
try:
    {}['x']
except KeyError as e:
    show('caught KeyError', e)
try:
    undefined
except NameError as e:
    show('caught NameError', e)
try:
    a.zz
except AttributeError as e:
    show('caught AttributeError', e)
try:
    next(iter([]))
except StopIteration as e:
    show('caught StopIteration', e)
show('WeakKeyDictionary', weakref.WeakKeyDictionary())
show('WeakValueDictionary', weakref.WeakValueDictionary())
show('WeakSet', weakref.WeakSet())
show('bool', bool)
show('slice', slice(None))
show('property', property(f))
show('staticmethod', staticmethod(f))
show('classmethod', classmethod(f))
show('NoneType', type(None))
show('generator type', type(gen()))
show('function type', type(f))
class C0(object): pass
class C1(object):
    a = 1
class C2(object):
    __slots__ = ('a', 'b', 'c')
class C3(A): pass
class C4(object):
    a = b = c = d = e = f = g = h = i = j = k = l = m = n = 1
class C5(list): pass
class C6(dict):
    __slots__ = ()
class C7(Exception): pass
class C8(C1): pass
for c in (C0, C1, C2, C3, C4, C5, C6, C7, C8):
    print(c.__name__, sys.getsizeof(c), gc.is_tracked(c), sys.getsizeof(c()), sys.getsizeof(dict(c.__dict__)))
