# Values of classes derived from built-in types; sets taken out of sets; long texts that are printed.
class I(int): pass
class F(float): pass
class S(str): pass
class T(tuple): pass
class B(bytes): pass
class L(list): pass
class D(dict): pass
class BA(bytearray): pass
class ST(set): pass
class FS(frozenset): pass
I(1000)
I('1000')
I(5)
I()
I(2.5)
F(2.5)
F('2.5')
F(3)
F()
S('abc')
S(12)
S()
S(b'abc', 'utf-8')
T((1, 2))
T([1, 2])
T(range(3))
T()
B(b'abc')
B([1, 2])
B(3)
B()
L([1, 2])
L()
D(a=1)
D({1: 2})
D([(1, 2)])
D()
BA(b'abc')
ST([1, 2])
ST()
FS([1, 2])
FS()
I(3) + I(4)
S('a') + S('b')
T((1,)) + T((2,))
L([1]) + L([2])
I(3) == 3
hash(S('abc'))
str(S('abc'))
int(I(1000))
float(F(2.5))
list(L([1]))
dict(D(a=1))
L([1]).copy()
ST([1]).copy()
ST([1]) | {2}
S('abc').upper()
S('abc')[1:]
I(7).bit_length()
repr(I(1000))
repr(S('abc'))
repr(L([1]))
a = {1, 2}
b = set(range(100))
c = set(range(10))
a -= b
a = {1, 2, 300}
a.difference_update(b)
a = {1, 2, 300}
a -= c
c -= b
c - b
b - a
a - b
a.difference(b)
b.difference_update(a)
a = {1, 2, 300}
a.difference(list(b))
a.difference_update(list(b))
a = {1, 2, 300}
a.difference_update({1: 2, 2: 3})
a.difference(dict.fromkeys(range(100)))
a.intersection(b)
a & b
a | b
a ^ b
a ^= {1}
a.symmetric_difference([1, 2])
a.update(b, [1000])
frozenset(a) - a
print(list(range(100)))
print('x' * 300)
print('x' * 2000)
print('é' * 300)
