# twin: 3.6-
"""Sizes of texts of every width."""
import sys
def show(name, x):
    print(name, sys.getsizeof(x))
for c in ("a", "\x7f", "\x80", "\xe9", "\u0100", "\u20ac", "\uabcd", "\U00010000", "\U0001f600"):
    for n in (0, 1, 2, 3, 10, 100):
        show('%d * %d' % (ord(c), n), c * n)
    show('a +', 'abc' + c)
    show('+ a', c + 'abc')
    show('slice', ('abc' + c)[:3])
    show('slice', ('abc' + c)[3:])
    show('slice', ('abc' + c + c)[2:])
    show('replace', ('abc' + c).replace(c, 'd'))
    show('join', c.join(['a', 'b']))
    show('upper', c.upper() + 'x')
    show('lower', c.lower() + 'x')
    show('f', f'{c}-{c}')
    show('f', f'{c:>5}')
    show('%', '%s%s' % (c, 1))
    show('repr', repr(c))
    show('encode', c.encode('utf-8'))
    show('format', '{}{}'.format(c, 'a'))
    show('center', c.center(9))
    show('reversed', ''.join(reversed('ab' + c)))
    show('sorted', ''.join(sorted('ba' + c)))
    show('split', ('a ' + c).split()[0])
    show('split', ('a ' + c).split()[1])
    show('strip', (c + ' ').strip())
    show('chr', chr(ord(c)))
    show('str', str(c))
    x = 'abc' + c + 'é'
    x.encode('utf-8')
    show('after encode', x)
    d = {x: 1}
    show('as key', x)
s = 'x'
for i in range(20):
    s += 'é' if i == 10 else 'a'
    show('+= %d' % i, s)
