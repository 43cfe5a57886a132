# How much room the lists have that split() makes.
import sys

empty = sys.getsizeof([])


def room(items):
    return (sys.getsizeof(items) - empty) // 8


for words in (0, 1, 2, 3, 5, 6, 10, 11, 12, 13, 14, 20, 30):
    text = ' '.join(['ab'] * words)
    blank = 'a' + ' ' * words
    print(words, [room(parts) for parts in (
        text.split(), text.split(' '), text.rsplit(), text.rsplit(' '), text.split(None, 2), text.split(' ', 2), text.rsplit(' ', 3),
        text.split(' ' * 5), blank.split(), blank.split(' '), text.split(None, 40), text.split(' ', 40), text.split(' ', 0),
        text.rsplit(None, 0), text.splitlines())])
    data = bytearray(text.encode('ascii'))
    print(words, [room(parts) for parts in (data.split(), data.split(b' '), data.rsplit(b' ', 3), data.split(None, 2))])
print(room('a,b,c'.split(',')), room('a b c'.split()), 'a b c'.split(), 'a,,b'.split(','), ''.split(), ''.split(','))
parts = 'a b c d e f g h i j k l'.split()
parts.append('m')
print(room(parts))
parts = 'a b'.split()
while len(parts) < 20:
    parts.append('c')
    print(room(parts))
