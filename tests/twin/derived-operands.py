# twin: 3.6-
"""Operands whose class is derived from the other's type: which side is asked first, and what a repeated or cut one is."""


def t(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


class Items(list):
    pass


class Map(dict):
    pass


class Pair(tuple):
    def __lt__(self, other):
        return NotImplemented


class Texts(str):
    pass


class Bytes(bytes):
    pass


class Number:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        print('eq', self.n, other.n)
        return self.n == other.n

    def __lt__(self, other):
        print('lt', self.n, other.n)
        return self.n < other.n

    def __gt__(self, other):
        print('gt', self.n, other.n)
        return self.n > other.n


t(lambda: ['a'] < Items([3]))
t(lambda: Items([3]) < ['a'])
t(lambda: ['a'] >= Items([3]))
t(lambda: [Number(1), Number(2)] < Items([Number(1), Number(3)]))
t(lambda: [Number(1), Number(2)] == Items([Number(1), Number(3)]))
t(lambda: Items([Number(1), Number(2)]) != [Number(1), Number(3)])
t(lambda: {1: Number(1)} == Map({1: Number(2)}))
t(lambda: (Number(1),) > Pair((Number(2),)))
t(lambda: (Number(1),) < Pair((Number(2),)))
t(lambda: type(Texts('abc') * 1))
t(lambda: type(1 * Texts('abc')))
t(lambda: type(Bytes(b'abc') * 1))
t(lambda: type(Bytes(b'ab').partition(b'x')[0]))
t(lambda: type(Bytes(b'ab').rpartition(b'x')[2]))
t(lambda: type(Texts('ab').partition('x')[0]))
t(lambda: 'abc' * 2 ** 62)
t(lambda: b'abc' * 2 ** 62)
t(lambda: [1, 2, 3] * 2 ** 62)
many = Items([1, 2])
many += many
t(lambda: many)
t(lambda: int.__repr__(True))
