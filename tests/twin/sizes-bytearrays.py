"""Sizes of bytearrays after growth, shrinking, deletion."""
import sys
def show(name, x):
    print(name, sys.getsizeof(x), len(x))
show('()', bytearray())
for n in (0, 1, 2, 5, 8, 100):
    show('bytearray(%d)' % n, bytearray(n))
    show('of bytes', bytearray(b'x' * n))
    show('of list', bytearray([1] * n))
    show('of iterator', bytearray(iter([1] * n)))
    show('of range', bytearray(range(n)))
b = bytearray()
for i in range(40):
    b.append(65)
    show('append %d' % i, b)
for i in range(38):
    b.pop()
    show('pop %d' % i, b)
b = bytearray(b'abcdefghijklmnopqrstuvwxyz')
b.extend(b'12345')
show('extend', b)
b.extend([1, 2, 3])
show('extend list', b)
b += b'xyz'
show('+=', b)
del b[0]
show('del 0', b)
del b[:10]
show('del :10', b)
b.append(1)
show('append', b)
del b[5:]
show('del 5:', b)
b.append(1)
show('append', b)
b[1:3] = b'0123456789'
show('slice', b)
b[:] = b''
show('slice empty', b)
b.extend(b'ab')
show('extend', b)
b.insert(0, 5)
show('insert', b)
b.remove(5)
show('remove', b)
b.reverse()
show('reverse', b)
b *= 5
show('*= 5', b)
show('* 2', b * 2)
show('+', b + b)
show('+ bytes', b + b'abc')
show('slice', b[1:4])
show('step', b[::2])
show('copy', b[:])
show('bytearray', bytearray(b))
show('upper', b.upper())
show('replace', b.replace(b'a', b'xyz'))
b[::2] = b'xxxxx'
show('step', b)
del b[::2]
show('del step', b)
