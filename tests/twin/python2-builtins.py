# twin: 2.7-2.7
"""Built-ins that are other things in 2.7: range, zip, map, filter give lists, round() a float, everything can be ordered."""
import sys
print(range(5), range(2, 9, 3), range(5, 0, -2), range(0), type(range(1)).__name__)
print(zip(), zip([1, 2], 'abc'), zip(iter([1, 2]), (i for i in range(5))))
print(map(None, [1, 2]), map(None, [1, 2], [3]), map(lambda x, y: (x, y), [1, 2, 3], 'a'), map(str, iter([1])))
print(filter(None, [0, 1, '', 'a']), filter(lambda x: x > 1, (1, 2, 3)), filter(lambda c: c != 'b', 'abc'))
print([sys.getsizeof(x) for x in (range(3), zip([1], [2]), map(str, range(9)), filter(None, range(9)))])
def values():
    for i in range(9):
        yield i
print([sys.getsizeof(x) for x in (zip(values()), map(str, values()), filter(None, values()))])
print(round(2.5), round(-2.5), round(0.125, 2), round(2.675, 2), round(5), round(1234.5, -2), round(50, -2))
print(str(0.1 + 0.2), repr(0.1 + 0.2), str(1e11), str(1e10), str(1.0), str(1e-5), 123456.7891234)
print(hash(1.5), hash(-0.1), hash(1e300), hash(float('inf')), hash(float('-inf')), hash(2.0 ** 70), hash(0.0))
print(None < 0, 0 < 'a', 'z' < (), [] < 'a', {} < [], 1.5 < '', (1, 'a') < (1, 2), sorted(['b', 2, None, 'a', 1.5, ()]))
print({'one': 1, 'two': 2, 'three': 3, 4: 4, (5, 6): 5, 7.5: 6}, set('hello world'), frozenset(['x', 'y', 'zz']))
print([set(), set([1])], frozenset(), str(set()), {'a': set([2])})
mixed = {}
for i in range(40):
    mixed[i * 0.5] = i
    mixed['k%d' % i] = i
    mixed[(i, -i)] = i
print(list(mixed)[:30])
for key in list(mixed)[::3]:
    del mixed[key]
mixed['new'] = mixed[-1] = mixed[2.25] = 0
print(mixed.keys()[:20], mixed.popitem())
for wrong in (lambda: isinstance(1, 5), lambda: unknown, lambda: round('x'), lambda: ','.join([1]), lambda: 5 + "a",
              lambda: range(0, 1, 0), lambda: zip(5), lambda: [1, 2].index(3)):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
class Bad(object):
    def __repr__(self):
        raise ValueError('no repr')
try:
    print([1, 'two', Bad(), 3])
except ValueError as error:
    print()
    print(error)
