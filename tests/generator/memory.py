"""What gc, sys and weakref tell of objects of every kind, and what finalizers, callbacks and collections do to them."""

CLASSES = [('Plain', 'object', []), ('Loud', 'object', ['del']), ('Slotted', 'object', ['slots']),
           ('Weakly', 'object', ['slots weak']), ('Child', 'Loud', []), ('Grand', 'Child', ['del']),
           ('Phoenix', 'object', ['reborn']), ('Listed', 'list', []), ('Keyed', 'dict', ['del']),
           ('Open', 'object', ['with', 'del']), ('Both', 'Slotted', ['del'])]
NAMES = 'a b c d e'.split()
VALUES = ["[]", "{}", "()", "(1, 2)", "(1, [])", "'text'", "'\\xe9'", "'\\u0431' * 3", "b'bytes'", "0", "7", "2 ** 40",
          "-2.5", "None", "True", "set()", "{1, 2}", "frozenset([1])", "range(3)", "slice(1, 2)", "len", "[].append",
          "object()", "lambda: 0", "iter([1])", "iter({1: 2})", "(i for i in [1])", "bytearray(3)", "[1, 2, 3]",
          "{'k': 1}", "{1: []}", "ValueError('v')", "type", "int", "zip([1], [2])", "enumerate('a')", "reversed([1])",
          "map(str, [1])", "property(kinds)", "staticmethod(len)", "super(Grand, Grand(9))", "{1: 2}.items()", "'%d%s' % (1, 'x')",
          "[[], []]", "[None] * 9", "tuple([1, 2])", "list('abc')", "dict(a=1)", "str(12345)"]


def write_class(p, name, base, features):
    with p.block('class %s(%s):' % (name, base)):
        if 'slots' in features:
            p.add("__slots__ = ('link', 'name', 'other')")
        elif 'slots weak' in features:
            p.add("__slots__ = ('link', 'name', 'other', '__weakref__')")
        else:
            p.add("kind = %r" % name)
        with p.block('def __init__(self, name=0):'):
            p.add('self.name = name')
            p.add('self.link = None')
        if 'del' in features:
            with p.block('def __del__(self):'):
                p.add("log('del %s', self.name)" % name)
        if 'reborn' in features:
            with p.block('def __del__(self):'):
                p.add("log('reborn', self.name)")
                p.add('graves.append(self)')
        if 'with' in features:
            p.add('def __enter__(self):\n    return self')
            p.add("def __exit__(self, kind, error, traceback):\n    log('exit', self.name, kind)\n    return True")
        with p.block('def method(self, x=None):'):
            p.add('return x')


def prelude(p, r):
    p.add('import gc, sys, weakref')
    p.add('gc.disable()')
    p.add('gc.collect()  # what the interpreter left, in free lists and otherwise')
    p.add("if hasattr(gc, 'freeze'):\n    gc.freeze()")
    p.add('graves, refs, keep = [], [], []')
    p.add('def log(*what):\n    print(*what)')
    p.add('def show(f):\n    try:\n        print(f())\n    except Exception as error:\n        print(type(error).__name__, error)')
    p.add('def kinds(objects):\n    return [type(x).__name__ for x in objects]')
    p.add("def told(reference):\n    log('callback', type(reference).__name__, refs and any(reference is x for x in refs))")
    p.add('def garbage(n):\n    x = Loud(n)\n    x.link = x')
    p.add('def generator(x):\n    try:\n        yield x\n        yield keep\n    finally:\n        log("closed")')
    p.add('def caught(x):\n    try:\n        raise ValueError(x)\n    except ValueError as error:\n        keep.append(error)\n        return sys.getrefcount(x)')
    for name, base, features in CLASSES:
        write_class(p, name, base, features)
    for i, name in enumerate(NAMES):
        p.add('%s = %s(%d)' % (name, r.choice(CLASSES)[0], i + 1))


def instance(r):
    return r.choice(CLASSES)[0]


def change(p, r, x, y, n):
    p.add(r.choice([
        '{x} = {c}({n})', '{x}.link = {y}', '{x}.link = {x}', '{x}.link = None', '{x}.link = [{x}, {y}]',
        '{x}.link = {{1: {y}}}', '{x}.link = ({x}, {y})', '{x}.link = {x}.method', '{x}.link = lambda: {y}',
        'show(lambda: setattr({x}, "extra", {y}))', '{x} = {y} = {c}({n})', '{x}, {y} = {y}, {x}',
        'keep.append({x})', 'keep[:] = []', 'del keep[1:]', 'graves[:] = []', '{x}.link = generator({x})',
        '{x}.link = generator({y})\nkeep.append(next({x}.link))', 'garbage({n})',
        'show(lambda: caught({x}))', 'with Open({n}) as {x}:\n    {x}.link = {y}\n    raise KeyError({n})',
        'for i in range({n}):\n    {x}.link = {c}(i)',
        'show(lambda: {x}.__dict__.pop("link", None) is None)', '{x}.link = {v}']).format(
            x=x, y=y, n=n, c=instance(r), v=r.choice(VALUES)))


def weak(p, r, x, y, n):
    p.add(r.choice([
        'show(lambda: refs.append(weakref.ref({x}, told)))', 'show(lambda: refs.append(weakref.ref({x})))',
        'show(lambda: refs.append(weakref.proxy({x})))', 'show(lambda: refs.append(weakref.proxy({x}, told)))',
        'show(lambda: refs.append(weakref.WeakMethod({x}.method)))',
        'show(lambda: refs.append(weakref.WeakMethod({x}.method, told)))',
        'show(lambda: (weakref.getweakrefcount({x}), kinds(weakref.getweakrefs({x}))))',
        'refs[:] = []', 'del refs[:1]', 'show(lambda: [isinstance(r, weakref.ref) and r() is not None for r in refs])',
        'show(lambda: weakref.ref({x}) is weakref.ref({x}))', 'show(lambda: hash(weakref.ref({x})) == hash({x}))',
        'show(lambda: weakref.ref({x}) == weakref.ref({y}))',
        'final = weakref.finalize({w}, log, "final", {n})', 'show(lambda: (final.alive, final.peek() is None))',
        'show(lambda: final.detach() is None)', 'show(lambda: final())', 'final.atexit = {b}',
        'values[{n}] = {w}', 'show(lambda: (len(values), sorted(values)))', 'show(lambda: values.pop({n}, None) is None)',
        'keys[{w}] = {n}', 'show(lambda: (len(keys), sorted(keys.values())))', 'show(lambda: keys.get({w}))',
        'some.add({w})', 'show(lambda: (len(some), sorted(x.name for x in some)))', 'some.discard({w})',
        'values = weakref.WeakValueDictionary()', 'show(lambda: values.setdefault({n}, {w}).name)',
        'show(lambda: [x.name for x in values.values()])']).format(
            x=x, y=y, n=n, b=r.choice(['True', 'False']), w='strong%d' % r.below(3)))


def ask(p, r, x, y, n):
    value = r.choice(VALUES + ['%s' % x, '%s.method' % x, '%s.link' % x, instance(r), 'generator', 'told', 'refs', 'keep'])
    p.add(r.choice([
        'show(lambda: sys.getsizeof({v}))', 'show(lambda: sys.getrefcount({x}))', 'show(lambda: sys.getrefcount({v}) < 2 ** 20 and sys.getrefcount({x}.link) < 2 ** 20)',
        'show(lambda: gc.is_tracked({v}))', 'show(lambda: sorted(kinds(gc.get_referrers({x}))))',
        'show(lambda: kinds(gc.get_referents({v})))', 'show(lambda: kinds(gc.get_referents({x}, {y})))',
        'show(lambda: hasattr(gc, "is_finalized") and gc.is_finalized({x}))', 'print(gc.get_count()[1:])',
        'show(lambda: sys.getsizeof({x}))', 'show(lambda: sys.getsizeof({x}.__dict__))',
        'show(lambda: ({x}.name, sys.getrefcount({x}.link) if {x}.link is not None else 0))',
        'gc.collect()\nbefore = gc.get_count()[0]\nvalue = {v}\nprint(gc.get_count()[0] - before)']).format(x=x, y=y, n=n, v=value))


def collect(p, r, x, y, n):
    p.add(r.choice([
        'print("collected", gc.collect())', 'print("collected", gc.collect(0))', 'print("collected", gc.collect(1))',
        'gc.callbacks.append(lambda phase, info: print(phase, info["generation"], info["collected"], info["uncollectable"]))',
        'gc.callbacks[:] = []', 'gc.set_debug(gc.DEBUG_SAVEALL)', 'gc.set_debug(0)',
        'print(kinds(gc.garbage))\ngc.garbage[:] = []',
        'stats = gc.get_stats()\ngc.collect({g})\nprint([a["collected"] - b["collected"] for a, b in zip(gc.get_stats(), stats)])',
        'if hasattr(gc, "freeze"):\n    frozen = gc.get_freeze_count()\n    gc.freeze()\n    gc.unfreeze()\n    print(gc.get_freeze_count())\n    gc.freeze()',
        'gc.collect()\ngc.enable()\ngc.set_threshold({t}, 3, 1000)\nfor i in range({m}):\n    garbage(i)\nprint(gc.get_count())\ngc.disable()\ngc.set_threshold(700, 10, 10)',
        'del {x}\n{x} = {c}({n})']).format(x=x, g=r.below(3), n=n, t=r.between(5, 40), m=r.between(10, 60), c=instance(r)))


def memory(program):
    p, r = program, program.random
    p.since = '3.6'
    prelude(p, r)
    p.add('values, keys, some = weakref.WeakValueDictionary(), weakref.WeakKeyDictionary(), weakref.WeakSet()')
    for i in range(3):
        p.add('strong%d = %s(%d)' % (i, r.choice(['Plain', 'Loud', 'Weakly', 'Child', 'Open', 'Grand']), 20 + i))
    p.add('final = weakref.finalize(strong0, log, "first", 0)')
    parts = [(change, 36), (weak, 24), (ask, 26), (collect, 14)]
    for _ in range(r.between(15, 45)):
        r.weighted(parts)(p, r, r.choice(NAMES), r.choice(NAMES), r.between(1, 9))
        if r.chance(8):
            p.add('strong%d = %s(%d)' % (r.below(3), r.choice(['Plain', 'Loud', 'Open']), r.between(30, 60)))
    p.add("print('end')")
