"""Arguments that sort(), sorted(), the methods of sets and pow() refuse, and what they look at first."""
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
V = [None, 1, 'a', 2.5, [2, 1], True]
for x in V:
    show(lambda: sorted(None, reverse=x))
    show(lambda: sorted([1], None, reverse=x))
    show(lambda: sorted([1], reverse=x))
    show(lambda: sorted([1], None, x))
    show(lambda: sorted(x))
    show(lambda: sorted(x, x))
    show(lambda: sorted(x, x, x))
    show(lambda: sorted(x, x, x, x))
    show(lambda: [].sort(x))
    show(lambda: [].sort(x, x))
    show(lambda: [].sort(x, x, x))
    show(lambda: [].sort(reverse=x))
    show(lambda: [].sort(x, reverse=x))
    show(lambda: [].sort(x, key=x))
    show(lambda: sorted([], x, key=x))
    show(lambda: [].sort(foo=x))
    show(lambda: sorted(x, foo=x))
    show(lambda: sorted(iterable=x))
    show(lambda: sorted(x, key=x))
    for f in (frozenset(), set(), {1}):
        for m in ('difference', 'difference_update', 'intersection', 'union', 'symmetric_difference', 'issubset', 'issuperset', 'isdisjoint', 'intersection_update', 'update', 'symmetric_difference_update'):
            if hasattr(f, m):
                print(m, end=' ')
                show(lambda: getattr(f, m)(x))
                show(lambda: getattr(f, m)([[]]))
def g():
    print('iterated')
    yield 1
    yield 2
for f in (frozenset(), set(), {1}):
    for m in ('difference', 'difference_update', 'intersection', 'union', 'symmetric_difference', 'issubset', 'issuperset', 'isdisjoint', 'intersection_update', 'update', 'symmetric_difference_update'):
            if hasattr(f, m):
                print(m, end=' ')
                show(lambda: getattr(f, m)(g()))
V = [None, 1, 2.5, 'a', [1], -1, 0, True, 2]
# Not -1 ** 2.5, which is complex.
for a in V:
    for b in V:
        for c in V:
            if (b == -1 and c is not None) or (a == -1 and b == 2.5):
                continue
            print(a, b, c, end=' ')
            show(lambda: pow(a, b, c))
