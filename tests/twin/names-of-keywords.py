# twin: 3.6-
import gc
e = enumerate([1])
a = 'a b'.split()
a = 'a b'.rsplit(' ', 1)
a = 'a'.encode()
b = b'ab'.decode()
c = (5).to_bytes(2, 'big')
d = int.from_bytes(b'ab', 'big')
n = gc.collect(0)
q = 'a\nb'.splitlines()
u = 'a'.expandtabs()
l = [2, 1]
l.sort()
t = b'a b'.split()
i = int('5')
r = round(2.5, 1)
s = sorted(l)
print(a, b, c, d, n, q, u, l, t, i, r, s)
