# twin: 2.7-2.7
"""A str of 2.7 is a string of bytes: bytes is another name of it, with and without b it is written alike, and each byte is a
character, whatever it means in an encoding."""
import sys

print(bytes is str, type(b'a') is str, b'abc' == 'abc', hash(b'abc') == hash('abc'), isinstance(b'', str))
print(repr(b'abc'), str(b'abc'), [b'x', ('y',)], {b'k': 'v'}, b'%s-%d' % ('a', 1), '%r' % b'q')
print(b'abc'[0], b'abc'[1:], list(b'abc'), b'a' b'b' 'c', b'a' in 'abc', bytes(65), bytes([1]))
print(sys.getsizeof(b'abc'), sys.getsizeof(''), len('h\xe9llo'), repr('h\xe9llo\u1234'), len('\u1234'))

word = 'h\xe9llo \xd0\xbf'
print(repr(word), len(word), repr(word[1]), repr(word[::-1]), ord(word[1]), repr(chr(233)), [word])
print(repr(word.upper()), word.isalpha(), '\xe9'.isalpha(), '\xa0\x1c'.isspace(), repr(' \xa0x\x1c '.strip()))
print(repr('%8s|%.2s|%c' % (word[:3], word, word[1])), repr('{:>4}|{!r}'.format('\xe9', '\xe9')), repr(word.center(11, '*')))
print([repr(part) for part in 'a\x1cb\x0bc\nd\re\r\nf\x85g'.splitlines()], 'a\x1cb c\x0bd'.split())
print('\xe9' < 'a', sorted(['\xe9', 'a', '\x7f']), repr(min('\xe9\xff')), repr('\xe9' + '\xff'), repr('\xe9' * 2), '\xe9' 'a'[0])
print(word.find('\xe9'), word.count('\xd0'), repr(word.replace('\xe9', 'e')), word.split('\xe9'), repr('\t\xe9\t'.expandtabs(4)))

array = bytearray(b'abc')
print(str(array), repr(array), '%s %r {}'.format(array) % (array, array), array == 'abc', array < 'abd', 'b' in array)
print(repr('x' + array), repr(array + 'x'), array[0], list(array), bytearray('abc') == array, repr(array.join(['x', b'y'])))
print(array)

for make in (lambda: 'abc'.encode('utf-8'), lambda: '\xe9'.encode('utf-8'), lambda: '\xe9'.decode('ascii'), lambda: '\xe9'.decode(),
             lambda: '\xff'.decode('utf-8'), lambda: 'x'.decode('nothing'), lambda: 'x'.encode(5), lambda: str('x', 'y')):
    try:
        print(make())
    except Exception as e:
        print(type(e).__name__, e)
