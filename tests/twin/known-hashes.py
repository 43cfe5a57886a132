"""Which operations on whole sets and dicts ask elements for their hashes and equality again, and what they say of elements without hash."""
class H:
    def __init__(self, n): self.n = n
    def __hash__(self):
        print('hash', self.n)
        return self.n
    def __eq__(self, o):
        print('eq', self.n, o.n if isinstance(o, H) else o)
        return isinstance(o, H) and self.n == o.n
    def __repr__(self): return 'H%d' % self.n
a = [H(i) for i in range(4)]
b = [H(i) for i in range(2, 5)]
x, y = set(a), set(b)
fx = frozenset(a)
d = dict.fromkeys(b)
for name, f in [('and', lambda: x & y), ('or', lambda: x | y), ('sub', lambda: x - y), ('xor', lambda: x ^ y), ('eq', lambda: x == y), ('le', lambda: x <= y), ('lt', lambda: x < y),
    ('inter', lambda: x.intersection(b)), ('union', lambda: x.union(b)), ('diff', lambda: x.difference(b)), ('sdiff', lambda: x.symmetric_difference(b)), ('disj', lambda: x.isdisjoint(b)), ('disjs', lambda: x.isdisjoint(y)),
    ('subset', lambda: x.issubset(b)), ('superset', lambda: x.issuperset(b)), ('interd', lambda: x.intersection(d)), ('uniond', lambda: x.union(d)), ('diffd', lambda: x.difference(d)), ('sdiffd', lambda: x.symmetric_difference(d)),
    ('copy', lambda: x.copy()), ('set', lambda: set(x)), ('frozen', lambda: frozenset(x)), ('dict', lambda: dict.fromkeys(x)), ('list', lambda: {k for k in x}), ('in', lambda: b[0] in x), ('ddict', lambda: dict(d)), ('keys', lambda: d.keys() & x), ('keyseq', lambda: d.keys() == x), ('hash', lambda: hash(fx) and 1), ('setd', lambda: set(d)), ('ior', lambda: x.copy().update(y)), ('iand', lambda: x.copy().intersection_update(y)), ('isub', lambda: x.copy().difference_update(y)), ('ixor', lambda: x.copy().symmetric_difference_update(y)), ('dupd', lambda: {}.update(d)), ('eqd', lambda: d == dict.fromkeys(b, 1))]:
    print(name)
    print(f())
for f in (frozenset(), set(), {1}):
    for m in ('difference', 'difference_update', 'intersection', 'union', 'symmetric_difference', 'issubset', 'issuperset', 'isdisjoint', 'intersection_update', 'update', 'symmetric_difference_update', 'add', 'discard', 'remove'):
        for v in ([[]], {(): []}, [{1}], [()]):
          if hasattr(f, m):
            try: print(m, getattr(f, m)(v))
            except Exception as e: print(m, e)
for e in '{1} & {():[]}.items()', '{():[]}.items() & {1}', '{():[]}.items() | {1}', '{():[]}.items() - {1}','{():[]}.items() ^ {1}','{():[]}.items() & [[]]', '{():1}.keys() & [[]]', '{():1}.keys() - [[]]', '{():1}.keys() | [[]]', '{():1}.keys() ^ [[]]':
    f = {'{1} & {():[]}.items()': lambda: {1} & {():[]}.items(), '{():[]}.items() & {1}': lambda: {():[]}.items() & {1}, '{():[]}.items() | {1}': lambda: {():[]}.items() | {1}, '{():[]}.items() - {1}': lambda: {():[]}.items() - {1}, '{():[]}.items() ^ {1}': lambda: {():[]}.items() ^ {1}, '{():[]}.items() & [[]]': lambda: {():[]}.items() & [[]], '{():1}.keys() & [[]]': lambda: {():1}.keys() & [[]], '{():1}.keys() - [[]]': lambda: {():1}.keys() - [[]], '{():1}.keys() | [[]]': lambda: {():1}.keys() | [[]], '{():1}.keys() ^ [[]]': lambda: {():1}.keys() ^ [[]]}[e]
    try: print(e, f())
    except Exception as x: print(e, x)
