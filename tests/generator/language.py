"""Exceptions, closures, generators, classes, formatting and the built-ins."""

FAILING = ['[][1]', '{}["k"]', '1 / 0', '1 // 0', '1 % 0', 'int("x")', 'float("x")',
           'None.attribute', 'len(5)', '[1] + 2', '"a" + 1', '1 + "a"', 'undefined_name', 'iter(5)',
           'next(iter([]))', '[].pop()', '{}.popitem()', '[1].remove(2)', '[1].index(2)',
           '(1, 2)[5]', '"abc"[9]', 'hash([])', '{[]: 1}', 'int(None)', 'list(5)', 'tuple(None)',
           'sorted([1, "a"])', 'max([])', 'min(())', '"%d" % "x"', '"%s %s" % 1', 'object().x',
           'print.x', 'range(1, 2, 0)', 'range(1.5)', 'set().pop()', 'set([1]).remove(2)',
           'bytes([300])', 'chr_', '"abc".index("x")', 'isinstance(1, 1)', 'getattr(1, "nothing")',
           '(lambda x: x)()', '(lambda: 1)(2)', '(lambda x: x)(y=1)', 'list(range(3))["a"]',
           'abs("x")', 'sum(["a"])', 'zip(1)', 'enumerate(3)', 'int(5)()', '"a".join([1])',
           'dict([1])', '-[]', 'not_there + 1', '1 < "a"', '[] < 5', 'reversed(5)', 'float([])',
           '"x" * "y"', 'del_', '3 in 5', '[3] in {1}', 'weakref.ref(5)', 'weakref.ref([])',
           'sys.getrefcount()', 'gc.collect(7)', 'gc.set_threshold()', 'super().x',
           'str(1, 2, 3, 4)', 'int("12", 99)', 'slice()', 'type()', 'callable()', 'object(1)',
           'bool(1, 2)', 'frozenset(1)', '"{}".format()', 'setattr(5, "a", 1)', 'isinstance(1)',
           'id()', '{}.fromkeys(1)',]

VALUES = ['0', '1', '-1', '255', '1000', '10 ** 15', 'True', 'None', '1.5', '-0.25', '1e20', '1e-7',
          '0.1 + 0.2', '100.0', "''", "'a'", "'it\\'s'", '"q\\"q"', "'line\\n'", "b'by'", '[]',
          '[1, [2]]', '()', '(1,)', '(1, 2)', '{}', "{'k': [1]}", '{1}', 'range(3)', '2 ** 40',
          '-7 // 2', '-7 % 3', '7 % -3', '2 ** -1', '1 / 3', 'float(7)', 'int(3.9)', '[1, 2] * 2',
          "'ab' * 3", "'%s'", 'len', 'int', 'slice(1, 2)', "'\\u0436'", "'\\xe9'", "frozenset([3])",
          'float("inf")', '1 == 1.0', '12345678', "bytearray(b'x')", "type(None)"]

FORMATS = ["'%s' % ({v},)", "'%r' % ({v},)", "repr({v})", "str({v})", "'%s|%r' % ({v}, {w})",
           "[{v}, {w}]", "({v}, {w})", "'%5s|' % ({v},)", "'%-8s|' % ({v},)", "{v} == {w}",
           "type({v}).__name__", "bool({v})", "'{{}} {{!r}}'.format({v}, {w})", "'%s' % [{v}]",
           "{v} is None"]
NUMBERS = ['0', '7', '-42', '123456', '3.14159', '-0.5', '1e6', '255', '99.995']
NUMBER_FORMATS = ["'%d' % {v}", "'%5d|%-5d|' % ({v}, {v})", "'%05d' % {v}", "'%.2f' % {v}",
                  "'%8.3f|' % {v}", "'%x' % int({v})", "'%s' % round({v}, 1)", "f'{{{v}:.1f}}'",
                  "f'{{{v}:>10}}|'", "f'{{{v}:<10}}|'", "f'{{int({v}):,}}'", "f'{{int({v}):x}}'",
                  "f'{{{v}!r:^12}}|'", "abs({v})", "int({v})", "float({v})", "{v} // 2", "{v} % 3",
                  "-{v}", "{v} * 1.5", "min({v}, 3)", "f'{{int({v}):5d}}|'", "f'{{int({v}):06d}}'",
                  "'%.0f' % {v}"]
TEXT_CALLS = ["upper()", "lower()", "split()", "split('a')", "strip()", "replace('a', 'bb')",
              "find('c')", "count('a')", "startswith('a')", "endswith('c')", "join(['1', '2'])",
              "lstrip('a')", "rstrip()", "isdigit()", "index('a')", "format()", "encode()",
              "split(',', 1)", "upper().lower()", "strip('ac')"]
TEXTS = ["'abc'", "' a b c '", "'a,b,,c'", "''", "'aaa'", "'cab'", "'x'", "'A-b'"]


def write_failures(p, r):
    for expression in [r.choice(FAILING) for _ in range(r.between(3, 10))]:
        p.add('try:\n    print(%s)' % expression)
        p.add('except Exception as error:\n    print("%s: %s" % (type(error).__name__, error))')


def write_formats(p, r):
    for _ in range(r.between(4, 14)):
        kind = r.below(3)
        if kind == 0:
            p.show(r.choice(FORMATS).format(v=r.choice(VALUES), w=r.choice(VALUES)))
        elif kind == 1:
            p.show(r.choice(NUMBER_FORMATS).format(v=r.choice(NUMBERS)))
        else:
            p.add('try:\n    print(repr(%s.%s))\nexcept ValueError as error:\n    print(error)' % (r.choice(TEXTS),
                                                                                                   r.choice(TEXT_CALLS)))


def write_flow(p, r):
    """Nested try statements in a function that raises here and there."""
    name = 'flow%d' % len(p.lines)
    errors = ['ValueError', 'KeyError', 'IndexError', 'TypeError', 'RuntimeError',
              'ZeroDivisionError', 'Exception', 'LookupError']

    def statements(depth):
        for _ in range(r.between(1, 3)):
            kind = r.weighted([('print', 30), ('raise', 15), ('return', 6), ('try',
                                                                             35 if depth < 3 else 0),
                               ('loop', 14 if depth < 3 else 0)])
            if kind == 'print':
                p.show("'at %d'" % len(p.lines))
            elif kind == 'raise':
                with p.block('if n %% %d == %d:' % (r.between(2, 3), r.below(2))):
                    p.add(r.choice(["raise {0}('e{1}')", 'raise {0}', "raise {0}(n, 'e{1}')"])
                          .format(r.choice(errors), len(p.lines)))
            elif kind == 'return':
                with p.block('if n == %d:' % r.below(6)):
                    p.add('return %d' % len(p.lines))
            elif kind == 'loop':
                with p.block('for i in range(%d):' % r.between(1, 3)):
                    p.add('n += 1')
                    statements(depth + 1)
                    if r.chance(30):
                        p.add('if n %% 2: %s' % r.choice(['break', 'continue']))
            else:
                with p.block('try:'):
                    statements(depth + 1)
                for _ in range(r.between(1, 2)):
                    with p.block('except %s as error:' % r.choice(errors + ['(KeyError, ValueError)',
                                                                            'Exception'])):
                        p.show("'caught %s %r' % (type(error).__name__, error.args)")
                        if r.chance(20):
                            p.add('raise')
                        elif r.chance(15):
                            p.add('raise RuntimeError("again")' + (' from error' if r.chance(40) else ''))
                    if r.chance(50):
                        break
                if r.chance(30):
                    with p.block('else:'):
                        p.show("'else'")
                if r.chance(40):
                    with p.block('finally:'):
                        p.show("'finally %d'" % len(p.lines))
    with p.block('def %s(n):' % name):
        statements(0)
        p.add('return n')
    with p.block('for k in range(6):'):
        with p.block('try:'):
            p.show("'returned %%s' %% (%s(k),)" % name)
        with p.block('except Exception as error:'):
            p.show("'out: %s %s' % (type(error).__name__, error)")
            if r.chance(30):
                p.show("type(error.__context__).__name__")


def write_generators(p, r):
    name = 'gen%d' % len(p.lines)
    with p.block('def %s(n):' % name):
        guarded = r.chance(60)
        with p.block('try:' if guarded else 'if n >= 0:'):
            with p.block('for i in range(n):'):
                p.add(r.choice(['yield i', 'yield [i]', 'x = yield i\nprint(x)', 'yield i, n',
                                "yield 'v%d' % i"]))
                if r.chance(30):
                    p.add('if i == 3: return')
        if guarded:
            with p.block('finally:'):
                p.show("'finished'")
        p.show("'end of generator'")
    p.add('g = %s(%d)' % (name, r.between(0, 5)))
    for _ in range(r.between(1, 6)):
        p.add(r.choice(["print(next(g, 'none'))", 'print(list(g))', 'g.close()',
                        'for x in g:\n    print(x)\n    break',
                        "try:\n    g.send(None)\nexcept StopIteration as stop:\n    print('stop %s' % (stop.args,))",
                        'print(sum(1 for _ in g))',
                        "try:\n    g.throw(ValueError('thrown'))\nexcept (ValueError, StopIteration) as error:\n    print(repr(error))",
                        'print(sys.getrefcount(g))', 'print(gc.is_tracked(g))']))
    p.add(r.choice(['del g', 'g = None', 'pass']))


def write_closures(p, r):
    n = len(p.lines)
    p.add("""\
def make%d(start):
    total = [start]
    count = 0
    def add(x, *rest, scale=%d, **more):
        nonlocal count
        count += 1
        total.append(x * scale + len(rest) + len(more))
        return count, total[-1]
    def show():
        return '%%d %%s' %% (count, total)
    return add, show
add, show = make%d(%d)""" % (n, r.between(1, 4), n, r.below(5)))
    for _ in range(r.between(2, 6)):
        p.add(r.choice(['print(add(%d))', 'print(add(%d, 1, 2))', 'print(add(%d, scale=3))',
                        'print(add(%d, y=1))', 'print(show()) or %d',
                        'print(sys.getrefcount(add) + 0 * %d)', 'print(add(*[%d, 1]))',
                        'print(add(**{"x": %d}))']) % r.below(9))
    p.add(r.choice(['del add', 'show = None',
                    'print(len(add.__closure__))']) if r.chance(50) else 'pass')


def write_classes(p, r):
    n = len(p.lines)
    with p.block('class Base%d(object):' % n):
        p.add("kind = 'base'\ncount = 0")
        with p.block('def __init__(self, x=1):'):
            p.add('self.x = x\nBase%d.count += 1' % n)
        with p.block('def __repr__(self):'):
            p.add("return '%s(%r)' % (type(self).__name__, self.x)")
        for method in ['def __len__(self):\n    return 3',
                       'def __getitem__(self, i):\n    if i > 3: raise IndexError(i)\n    return self.x * i',
                       'def __eq__(self, other):\n    return isinstance(other, Base%d) and self.x == other.x' % n,
                       'def __hash__(self):\n    return hash(self.x)',
                       'def __call__(self, *a):\n    return len(a)',
                       '@property\ndef twice(self):\n    return self.x * 2',
                       '@staticmethod\ndef fixed(a):\n    return a',
                       '@classmethod\ndef made(cls, x):\n    return cls(x)',
                       'def __enter__(self):\n    print("enter")\n    return self',
                       'def __exit__(self, *e):\n    print("exit %s" % (e[0] is None))\n    return True',
                       'def method(self, a, b=2):\n    return a + b']:
            if '__enter__' in method or '__exit__' in method or r.chance(75):
                p.add(method)
    with p.block('class Derived%d(Base%d):' % (n, n)):
        p.add("kind = 'derived'")
        if r.chance(60):
            with p.block('def __init__(self, x=5):'):
                p.add('super().__init__(x)\nself.y = x')
        if r.chance(50):
            p.add('def method(self, a, b=3):\n    return super().method(a, b) * 10')
    p.add('b, d = Base%d(), Derived%d(4)' % (n, n))
    for _ in range(r.between(3, 9)):
        expression = r.choice(['b', 'd', 'len(b)', 'b[2]', 'list(d)', 'b == d', 'd.made(1)',
                               'Derived%d.fixed(3)' % n, 'd.twice', 'd()', 'd.method(1)',
                               'b.kind + d.kind', 'isinstance(d, Base%d)' % n,
                               'issubclass(Base%d, Derived%d)' % (n, n), 'Base%d.count' % n,
                               '{b: 1, d: 2}', 'b != d', "hasattr(d, 'y')", "getattr(d, 'z', 'no')",
                               'sorted(d.__dict__)', 'd.missing', 'b in [d, b]', 'type(d).__name__',
                               'd.method', 'callable(d)', 'bool(b)', "Base%d.__name__" % n,
                               'b(1, 2)', 'hash(b) == hash(b)'])
        if expression == 'd.method':
            expression = 'type(d.method).__name__'
        p.add("try:\n    print(%s)\nexcept (AttributeError, TypeError) as error:\n    print(error)" % expression)
    if r.chance(50):
        p.add("with d as inside:\n    print(inside is d)\n    %s" % r.choice(['pass',
                                                                              'raise ValueError("inside")',
                                                                              '1 / 0']))


def write_builtins(p, r):
    for _ in range(r.between(4, 12)):
        n, m = r.between(1, 9), r.between(1, 9)
        p.show(r.choice(['sorted([{n}, 3, {m}], reverse=True)',
                         "sorted(['b', 'a', 'C'], key=lambda s: s.lower())",
                         'list(zip(range({n}), "abc"))', 'list(enumerate("xy", {n}))',
                         'sum(range({n}), {m})', 'max({n}, {m}, key=lambda x: -x)',
                         'min([{n}, {m}], default=0)', 'max([], default={n})',
                         'list(reversed(range({n})))', 'any(x > {m} for x in range({n}))',
                         'all([x for x in range({n})])', 'list(range({n}, 20, {m}))',
                         'list(range({n}))[::-1]', "'hello'[{n}:{m}]", "'hello'[::-{n}]",
                         '[i * j for i in range({n}) for j in range(2) if i != j]',
                         '{{i: i * i for i in range({n})}}', 'tuple(i for i in range({n}))',
                         'len(set([i % {m} for i in range(30)]))', '({n} // {m}, {n} % {m})',
                         "' '.join(str(i) for i in range({n}))", '[x for x in [1, None, 2] if x]',
                         '{n} < {m} < 9', 'dict(zip("ab", [{n}, {m}]))', 'list("abc") + [{n}]',
                         'isinstance({n}, (int, str))', 'int("{n}") + int("{m}0", 10)',
                         'bytes([{n}, {m}])', "list(b'ab')", 'hash({n}) == {n}',
                         '[1, 2, 3].index(2) + {n}', '(1, 2, 1).count(1)',
                         "dict.fromkeys('ab', {n})", "{{'a': {n}}}.get('b', {m})", '[[]] * {n}',
                         'not {n}', '{n} and {m} or 0', '{n} if {m} > 5 else -1',
                         '[f(1) for f in [lambda x: x + {n}]]', 'abs(-{n}) * 2 ** {m}',
                         '{n} in range({m})', "'%s' % ({n} == {n}.0)",]).format(n=n, m=m))


def language(program):
    p, r = program, program.random
    p.add('import gc, sys, weakref\ngc.disable()\ngc.collect()')
    writers = [(write_failures, 20), (write_formats, 20), (write_flow, 22), (write_generators, 14),
               (write_closures, 10), (write_classes, 16), (write_builtins, 16)]
    for _ in range(r.between(2, 5)):
        r.weighted(writers)(p, r)
    p.show("'count %s' % (gc.get_count(),)" if r.chance(30) else "'end'")
    if r.chance(15):
        p.add(r.choice(['raise ValueError("the end", 1)', '[][0]', 'assert 1 == 2, "wrong"',
                        'undefined', '{}[1]', 'raise KeyError("k")', 'assert False',
                        'raise Exception', '1 / 0']))
