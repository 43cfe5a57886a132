"""Sizes of instances' dicts, and instances."""
import sys
import gc
def show(name, x):
    print(name, sys.getsizeof(x), len(x), gc.is_tracked(x))
class A(object):
    pass
class B(object):
    def __init__(self):
        self.a = 1
        self.b = 2
class S(object):
    __slots__ = ('x', 'y')
class T(object):
    __slots__ = ()
class W(object):
    __slots__ = ('x', '__weakref__')
class D(object):
    __slots__ = ('x', '__dict__')
class DW(object):
    __slots__ = ('x', '__dict__', '__weakref__')
class DS(S):
    pass
class SS(S):
    __slots__ = ('z',)
class L(list):
    pass
class Di(dict):
    pass
class Se(set):
    pass
class I(int):
    pass
class F(float):
    pass
class St(str):
    pass
class Tu(tuple):
    pass
class LS(list):
    __slots__ = ('x',)
class DiS(dict):
    __slots__ = ('x',)
class TuS(tuple):
    __slots__ = ()
class IS(int):
    __slots__ = ()
class E(Exception):
    pass
class ES(Exception):
    __slots__ = ('x',)
class By(bytearray):
    pass
class Fs(frozenset):
    pass
for c in (A, B, S, T, W, D, DW, DS, SS, L, Di, Se, I, F, St, Tu, LS, DiS, TuS, IS, E, ES, By, Fs):
    x = c()
    print(c.__name__, sys.getsizeof(x), sys.getsizeof(c), gc.is_tracked(x))
for x in (L([1, 2, 3]), Di(a=1), Se([1, 2]), I(5), I(2 ** 40), F(1.5), St('abc'), Tu((1, 2)), E(1), By(b'abc'), Fs([1, 2])):
    print(type(x).__name__, sys.getsizeof(x), gc.is_tracked(x))
a = A()
show('empty', a.__dict__)
a.x = 1
show('x', a.__dict__)
for i in range(40):
    setattr(a, 'n%d' % i, i)
    show('n%d' % i, a.__dict__)
for i in range(40):
    delattr(a, 'n%d' % i)
    show('del n%d' % i, a.__dict__)
b = A()
show('second', b.__dict__)
b.x = 1
show('second x', b.__dict__)
c = B()
show('B', c.__dict__)
print(sys.getsizeof(c))
c = B()
c.z = 3
show('B z', c.__dict__)
d = B()
show('B 2', d.__dict__)
e = B()
del e.a
show('B del a', e.__dict__)
e.a = 1
show('B a again', e.__dict__)
e = B()
del e.__dict__
show('del __dict__', e.__dict__)
e.x = 1
show('x', e.__dict__)
e = B()
e.__dict__ = {}
show('own', e.__dict__)
e.x = 1
show('own x', e.__dict__)
e = B()
k = e.__dict__
del e.__dict__
show('held', k)
show('new', e.__dict__)
e = B()
show('copy', e.__dict__.copy())
show('dict()', dict(e.__dict__))
e.__dict__.clear()
show('clear', e.__dict__)
e.q = 1
show('q', e.__dict__)
e = B()
e.__dict__['w'] = 1
show('w', e.__dict__)
e = B()
e.__dict__[1] = 1
show('1', e.__dict__)
e = B()
e.__dict__.pop('a')
show('pop', e.__dict__)
e = B()
e.__dict__.popitem()
show('popitem', e.__dict__)
e = B()
e.__dict__.update({'a': 5, 'zz': 6})
show('update', e.__dict__)
e = B()
e.__dict__.setdefault('yy', 5)
show('setdefault', e.__dict__)
for i in range(10):
    e = A()
    for j in range(i):
        setattr(e, 'f%d' % j, j)
    show('fresh %d' % i, e.__dict__)
    print(sys.getsizeof(e))
for x in (A(), B(), D(), DW(), DS(), L(), Di(), St(), I()):
    del x.__dict__
    show(type(x).__name__, x.__dict__)
    x.a = 1
    show(type(x).__name__, x.__dict__)
def f():
    pass
show('function', f.__dict__)
f.a = 1
show('function', f.__dict__)
show('class', dict(A.__dict__) and {})
