"""The room that lists get from what they are made of and extended by, and what that allocates (3.13: dicts, sets, views)."""
import sys
for n in range(0, 20):
    d = {i: i for i in range(n)}
    s = set(d)
    out = []
    for f in (lambda: list(d), lambda: list(d.keys()), lambda: list(d.values()), lambda: list(d.items()), lambda: list(s), lambda: list(frozenset(s)), lambda: sorted(d), lambda: sorted(d.items()), lambda: sorted(s), lambda: list('x' * n), lambda: list(b'x' * n), lambda: list(range(n)), lambda: list(i for i in range(n)), lambda: list(map(str, range(n))), lambda: list(zip(d, d)), lambda: list(enumerate(d)), lambda: list(reversed(range(n))), lambda: list(iter(d)), lambda: list(iter(d.items())), lambda: list(filter(None, d)), lambda: sorted('x' * n), lambda: list(tuple(d)), lambda: list(reversed(list(d))), lambda: list(iter(list(d))), lambda: list(iter(s)), lambda: list(bytearray(n)), lambda: tuple(d) and list(tuple(d)[1:])):
        out.append(sys.getsizeof(f()))
    print(n, out)
    out = []
    for f in (lambda l: l.extend(d), lambda l: l.extend(d.keys()), lambda l: l.extend(d.values()), lambda l: l.extend(d.items()), lambda l: l.extend(s), lambda l: l.extend('x' * n), lambda l: l.extend(range(n)), lambda l: l.extend(i for i in range(n)), lambda l: l.extend(zip(d, d)), lambda l: l.extend(iter(d)), lambda l: l.extend(tuple(d)), lambda l: l.extend(l)):
        for l in ([], [1], [1, 2, 3]):
            f(l)
            out.append(sys.getsizeof(l))
    print(n, out)
import gc
gc.disable()
d = {1: 2, 3: 4, 5: 6}
def c0(): return gc.get_count()[0]
c0(); c0()
for k in (lambda: list(d.items()), lambda: sorted(d.items()), lambda: [].extend(d.items()), lambda: tuple(d.items()), lambda: list(d), lambda: list(d.keys()), lambda: list(d.values()), lambda: set(d.items()), lambda: dict(d.items()), lambda: list(enumerate('abc')), lambda: list(zip('ab', 'cd'))):
    gc.collect()
    k()
    gc.collect()
    a = c0(); r = k(); b = c0()
    print(b - a, end=' ')
    gc.collect()
    r = 0
    k()
    a = c0(); r = k(); b = c0()
    print(b - a)
