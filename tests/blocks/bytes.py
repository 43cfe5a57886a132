# bytes and bytearrays: what they are made of, their operators and methods, and what these take for the moment.
b = b'abcabc'
ba = bytearray(b)
x = b'b'
one = 1
b.count(x)
b.count(98)
b.find(x, -2)
b.rfind(x)
b.index(x)
b.startswith(x)
b.endswith((x, b'c'))
ba.startswith(x)
ba.count(x)
x in b
98 in b
x in ba
b * one
b * 0
b * 3
ba * 0
ba * 2
one * b
ba * one
b + x
b + b''
ba + b
b + ba
bytes(range(5))
bytes([1, 2, 3])
bytes((1, 2, 3))
bytes({1: 2})
bytes(iter([1, 2]))
bytes(5)
bytes(0)
bytes(ba)
bytes('abc', 'utf-8')
bytes('', 'utf-8')
bytearray(range(5))
bytearray([1, 2, 3])
bytearray(iter([1, 2, 3]))
bytearray({1: 2, 3: 4})
bytearray('abc', 'ascii')
bytearray('', 'ascii')
bytearray(b)
bytearray(5)
bytearray(ba)
ba.extend([1, 2, 3])
ba.extend(b'abc')
ba.extend(range(3))
ba.extend(iter([1, 2]))
ba += b'xyz'
ba.append(5)
ba.insert(1, 5)
ba.pop()
ba.pop(0)
ba.remove(97)
ba.reverse()
ba.copy()
ba.clear()
ba = bytearray(b'hello world')
del ba[5:]
del ba[:2]
del ba[::2]
ba[0:1] = b'xyz'
ba[0:1] = [1, 2]
ba[1:1] = ba
ba[:] = b''
ba = bytearray(b'abc')
def g(n):
    for i in range(n): yield i
ba.extend(g(3))
ba.extend(g(31))
ba.extend(g(32))
ba.extend(g(33))
ba.extend(g(40))
ba.extend(ba)
ba[0:2] = g(3)
bytes(g(3))
bytes(g(70))
bytes(g(250))
bytearray(g(3))
ba[0:0] = g(40)
b = b'a,bc,d'
ba = bytearray(b)
s = b','
b.split(s)
ba.split(s)
b.split()
ba.split()
b.rsplit(s)
b.rsplit(s, 1)
b.split(s, 1)
ba.rsplit(s)
b.splitlines()
ba.splitlines()
b.partition(s)
ba.partition(s)
b.partition(b'z')
ba.partition(b'z')
b.rpartition(s)
ba.rpartition(b'z')
s.join([b, s])
s.join((b, s))
s.join([b])
s.join([])
s.join([ba])
s.join([ba, b])
s.join(x for x in [b, b])
ba.join([b, b])
ba.join([])
b.replace(s, b';')
b.replace(s, b'')
b.replace(s, b';;;')
b.replace(b'', b'-')
b.replace(b'z', b'-')
ba.replace(s, b';')
ba.replace(b'z', b'')
b.upper()
ba.upper()
b.title()
b.capitalize()
b.swapcase()
b.center(20)
b.center(20, b'-')
b.ljust(20)
b.rjust(20)
b.rjust(2)
ba.rjust(2)
b.zfill(20)
b.zfill(2)
ba.zfill(2)
ba.zfill(20)
b.strip()
b.strip(b'a')
ba.strip()
ba.lstrip(b'a')
b.expandtabs()
b'\ta'.expandtabs(3)
ba.expandtabs()
bytes.maketrans(b'a', b'b')
b.hex()
ba.hex()
b''.hex()
bytes.fromhex('61 62')
bytearray.fromhex('61 62')
bytes.fromhex('')
b.isalnum()
b.isascii() if hasattr(b, 'isascii') else 0
b[1:3]
ba[1:3]
b[::2]
ba[::2]
ba[::-1]
b[0]
b == ba
ba == b
b < b'b'
repr(b)
repr(ba)
str(b)
b.decode()
b.decode('ascii')
b.decode('latin-1')
b.decode('utf-8', 'replace')
b'\xff'.decode('latin-1')
b'\xc3\xa9abc'.decode()
hash(b)
list(b)
list(ba)
tuple(ba)
for c in b: pass
for c in ba: pass
int(b'12')
float(b'1.5')
int.from_bytes(b, 'big')
(1000).to_bytes(4, 'big')
'abc'.encode()
'abcé'.encode()
'abcé'.encode('latin-1')
'abc'.encode('ascii')
'é'.encode('ascii', 'replace')
'é'.encode('ascii', 'ignore')
'é'.encode('ascii', 'xmlcharrefreplace')
'abc\u1234\U00012345'.encode()
b'\xff\xfe'.decode('ascii', 'replace')
b'\xff\xfe'.decode('ascii', 'ignore')
b'a\xff\xfe'.decode('utf-8', 'ignore')
