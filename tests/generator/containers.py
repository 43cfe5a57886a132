"""Growth and shrinking of every container, as sys.getsizeof() shows it."""


def write_list(p, r, name):
    p.add('%s = %s' % (name, r.choice(['[]', 'list(range(%d))' % r.below(40), '[1, 2, 3]',
                                       '[None] * %d' % r.between(1, 30), 'list()',
                                       '[i for i in range(%d)]' % r.below(30)])))
    values = ['1', "'x'", 'None', '[]', '(1, 2)', '2.5']
    for _ in range(r.between(3, 14)):
        n, value = r.between(1, 40), r.choice(values)
        p.add(r.choice(['for i in range({n}):\n    {l}.append({v})\n    if i % 7 == 0: print(sys.getsizeof({l}))',
                        '{l}.extend([{v}] * {n})', '{l}.extend(range({n}))', '{l} += [{v}] * {n}',
                        '{l} += ({v}, {v})', '{l}.insert({n}, {v})', '{l}.insert(0, {v})',
                        '{l}.extend(i for i in range({n}))',
                        'for i in range({n}):\n    if {l}:\n        {l}.pop()\n        if i % 5 == 0: print(sys.getsizeof({l}))',
                        'del {l}[{n}:]', 'del {l}[:{n}]', 'del {l}[1:{n}]', '{l}[2:{n}] = [{v}]',
                        '{l}[1:1] = [{v}] * {n}', '{l} = {l}[:{n}]', '{l} = {l} + [{v}]',
                        '{l} = {l} * 2', '{l} = list({l})', '{l}[:] = []', '{l} = [x for x in {l}]',
                        '{l}.reverse()', '{l} = {l}[::2]', 'if {l}: {l}[0] = {v}', 'del {l}[::3]',
                        '{l} = list(tuple({l}))', 'if {v} in {l}: {l}.remove({v})',]).format(l=name,
                                                                                             n=n,
                                                                                             v=value))
        p.show("'%s %%d %%d' %% (len(%s), sys.getsizeof(%s))" % (name, name, name))
        p.add('del %s[100:]' % name)
    p.show('%s[:12]' % name)


def keys_of(r):
    """Code for an expression of i: a key."""
    return r.weighted([("'k%d' % i", 50), ('i', 30), ('(i, i)', 8), ("'k' + str(i)", 7), ('i * 1.5',
                                                                                          5)])


def write_dict(p, r, name):
    start = r.choice(['{}', 'dict()', "{'a': 1, 'b': 2}", '{1: 1, 2: 2, 3: 3}', 'dict(a=1, b=2)',
                      "{'k%%d' %% i: i for i in range(%d)}" % r.below(30),
                      'dict.fromkeys(range(%d))' % r.below(20)])
    p.add('%s = %s' % (name, start))
    for _ in range(r.between(3, 12)):
        n, key = r.between(1, 30), keys_of(r)
        p.add(r.choice(['for i in range({n}):\n    {d}[{k}] = i\n    if i % 4 == 0: print(sys.getsizeof({d}))',
                        'for i in range({n}):\n    {d}.setdefault({k}, [])',
                        'for i in range({n}):\n    {d}.pop({k}, None)',
                        '{d}.update(dict.fromkeys(range({n}), 0))', '{d} = {d}.copy()',
                        '{d} = dict({d})', 'if {d}: print(repr({d}.popitem()))',
                        'for key in list({d})[:{n}]:\n    del {d}[key]',
                        '{d}.clear()' if r.chance(30) else '{d}.update(x=1, y=2)',
                        "{d}['a'] = {d}.get('a', 0)",
                        '{d} = {{key: value for key, value in {d}.items()}}',
                        '{d}.update({{i: i for i in range({n})}})',
                        'print(len({d}.keys()), {n} in {d})',]).format(d=name, n=n, k=key))
        p.show("'%s %%d %%d %%s' %% (len(%s), sys.getsizeof(%s), gc.is_tracked(%s))" % (name, name,
                                                                                        name, name))
    p.show('list(%s)[:12]' % name)


def write_set(p, r, name):
    # The hash of None is its address (to 3.11): where it lies in a set depends on the process.
    kind = r.choice(['set', 'set', 'frozenset'])
    p.add('%s = %s(%s)' % (name, 'set', r.choice(['', 'range(%d)' % r.below(40), '(1, 2, 3)',
                                                  "'abracadabra'"])))
    if r.chance(20):
        p.add('%s = {1, 2, %d}' % (name, r.below(9)))
    for _ in range(r.between(3, 10)):
        n = r.between(1, 30)
        p.add(r.choice(['for i in range({n}):\n    {s}.add(i * {m})\n    if i % 4 == 0: print(sys.getsizeof({s}))',
                        "for i in range({n}):\n    {s}.add('k%d' % i)", '{s}.update(range({n}))',
                        '{s} |= set(range({n}))', 'for i in range({n}):\n    {s}.discard(i)',
                        '{s} &= set(range({n}))', '{s} -= set(range({m}))', '{s} = {s}.copy()',
                        '{s} = set({s})', '{s} = {s} | {{{n}, {m}}}', '{s} = {s} ^ set(range({n}))',
                        '{s}.clear()' if r.chance(30) else '{s}.add(2.5)' if p.wide else '{s}.add(None)',
                        '{s} = {{x for x in {s}}}',]).format(s=name, n=n, m=r.between(1, 9)))
        p.show("'%s %%d %%d' %% (len(%s), sys.getsizeof(%s))" % (name, name, name))
    p.show('sorted(x for x in %s if isinstance(x, int) and x is not None)[:12]' % name)
    if kind == 'frozenset':
        p.add('f = frozenset(%s)' % name)
        p.show("'frozen %d %d %s' % (len(f), sys.getsizeof(f), gc.is_tracked(f))")


def write_bytearray(p, r, name):
    p.since = '3.6'
    p.add('%s = bytearray(%s)' % (name, r.choice(['', '%d' % r.below(50), "b'hello'"])))
    for _ in range(r.between(2, 8)):
        n = r.between(1, 60)
        p.add(r.choice(['{b}.extend(bytes({n}))', 'for i in range({n}):\n    {b}.append(i)',
                        '{b} += b"x" * {n}', 'del {b}[{n}:]',
                        'while len({b}) > {n}:\n    {b}.pop()', '{b} = {b}[:{n}]',
                        '{b} = {b} + {b}[:5]', '{b}.clear()']).format(b=name, n=n))
        p.show("'%s %%d %%d' %% (len(%s), sys.getsizeof(%s))" % (name, name, name))


def write_texts(p, r, name):
    p.add("%s = %s" % (name, r.choice(["''", "'abc'", "'x' * %d" % r.below(60),
                                       "'%d'" % r.below(10 ** 6)])))
    for _ in range(r.between(3, 9)):
        n = r.between(1, 30)
        p.add(r.choice(["{s} = {s} + 'y' * {n}", "{s} += 'z'", '{s} = {s}[{m}:]', '{s} = {s}[:{n}]',
                        '{s} = {s}.upper()', "{s} = {s}.replace('y', 'ab')",
                        "{s} = '-'.join([{s}, {s}[:3]])", "{s} = '%s%d' % ({s}, {n})",
                        '{s} = {s}.strip("xyz") + "q"',
                        "{s} = ','.join({s}.split('y'))"]).format(s=name, n=n, m=r.below(4)))
        p.add('%s = %s[:200]' % (name, name))
        p.show("'%s %%d %%d' %% (len(%s), sys.getsizeof(%s))" % (name, name, name))
    p.show(name)


def write_instances(p, r, name):
    """The first instances of a class, and attributes beyond what their tables hold."""
    attributes = r.between(0, 14)
    class_name = name.upper()
    with p.block('class %s(object):' % class_name):
        with p.block('def __init__(self):'):
            p.add('pass')
            for i in range(attributes):
                p.add('self.a%d = %d' % (i, i))
    p.add('%s = [%s() for i in range(%d)]' % (name, class_name, r.between(1, 40)))
    for _ in range(r.between(1, 4)):
        b = r.below(9)
        p.add('for i, x in enumerate(%s):\n    x.b%d = i' % (name, b))
        if r.chance(40):
            p.add('del %s[0].b%d' % (name, b))
        p.show("'%s %%d' %% sys.getsizeof(%s[-1])" % (name, name))
        p.show("sorted(%s[-1].__dict__)" % name)
        if r.chance(30):
            p.show("sys.getsizeof(%s[0].__dict__)" % name)
            p.since = '3.6'


def containers(program):
    r = program.random
    program.add('import gc, sys')
    writers = [(write_list, 30), (write_dict, 28), (write_set, 18), (write_bytearray, 8),
               (write_texts, 10), (write_instances, 10)]
    for i in range(r.between(2, 5)):
        r.weighted(writers)(program, r, 'v%d' % i)
