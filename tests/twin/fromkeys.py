# twin: 2.7-
"""dict.fromkeys asks at once for a table for all keys of a dict or set, and does not hash them again."""
import sys


class K(object):
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        print('hash %d' % self.n)
        return self.n

    def __eq__(self, other):
        print('%d == %d' % (self.n, other.n))
        return self.n == other.n


size = sys.getsizeof
for n in range(34):
    names = set(['k%d' % i for i in range(n)])
    longer = dict([(i, i) for i in range(n + 30)])
    for i in range(n, n + 30):
        del longer[i]
    print('%d: %d %d %d' % (n, size(dict.fromkeys(names)), size(dict.fromkeys(frozenset(names))),
                            size(dict.fromkeys(list(names)))))
    print('%d: %d %d' % (n, size(dict.fromkeys(longer)), size(dict.fromkeys(dict.fromkeys(names)))))
keys = [K(1), K(2)]
print(len(dict.fromkeys(set(keys))))
print(len(dict.fromkeys(dict.fromkeys(keys), 'v')))


class P(object):
    pass


p = P()
p.a = 1
p.b = 2
print(sorted(dict.fromkeys(p.__dict__, 0).items()))
print(sorted(dict.fromkeys({'x': 1, 2: 3}, keys[0].n).values()))
d = dict.fromkeys({1, 2, 3, 4, 5, 6})
d[7] = None
print('%d %d' % (len(d), size(d)))
