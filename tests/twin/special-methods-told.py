# What the special methods of built-in types say, called by name with what they take and with what they do not.
from __future__ import print_function
import gc
import weakref


class C(object):
    def m(self):
        return 1


class D(dict):
    pass


def f(*args):
    return len(args)


def g():
    yield 1


def cell(x):
    return (lambda: x).__closure__[0]


def attempt(what, *arguments, **named):
    try:
        print(what.__name__, str(what(*arguments, **named)).split(' at 0x')[0])
    except Exception as e:
        print(what.__name__, type(e).__name__, e)


python2 = str(type(f)) == "<type 'function'>"
COMPARED = '__eq__ __ne__ __lt__ __le__ __gt__ __ge__'.split()
NUMBER = ('__add__ __radd__ __sub__ __rsub__ __mul__ __rmul__ __truediv__ __rtruediv__ __floordiv__ __rfloordiv__ __mod__ __rmod__ '
          '__divmod__ __rdivmod__ __pow__ __rpow__').split()
UNARY = '__neg__ __pos__ __abs__ __int__ __float__ __trunc__ __repr__'.split() + ['__nonzero__' if python2 else '__bool__']
BITS = '__and__ __rand__ __or__ __ror__ __xor__ __rxor__ __lshift__ __rshift__'.split()
SETS = '__and__ __rand__ __or__ __ror__ __xor__ __sub__ __rsub__'.split()
SEQUENCE = '__add__ __mul__ __rmul__ __contains__ __getitem__'.split()
c, d, L, M = C(), C(), [], []


def table(x, names, *others):
    for name in names:
        print(getattr(type(x), name))
        bound = getattr(x, name)
        attempt(bound)
        attempt(bound, 1, 2)
        attempt(bound, k=1)
        attempt(getattr(type(x), name))
        attempt(getattr(type(x), name), c)
        for other in others:
            attempt(bound, other)


table(5, NUMBER + BITS, 2, 0, -3, 1.5, None, 'a', True)
table(5, UNARY + ['__invert__', '__index__'])
table(7.5, NUMBER, 2, 1.5, 0, 0.0, None, 'a')
table(7.5, UNARY)
table(True, BITS[:6], False, 2, None)
print(int.__and__(True, True), True.__and__(True), (2).__pow__(5, 7), (2).__rpow__(5, 7), (5).__pow__(2, None), (5).__pow__(-1))
table('abc', SEQUENCE[:3] + ['__contains__'], 'b', 2, -1, 'abc', None, [1])
table('abc', ['__getitem__'], 1, -1, slice(1))
table((1, 2), SEQUENCE, 1, (1, 2), (3,), None, 'a', 1.0)
table([1, 2], SEQUENCE, 1, [1, 2], (3,), None, 1.0, slice(1))
table({1: 2}, ['__getitem__', '__contains__', '__delitem__'], 1, 3, [], None)
table(set([1, 2]), SETS + ['__contains__'], 1, set([2, 3]), frozenset([1]), [1], None)
table(frozenset([1, 2]), SETS + ['__contains__'], 1, set([2, 3]), frozenset([1]), [1], None)
table(range(3), ['__getitem__', '__contains__'], 0, 5, None, slice(1, None))
for x, others in ((5, (5, 6, 1.5, None)), (7.5, (7.5, 8, 'a')), ('a', ('a', 'b', 1)), ((1, 2), ((1, 2), (1, 3), (1,), [1, 2])),
                  ([1, 2], ([1, 2], [0], (1, 2))), ({1: 2}, ({1: 2}, {}, 1)), (frozenset([1]), (frozenset([1]), set([1, 2]), {}.fromkeys([1]).keys()))):
    if not python2 or type(x) not in (int, frozenset):
        table(x, COMPARED, *others)
for x in (slice(1, 2), slice(0)) if not python2 else ():
    table(x, COMPARED, slice(1, 2), None)
for x in (5, 7.5, 'abc', (1, 2), frozenset([1, 2])):
    table(x, ['__hash__', '__repr__', '__str__'])
for x in ([], {}, set(), D(), bytearray()):
    print(type(x).__hash__ if not python2 or type(x) is not bytearray else None)
for x in ([1], (1,), {1: 2}, set([1]), frozenset([1]), 'a', bytearray(b'a')):
    table(x, ['__len__', '__repr__', '__str__'])
    print(list(x.__iter__()) if hasattr(x, '__iter__') else 'no __iter__')
step = 'next' if python2 else '__next__'
for x in (iter([1]), iter((1,)), iter('a'), iter({1: 2}), iter(set([1])), g(), enumerate([4]), iter(f, 0), reversed([1]), reversed((1,))):
    print(getattr(type(x), step), type(x).__iter__ == getattr(type(x), '__iter__'), x.__iter__() is x)
    attempt(getattr(x, step))
    attempt(getattr(x, step))
    attempt(getattr(x, step), 1)
    if hasattr(x, '__length_hint__'):
        attempt(x.__length_hint__)
table(f, ['__call__', '__repr__'][:1], 1)
table(len, ['__call__'], [1])
table(c.m, ['__call__'])
print(C.__call__().m.__call__(), list.__call__([1]), f.__call__.__call__(1, 2), f.__call__(*[1, 2, 3]))
for x in (ValueError('a'), ValueError('a', 1), ValueError()):
    table(x, ['__repr__', '__str__'])
print(KeyError('a').__str__(), BaseException.__str__(KeyError('a', 2)), [object.__repr__(x).split(' at ')[0] for x in ([], {}, c, f, 5, C)])
print([].__len__ == [].__len__, L.__len__ == L.__len__, L.__len__ == M.__len__, L.__len__ != L.__len__, L.__len__ is L.__len__, L.append == L.append)
print(hash(c.__str__) == hash(c.__str__), c.__str__ == d.__str__, len(set([c.__str__, c.__str__, d.__str__])), weakref.ref(c).__call__() is c)
for x in (C, c, 5):
    print(x.__getattribute__('__class__'))
for x in (c, f, ValueError()):
    x.__setattr__('a', 1)
    object.__setattr__(x, 'b', 2)
    print(x.a, x.b, x.__getattribute__('a'), object.__getattribute__(x, 'b'), x.__delattr__('a'), object.__delattr__(x, 'b'), hasattr(x, 'a'))
attempt(c.__getattribute__, 'missing')
attempt(c.__getattribute__, 1)
attempt(c.__setattr__, 1, 2)
attempt(c.__setattr__, 'a')
attempt(c.__delattr__, 'missing')
attempt((5).__setattr__, 'a', 1)
attempt(object.__setattr__, C, 'a', 1)
attempt(C.__setattr__, 'a', 1)
type.__setattr__(C, 'b', 2)
print(C.b, c.b)
for x in (5, 7.5, 'abc', [1], None, c):
    print(x.__format__('') if x is not c else x.__format__('').split(' at ')[0], x.__sizeof__() > 0)
print((5).__format__('>4'), (7.5).__format__('.3f'), 'abc'.__format__('>5'))
for x in (list.__len__, list.append, [].__len__, object.__repr__):
    print(x.__name__, x.__objclass__, getattr(x, '__qualname__', None), type(x))
print([list(x.__reversed__()) for x in ([1, 2], range(3))], (5).__init__(1, 2), [].__init__([1]), {}.__init__([(1, 2)], a=3))
for make in (C, D, list, set, bytearray, ValueError):
    attempt(make().__init__, *[1] * 5)
    attempt(make().__init__, k=1)
    attempt(make.__init__)
    attempt(make.__init__, 5)
