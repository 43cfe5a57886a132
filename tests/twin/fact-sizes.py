# twin: 3.6-
"""sys.getsizeof of everything there is (facts part B)."""
import sys, weakref
gs = sys.getsizeof
class P(object):
    def m(self):
        pass
class S0(object):
    __slots__ = ()
class S1(object):
    __slots__ = ('a',)
class S3(object):
    __slots__ = ('a', 'b', 'c')
class SW(object):
    __slots__ = ('a', '__weakref__')
class SD(object):
    __slots__ = ('__dict__',)
class SubList(list):
    pass
class SubTuple(tuple):
    pass
class SubInt(int):
    pass
class SubStr(str):
    pass
class SubDict(dict):
    pass
class SubSet(set):
    pass
def gen():
    yield 1
def gen5(a, b, c, d, e):
    yield a
def outer():
    x = 1
    def inner():
        return x
    return inner
p = P()
def show(name, x):
    print('%s: %d' % (name, gs(x)))
for n in (0, 1, 255, 2 ** 15, 2 ** 30 - 1, 2 ** 30, 2 ** 60 - 1, 2 ** 60, -1, -2 ** 30):
    print('int %d: %d' % (n, gs(n)))
show('True', True)
show('None', None)
show('1.5', 1.5)
for n in range(5):
    print('tuple %d list %d str %d bytes %d' % (gs((1,) * n), gs([1] * n), gs('a' * n), gs(b'a' * n)))
show('latin', '\xe9\xe9')
show('one latin', '\xe9')
show('two bytes', '\u0436\u0436')
show('four bytes', '\U0001F600')
show('set', set())
show('frozenset', frozenset())
show('dict', {})
show('dict()', dict())
show('display', {'a': 1, 'b': 2})
show('range', range(3))
show('slice', slice(3))
show('lambda', lambda: 0)
show('closure', outer())
show('P()', p)
show('S0', S0())
show('S1', S1())
show('S3', S3())
show('SW', SW())
show('SD', SD())
show('SubList', SubList())
show('SubTuple', SubTuple())
show('SubTuple 3', SubTuple((1, 2, 3)))
show('SubInt', SubInt(5))
show('SubStr', SubStr('abc'))
show('SubDict', SubDict())
show('SubSet', SubSet())
show('bound method', p.m)
show('builtin method', [].append)
show('weakref', weakref.ref(p))
show('generator', gen())
show('generator of 5', gen5(1, 2, 3, 4, 5))
show('exception', ValueError('x'))
show('KeyError', KeyError('x'))
show('OSError', OSError(5, 'x'))
show('list iterator', iter([]))
show('tuple iterator', iter((1,)))
show('dict iterator', iter({}))
show('set iterator', iter(set()))
show('range iterator', iter(range(3)))
show('str iterator', iter('abc'))
show('enumerate', enumerate([]))
show('zip', zip([], []))
show('reversed', reversed([]))
show('dict keys', {}.keys())
show('dict values', {}.values())
show('dict items', {}.items())
show('property', property())
show('staticmethod', staticmethod(len))
show('classmethod', classmethod(len))
show('super', super(P, p))
show('object', object())
show('bytearray', bytearray())
show('bytearray 10', bytearray(10))
show('class', P)
show('int', int)
show('len', len)
