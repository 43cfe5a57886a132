"""bytearray: what changes it, and what its buffer becomes."""
import sys


def ba(f):
    b = bytearray(b'abcdefgh')
    try:
        f(b)
        print(b, len(b), sys.getsizeof(b))
    except Exception as e:
        print(type(e).__name__, e)


def si(b, k, v):
    b[k] = v


def de(b, k):
    del b[k]


def ia(b, v):
    b += v


def im(b, v):
    b *= v


ba(lambda b: si(b, 0, 65))
ba(lambda b: si(b, -1, 65))
ba(lambda b: si(b, 9, 65))
ba(lambda b: si(b, 'a', 65))
ba(lambda b: si(b, 0, 300))
ba(lambda b: si(b, 0, 'a'))
ba(lambda b: si(b, slice(1,3), b'xyz'))
ba(lambda b: si(b, slice(1,3), b''))
ba(lambda b: si(b, slice(0,3), b''))
ba(lambda b: si(b, slice(None), b'0123456789'))
ba(lambda b: si(b, slice(2,2), b'0123456789'))
ba(lambda b: si(b, slice(1,3), [1,2,3]))
ba(lambda b: si(b, slice(1,3), 5))
ba(lambda b: si(b, slice(1,3), 'xy'))
ba(lambda b: si(b, slice(1,3), b))
ba(lambda b: si(b, slice(1,3), bytearray(b'QQ')))
ba(lambda b: si(b, slice(1,3), None))
ba(lambda b: si(b, slice(1,3), [300]))
ba(lambda b: si(b, slice(0,8,2), b'WXYZ'))
ba(lambda b: si(b, slice(0,8,2), b'WXY'))
ba(lambda b: si(b, slice(7,None,-2), b'WXYZ'))
ba(lambda b: si(b, slice(0,8,2), b''))
ba(lambda b: de(b, 0))
ba(lambda b: de(b, -1))
ba(lambda b: de(b, 20))
ba(lambda b: de(b, slice(0,3)))
ba(lambda b: de(b, slice(0,6)))
ba(lambda b: de(b, slice(3,6)))
ba(lambda b: de(b, slice(5,2)))
ba(lambda b: de(b, slice(None)))
ba(lambda b: de(b, slice(0,8,2)))
ba(lambda b: de(b, slice(7,None,-3)))
ba(lambda b: (de(b, slice(0,3)), b.extend(b'12')))
ba(lambda b: (de(b, slice(0,3)), b.extend(b'1234567890')))
ba(lambda b: (de(b, slice(0,3)), b.append(65), b.append(66), b.append(67), b.append(68)))
ba(lambda b: (de(b, slice(0,2)), de(b, slice(0,2)), b.pop()))
ba(lambda b: (de(b, slice(0,2)), de(b, slice(0,2)), de(b, 0), de(b, 0)))
ba(lambda b: b.insert(3, 65))
ba(lambda b: b.insert(-100, 65))
ba(lambda b: b.insert(100, 65))
ba(lambda b: b.reverse())
ba(lambda b: b.clear())
ba(lambda b: b.extend(range(5)))
ba(lambda b: b.extend(x for x in [1,2,3]))
ba(lambda b: b.extend(range(50)))
ba(lambda b: b.pop())
ba(lambda b: b.pop(0))
ba(lambda b: [b.pop() for i in range(8)])
ba(lambda b: b.remove(97))
ba(lambda b: ia(b, b'xy'))
ba(lambda b: ia(b, 'xy'))
ba(lambda b: ia(b, [1]))
ba(lambda b: im(b, 3))
ba(lambda b: im(b, 0))
ba(lambda b: im(b, 'a'))
ba(lambda b: [b.append(i) for i in range(100)])

# What is added to itself is lent out meanwhile, and cannot grow.
whole = bytearray(b'ab')
try:
    whole += whole
except BufferError as e:
    print(e, whole)
nothing = bytearray()
nothing += nothing
whole.extend(whole)
print(nothing, whole, whole + whole)
