import sys, gc
class I0(int):
    __slots__ = ()
class F0(float):
    __slots__ = ()
class S0(str):
    __slots__ = ()
class T0(tuple):
    __slots__ = ()
class O0(object):
    __slots__ = ()
class I(int): pass
class F(float): pass
class S(str): pass
class B0(bytearray):
    __slots__ = ()
class L0(list):
    __slots__ = ()
class U(O0):
    __slots__ = ()
class U1(O0):
    __slots__ = ('a',)
class I1(I0):
    __slots__ = ()
class I2(I0): pass
class FS0(frozenset):
    __slots__ = ()
class E0(Exception):
    __slots__ = ('a', 'b', 'c')
class Old:
    pass
for c in (I0, F0, S0, T0, O0, I, F, S, B0, L0, U, U1, I1, I2, FS0, E0):
    print(c.__name__, sys.getsizeof(c()), gc.is_tracked(c()), sys.getsizeof(c))
for x in (I(5), I(2 ** 40), I(2 ** 62), I(-1), I0(2 ** 40), I0(0), S('abc'), S0('abc'), S0(''), F(1.5), T0((1, 2))):
    print(type(x).__name__, sys.getsizeof(x))
print(sys.getsizeof(Old()), sys.getsizeof(Old))
