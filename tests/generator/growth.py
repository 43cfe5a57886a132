"""What every operation does to the size of its container, and how many objects the collector counts after it."""

ITEMS = ['1', "'x'", 'None', '(1, 2)', '2.5', 'i', '[]']


def lists(r, v, n, m, item):
    return r.choice([
        '{v}.sort(key=lambda x: str(x))', '{v}.sort(key=repr, reverse=True)', '{v}.reverse()', '{v}.append({item})', '{v}[{n}:{n}] = [{item}] * {m}',
        '{v}[::2] = []  if not {v} else {v}[::2]', 'del {v}[{m}::3]', '{v} += range({n})', '{v} *= 2', '{v} = {v} + {v}[:{m}]', '{v} = sorted({v}, key=str)',
        '{v}.extend({v})', '{v}.extend(x for x in range({n}))', '{v} = [(x, y) for x in {v}[:5] for y in range({m})]',
        '{v}.insert({n}, {item})', 'while len({v}) > {n}:\n    {v}.pop(0)', 'while len({v}) > {m}:\n    {v}.pop()', '{v}.clear()', '{v} = {v}.copy()',
        '{v} = list(filter(None, {v}))', '{v} = list(map(str, {v}))', '{v} = list(zip({v}, {v}))', '{v} = list(enumerate({v}))', '{v} = list(reversed({v}))',
        'for i in range({n}):\n    {v}.append({item})', '{v}[:] = range({n})', '{v}[{m}:] = "abc"', 'del {v}[{m}:{n}]', '{v} = "a,b,c".split(",") * {m}'])


def dicts(r, v, n, m, item):
    return r.choice([
        'for i in range({n}):\n    {v}[i] = {item}', 'for i in range({n}):\n    {v}["k%d" % i] = {item}', 'for key in list({v})[:{m}]:\n    del {v}[key]',
        'for key in list({v})[{m}:]:\n    {v}.pop(key)', '{v} = dict({v})', '{v} = {v}.copy()',
        '{v}.update({v})', '{v}.update(a=1, b=[])', '{v}.update([("c", {m}), ("d", ())])', '{v} = {{key: {v}[key] for key in {v}}}', '{v} = dict({v}, z={n})',
        '{v} = dict(zip(range({n}), "abcdefghijklmnop"))', '{v} = dict.fromkeys({v}, {m})', '{v} = dict.fromkeys("abcdef"[:{m}])', '{v}.clear()',
        'while len({v}) > {m}:\n    {v}.popitem()', '{v}.setdefault({n}, []).append({m})', 'try:\n    for key in {v}:\n        {v}[key, 1] = 2\nexcept RuntimeError as error:\n    print(error)',
        '{v} = {{}}', '{v} = {{"a": 1, "b": 2, "c": 3, "d": 4, "e": 5, "f": {n}}}', '{v} = {{i: i for i in range({n})}}', '{v} = dict(**{{"q": 1}})',
        'def keywords(**k):\n    return k\n{v} = keywords(a=1, b=2, **{{"k%d" % i: i for i in range({m})}})'])


def sets(r, v, n, m, item):
    return r.choice([
        '{v} |= set(range({n}))', '{v} &= set(range({n}))', '{v} -= set(range({m}))', '{v} ^= set(range({n}))', '{v} = {v} | {{{n}, {m}}}', '{v} = {v} & set(range({n}))',
        '{v} = {v} - {{1, 2, {m}}}', '{v} = {v} ^ {{1, {n}}}', '{v} = {v}.copy()', '{v} = set({v})', '{v} = set(frozenset({v}))', '{v}.update("abcdefghijkl"[:{n}])',
        '{v}.difference_update("abcdef", range({m}))', '{v}.intersection_update(range({n}))', '{v}.symmetric_difference_update(range({m}))', '{v}.clear()',
        'for i in range({n}):\n    {v}.add(i)', 'for i in range({m}):\n    {v}.discard(i)', '{v} = {{x for x in range({n}) if x % {m}}}', '{v} = set(list({v}))',
        '{v} = set().union({v}, range({n}))', '{v} = set(dict.fromkeys(range({n})))', 'for i in range({n}):\n    {v}.add(i * 32)'])


def texts(r, v, n, m, item):
    return r.choice([
        '{v} += "y"', '{v} = {v} + "z" * {n}', 'for i in range({n}):\n    {v} += str(i)', '{v} = "".join(["a"] * {n})', '{v} = ",".join({v})', '{v} = {v}[{m}:]', '{v} = {v}[::-1]',
        '{v} = {v}.replace("a", "\\xe9")', '{v} = {v}.replace("y", "\\u0431")', '{v} = {v}.encode("ascii", "replace").decode("ascii")', '{v} = "%s%5d" % ({v}, {n})',
        '{v} = "{{}}{{:>{n}}}".format({v}, {m})', '{v} = f"{{{v}}}{n}"', '{v} = {v}.upper().lower()', '{v} = {v}.center({n})', '{v} = {v}.split("a")[0]', '{v} = {v} * 2', '{v} = str({n}) * {m}'])


def tuples(r, v, n, m, item):
    return r.choice([
        '{v} = {v} + (i, {item})', '{v} += ({n}, [])', '{v} = {v}[{m}:]', '{v} = {v} * 2', '{v} = tuple(range({n}))', '{v} = tuple([{item}] * {n})', '{v} = tuple(x for x in {v})',
        '{v} = tuple({v})', '{v} = {v}[:]', '{v} = ({v},)', '{v} = ()', '{v} = tuple(sorted(range({n})))', '{v} = tuple("abc")'])


def instances(r, v, n, m, item):
    return r.choice([
        '{v} = Thing()', 'for i in range({n}):\n    setattr({v}, "a%d" % i, i)', '{v}.x = {n}', '{v}.__dict__.update(p=1, q=2)', '{v}.__dict__.pop("x", None)',
        'for name in list({v}.__dict__):\n    delattr({v}, name)', 'others = [Thing() for i in range({n})]', 'others = None', '{v}.__dict__.clear()', '{v}.b = {item}', 'vars_ = {v}.__dict__'])


KINDS = [('l', '[]', lists, 26), ('d', '{}', dicts, 26), ('s', 'set()', sets, 16), ('t', "''", texts, 12), ('u', '()', tuples, 8), ('x', 'Thing()', instances, 12)]


def growth(program):
    p, r = program, program.random
    p.add('import gc, sys')
    p.add("for x in [], (), '', {}, set(), range(0), b'', bytearray(), {}.values(), {}.items(), reversed([]):\n"
          "    list(iter(x))  # to 3.9 a type of iterators gets its attributes at its first use")
    p.add("gc.disable()\ngc.collect()\nif hasattr(gc, 'freeze'):\n    gc.freeze()")
    p.add('class Thing(object):\n    def __init__(self):\n        self.x = 1\nclass Other(object):\n    pass')
    p.add('def told(name, x):\n    print(name, sorted(x.__dict__) if isinstance(x, (Thing, Other)) else len(x), sys.getsizeof(x), gc.is_tracked(x))')
    for _ in range(r.between(2, 4)):
        kind = r.weighted([(k, weight) for k, weight in zip(range(len(KINDS)), [row[3] for row in KINDS])])
        name, start, write, _ = KINDS[kind]
        name += str(len(p.lines))
        p.add('i = 0\n%s = %s' % (name, start))
        for _ in range(r.between(4, 16)):
            n, m = r.between(1, 24), r.between(1, 6)
            with p.block('try:'):
                p.add(write(r, name, n, m, '').format(v=name, n=n, m=m, item=r.choice(ITEMS)))
            with p.block('except Exception as error:'):
                p.add('print(type(error).__name__, error)')
            if name[0] in 'ltu':
                p.add('%s = %s[:60]' % (name, name) if name[0] != 'l' else 'del %s[60:]' % name)
            p.add("told('%s', %s)" % (name, name))
            if r.chance(20):
                p.show('gc.get_count()[0]')
            elif r.chance(10):
                p.show('gc.collect()')
        if name[0] in 'lt':
            p.show('%s[:9]' % name)
