# twin: 2.7-2.7
"""Strings as a lecture on 2.7 shows them."""
s = 'hello'
print(s[0], s[-1], s[1:3], s * 2, s + ' world', len(s), s.upper(), s.title(), s.find('l'), s.replace('l', 'L'))
print('%s is %d years and %.2f tall, %5s|%-5s|%05d|%x|%o|%e|%g|%%' % ('Bob', 42, 1.8, 'a', 'b', 7, 255, 8, 12345.678, 0.0001))
print('{0} {1} {0} {name}'.format('a', 'b', name='n'), '{:>8}|{:<8}|{:^8}'.format(1, 2, 3), '{:.3f} {:,}'.format(3.14159, 1234567))
print('a,b,c'.split(','), ' x y '.split(), '-'.join(['a', 'b']), 'abc'[::-1], 'x' in 'xyz', 'abc' < 'abd')
a = 'abc'
b = 'abc'
c = ''.join(['a', 'b', 'c'])
print(a is b, a is c, a == c, intern(c) is a)
print(repr('it\'s'), repr("say \"x\""), repr('tab\tnew\n'), repr('\x00\xff'), 'a' 'b')
print(ord('a'), chr(97), str(12), int('12'), float('1.5'), int('ff', 16), hex(255), oct(8), bin(5))
print([ord(c) for c in 'abc'], bytearray(b'abc'), list(bytearray(b'abc')), bytes('abc'), b'abc')
for i, ch in enumerate('ab'):
    print(i, ch)
print('abc'.startswith('a'), 'abc'.isalpha(), '12'.isdigit(), ' '.isspace(), 'Abc'.swapcase(), 'abc'.center(9, '*'), 'abc'.zfill(5))
print('a\tb'.expandtabs(4), 'a b c'.partition(' '), 'abcabc'.count('b'), 'abcabc'.rfind('b'), 'x'.join('abc'), 'lines\nof\ntext'.splitlines())
