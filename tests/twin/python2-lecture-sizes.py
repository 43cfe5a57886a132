# twin: 2.7-2.7
"""Sizes as a lecture on 2.7 shows them."""
import sys
for x in [None, True, 1, 2 ** 40, 1.5, '', 'a', 'abc', (), (1,), (1, 2), [], [1], [1, 2, 3], {}, {1: 2}, set(), set([1]), frozenset(), xrange(5), range(5), slice(1), bytearray(b'abc'), object(), Exception('a')]:
    print(type(x).__name__, sys.getsizeof(x))
class Old: pass
class New(object): pass
class Slots(object):
    __slots__ = ('a', 'b')
def f(): pass
print(sys.getsizeof(Old), sys.getsizeof(Old()), sys.getsizeof(New), sys.getsizeof(New()), sys.getsizeof(Slots()), sys.getsizeof(f), sys.getsizeof(lambda: 0))
print(sys.getsizeof(New().__dict__), sys.getsizeof(Old().__dict__), sys.getsizeof(f.__dict__))
l = []
last = 0
for i in range(40):
    l.append(i)
    if sys.getsizeof(l) != last:
        last = sys.getsizeof(l)
        print(i, last)
d = {}
last = 0
for i in range(200):
    d[i] = i
    if sys.getsizeof(d) != last:
        last = sys.getsizeof(d)
        print(i, last)
s = set()
last = 0
for i in range(200):
    s.add(i)
    if sys.getsizeof(s) != last:
        last = sys.getsizeof(s)
        print(i, last)
def gen(): yield 1
print(sys.getsizeof(gen), sys.getsizeof(gen()), sys.getsizeof(iter([])), sys.getsizeof(iter({})), sys.getsizeof(New().__init__), sys.getsizeof(enumerate([])))
