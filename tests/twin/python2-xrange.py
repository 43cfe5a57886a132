# twin: 2.7-2.7
"""xrange() of 2.7: no slices, no methods, compared by address, told by start, number and step."""
r = xrange(3)
print(r == xrange(3), r == r, hash(r) == hash(xrange(3)), r != xrange(3), xrange(True), xrange(2, 9, 3), xrange(9, 0, -4), xrange(0, 5, 9), xrange(5, 2))
for k in 0, -1, 5, 'a', slice(1, 2), None, 1.5:
    try:
        print(r[k])
    except Exception as e:
        print(type(e).__name__, e)
for k in 1.5, 'a', None:
    try:
        print(xrange(k))
    except Exception as e:
        print(type(e).__name__, e)
for f in lambda: r.index(1), lambda: r.count(1), lambda: r.start, lambda: xrange(1, 2, 0), lambda: 1 in r, lambda: '1' in r, lambda: reversed(r), lambda: len(r), lambda: r + r, lambda: r * 2, lambda: xrange(), lambda: list(reversed(xrange(5, 0, -2))), lambda: bool(xrange(0)), lambda: iter(r), lambda: max(r), lambda: r < xrange(2), lambda: sorted(xrange(3, 0, -1)):
    try:
        print(repr(f()).split(' at ')[0])
    except Exception as e:
        print(type(e).__name__, e)
