"""What special methods, properties and callbacks see of references, whoever calls them: an instruction, a specialized one, or C code."""

METHODS = [('__eq__', 'other', 'self.n == getattr(other, "n", None)'), ('__lt__', 'other', 'self.n < other.n'), ('__hash__', '', 'self.n % 2'),
           ('__len__', '', '2'), ('__bool__', '', 'self.n > 1'), ('__getitem__', 'i', 'self.n if i != 2 else [][0]'), ('__contains__', 'other', 'True'),
           ('__iter__', '', 'iter((1, 2))'), ('__call__', '*rest', 'self.n'), ('__str__', '', '"s%d" % self.n'), ('__repr__', '', '"r%d" % self.n'),
           ('__enter__', '', 'self'), ('__exit__', '*rest', 'True')]

# What a program does with x and y (instances) and f (something to call with one argument); needs: the methods without which it fails.
ACTIONS = [
    ('x == y', ''), ('x != y', ''), ('x is y or x == x', ''), ('[x] == [y]', ''), ('(x, y) == (y, x)', ''), ('[x, y].count(y)', ''), ('y in [x, y]', ''), ('y in (x, 1)', ''),
    ('[y, x].index(x)', ''), ('x < y', '__lt__'), ('sorted([x, y, x])', '__lt__'), ('max(x, y)', '__lt__'), ('min([x, y])', '__lt__'), ('[x] < [y]', '__lt__'),
    ('x and y', ''), ('x or y', ''), ('not x', ''), ('x and y and 1', ''), ('(x or y) and 2', ''), ('1 if x else 2', ''), ('[k for k in (x, y) if k]', ''), ('any([x, y])', ''),
    ('all((x, y))', ''), ('bool(x)', ''), ('list(filter(None, [x, y]))', ''), ('list(filter(bool, [x]))', ''), ('len(x)', '__len__'), ('x[0]', '__getitem__'), ('x[y]', '__getitem__'),
    ('[x[i] for i in (0, 1)]', '__getitem__'), ('y in x', '__contains__'), ('y not in x', '__contains__'), ('list(x)', '__iter__'), ('tuple(x)', '__iter__'),
    ('[v for v in x]', '__iter__'), ('sum(x)', '__iter__'), ('max(x)', '__iter__'), ('set(x)', '__iter__'), ('dict(zip("ab", x))', '__iter__'), ('taken_all(*x)', '__iter__'),
    ('x()', '__call__'), ('x(y)', '__call__'), ('x(*[y])', '__call__'), ('list(map(x, [y]))', '__call__'), ('sorted([1, 2], key=x)', '__call__'), ('str(x)', ''), ('repr(x)', ''),
    ('"%s %r" % (x, y)', ''), ('"{} {!r}".format(x, y)', ''), ('f"{x} {y!r} {x!s}"', ''), ('str([x, (y,)])', ''), ('repr({1: x})', ''), ('hash(x) == hash(y)', '__hash__'),
    ('len({x, y})', '__hash__'), ('len({k for k in (x, y, x)})', '__hash__'), ('len({x: 1, y: 2})', '__hash__'), ('len({k: 1 for k in (x, y)})', '__hash__'),
    ('len(set([x, y, x]))', '__hash__'), ('len({x} | {y})', '__hash__'), ('len({x} & {y})', '__hash__'), ('len({x} - {y})', '__hash__'), ('len({x} ^ {y})', '__hash__'), ('{x} <= {y}', '__hash__'),
    ('{x: 1}.get(y)', '__hash__'), ('len(dict([(x, 1), (y, 2)]))', '__hash__'), ('len(dict.fromkeys([x, y]))', '__hash__'), ('{x: 1} == {y: 1}', '__hash__'), ('frozenset([x]) == {y}', '__hash__'),
    ('x.p', ''), ('x.p + y.p', ''), ('[k.p for k in (x, y)]', ''), ('getattr(x, "p")', ''), ('x.m(y)', ''), ('f(x)', ''), ('list(map(f, [x, y]))', ''), ('list(map(f, (x,)))', ''),
    ('sorted([x, y], key=f) and 1', ''), ('max([x, y], key=f).n', ''), ('[f(k) for k in (x, y)]', ''), ('Thing(x.n).p', ''), ('Derived(3).p', ''), ('Derived(4).m(x)', ''),
    ('x.m(*[y])', ''), ('x.m(other=y)', ''), ('x.m(**{"other": y})', ''), ('f(*(x,))', ''), ('list(map(Thing, [1])) and 1', ''), ('list(map(x.m, [y]))', '')]

CALLABLES = ['lambda k: rc(k)', 'Thing.static', 'Thing.klass', 'keep.m', 'Other()', 'taken', 'taken_by_default', 'taken_all', 'str', 'repr', 'type', 'id_of']


def specials(program):
    p, r = program, program.random
    p.since = '3.6'
    p.add('import sys\nrc = sys.getrefcount')
    chosen = [m for m in METHODS if r.chance(60)]
    names = [name for name, _, _ in chosen]
    if '__enter__' not in names or '__exit__' not in names:
        chosen = [m for m in chosen if m[0] not in ('__enter__', '__exit__')]
    if '__eq__' in names and '__hash__' not in names:
        chosen.append([m for m in METHODS if m[0] == '__hash__'][0])
    names = [name for name, _, _ in chosen] + ['__hash__']
    with p.block('class Thing:'):
        p.add('def __init__(self, n, *rest):\n    self.n = n if isinstance(n, int) else 7')
        p.add('def seen(self, name, *others):\n    print(name, rc(self), [rc(o) for o in others if isinstance(o, Thing)])')
        for name, parameters, result in chosen:
            others = ', other' if parameters == 'other' else ', *rest' if parameters == '*rest' else ''
            p.add('def %s(self%s):\n    print(%r, rc(self)%s)\n    return %s' % (
                name, ', ' + parameters if parameters else '', name, ', isinstance(other, Thing) and rc(other)' if others == ', other' else '', result))
        p.add('@property\ndef p(self):\n    print("p", rc(self))\n    return self.n')
        p.add('def m(self, other=None):\n    print("m", rc(self), other is None or rc(other))\n    return 1')
        p.add('@staticmethod\ndef static(k):\n    return rc(k)')
        p.add('@classmethod\ndef klass(cls, k):\n    return rc(k)')
    with p.block('class Derived(Thing):'):
        p.add('@property\ndef p(self):\n    print("derived p", rc(self))\n    return super().p')
        p.add('def m(self, other=None):\n    print("derived m", rc(self))\n    return super().m(other)')
    p.add('class Other:\n    def __call__(self, k):\n        return rc(self), rc(k)')
    p.add('def taken(k):\n    return rc(k)\ndef taken_by_default(k, *, d=None):\n    return rc(k), d\ndef taken_all(*a, **k):\n    return [rc(x) for x in a], len(k)')
    p.add('def id_of(k):\n    return k is not None')
    p.add('keep = Thing(9)')
    usable = [a for a, needs in ACTIONS if all(n in names for n in needs.split())]

    def statement():
        action = r.choice(usable)
        form = r.below(8)
        if form == 0 and '__enter__' in names:
            p.add('with x as z:\n    print(rc(x), %s is None)' % action)
        elif form == 1:
            p.add('if %s:\n    print("yes")\nelse:\n    print("no")' % action)
        elif form == 2 and '__iter__' in names:
            p.add('a, b = x\nprint(a, b)')
        elif form == 3:
            p.add('z = %s\ndel z' % action)
        else:
            p.add(r.choice(['(%s) is None', 'rc(x), (%s) is None, rc(x)', 'keep is (%s)', '[(%s) is None, rc(y)]']).join(['print(', ')']) % action)

    with p.block('def work(x, y, f):'):
        for _ in range(r.between(3, 9)):
            statement()
    for _ in range(r.between(1, 3)):
        p.add('work(Thing(%d), Thing(%d), %s)' % (r.below(4), r.below(4), r.choice(CALLABLES)))
    p.add('x, y, f = Thing(%d), Thing(%d), %s' % (r.below(4), r.below(4), r.choice(CALLABLES)))
    for _ in range(r.between(2, 6)):
        statement()
    with p.block('for i in range(%d):' % r.between(2, 4)):
        for _ in range(r.between(1, 3)):
            statement()
    p.add('work(keep, x, f)')
