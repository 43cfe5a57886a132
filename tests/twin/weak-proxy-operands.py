# twin: 3.6-
"""Weak proxies as operands: they stand for what they are about, on the right of built-in values too."""
import weakref


class Plain:
    pass


class Texts(str):
    pass


class Many(list):
    pass


kept = Plain()
many = Many([1, 2])
texts = Texts('abc')
p, q, s = weakref.proxy(kept), weakref.proxy(many), weakref.proxy(texts)
d = Plain.__dict__


def t(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


def in_place(a, b, what):
    if what == '+':
        a += b
    elif what == '*':
        a *= b
    elif what == '|':
        a |= b
    else:
        a -= b
    return a


for left in (1, 1.5, 'a', b'a', [1], (1,), {1: 2}, {1}, None, p, q):
    for right in (p, q):
        t(lambda: left < right)
        t(lambda: right <= left)
        t(lambda: left == right)
        t(lambda: left != right)
        t(lambda: left + right)
        t(lambda: right + left)
        t(lambda: left * right)
        t(lambda: left | right)
        t(lambda: left - right)
        for what in '+*|-':
            t(lambda: in_place(left, right, what))
        t(lambda: left in right)
t(lambda: [1, 2][p])
t(lambda: 'abc'[p:])
t(lambda: (1, 2)[:p])
t(lambda: b'abc'.find(b'a', p))
t(lambda: 'abc'.find('a', None, p))
t(lambda: 'abc' % p)
t(lambda: '%d' % p)
t(lambda: p % 'abc')
t(lambda: s + 'd')
t(lambda: s < 'abd')
t(lambda: 'abd' > s)
t(lambda: q == [1, 2])
t(lambda: [1, 2] == q)
del many
t(lambda: q == [1, 2])
t(lambda: [1, 2] == q)
t(lambda: [1] + q)
