"""What keeps objects alive in ways that a name does not show: tracebacks, suspended generators, cells, bound methods, iterators,
classes of their own, weak containers; and when they go."""

NAMES = 'a b c d'.split()
ERRORS = 'ValueError KeyError IndexError RuntimeError TypeError'.split()


def write_hierarchy(p, r):
    """Classes with and without slots, finalizers and room for weak references; returns those that have a __dict__ and that have not."""
    classes, base = [], 'object'
    for i in range(r.between(3, 6)):
        name = 'K%d' % i
        if classes and r.chance(60):
            base = r.choice(classes)
        with p.block('class %s(%s):' % (name, base)):
            kind = r.weighted([('plain', 40), ('slots', 35), ('empty', 15), ('dict', 10)])
            own = ['s%d' % i, 't%d' % i][:r.between(1, 2)]
            if base == 'object':
                own += ['link', 'name', '__weakref__']
            if kind == 'dict' and base == 'object':
                own.append('__dict__')
            if kind in ('slots', 'dict'):
                p.add('__slots__ = %r' % (tuple(own),))
            elif kind == 'empty' and base != 'object':
                p.add('__slots__ = ()')
            else:
                p.add('kind = %r' % name)
            if base == 'object' or r.chance(40):
                with p.block('def __init__(self, name=0):'):
                    p.add('self.name = name')
                    p.add('self.link = None')
            if r.chance(45):
                with p.block('def __del__(self):'):
                    p.add("log('del %s', self.name)" % name)
                    if r.chance(30):
                        p.add('graves.append(self)')
            if base == 'object':
                p.add('def method(self, x=None):\n    return x')
                p.add('def __enter__(self):\n    return self')
                p.add("def __exit__(self, kind, error, traceback):\n    log('exit', self.name)\n    self.link = %s\n    return %s"
                      % (r.choice(['error', 'traceback', 'None', 'kind']), r.choice(['True', 'False'])))
        classes.append(name)
    return classes


def failure(p, r, n):
    """A function whose exceptions hold its frame."""
    first, second = r.choice(ERRORS), r.choice(ERRORS)
    with p.block('def fail%d(x, y=None):' % n):
        with p.block('try:'):
            with p.block('try:'):
                p.add('local = [x, y]')
                p.add('raise %s(%d)' % (first, n))
            with p.block('except %s as error:' % first):
                p.add(r.choice(['y = error', 'x.link = error', 'keep.append(error)', 'error = None', 'pass']))
                p.add('raise %s(x.name)%s' % (second, r.choice(['', ' from error' if r.chance(50) else '', ' from None'])))
            if r.chance(40):
                with p.block('finally:'):
                    p.add("log('finally', sys.getrefcount(x) < 50)")
        with p.block('except Exception as error:'):
            p.add(r.choice(['kept = error', 'x.link = error', 'x.link = error.__context__', 'keep.append(error)', 'kept = error.__context__',
                            'kept = error\nkept.__traceback__ = None', 'x.link = error.with_traceback(None)', 'y = [error]',
                            'kept = error.__traceback__']))
            p.add('log(type(error.__context__).__name__, type(error.__cause__).__name__, error.__suppress_context__)')
        p.add(r.choice(['return %d' % n, 'return x', 'pass', 'return sys.getrefcount(x)']))
    return 'fail%d' % n


def suspended(p, r, n):
    """A generator that rests inside of try, with or both."""
    with p.block('def rest%d(x, *more):' % n):
        guard = r.below(4)
        if guard == 0:
            with p.block('try:'):
                p.add('yield x\nyield more')
            with p.block('finally:'):
                p.add("log('closed %d', x.name)" % n)
        elif guard == 1:
            with p.block('with x as entered:'):
                p.add('yield entered\nyield 2')
        elif guard == 2:
            with p.block('try:'):
                p.add('raise KeyError(%d)' % n)
            with p.block('except KeyError as error:'):
                p.add('yield error\nyield 2')
            p.add('yield 3')
        else:
            with p.block('for y in [x, more, x]:'):
                with p.block('try:'):
                    p.add('yield y')
                with p.block('except GeneratorExit:'):
                    p.add("log('exit %d')" % n)
                    p.add('raise')
    return 'rest%d' % n


def maker(p, r, n):
    """Closures and classes that hold themselves."""
    with p.block('def make%d(x):' % n):
        kind = r.below(5)
        if kind == 0:
            p.add('def inner():\n    return x, inner')
            p.add('x.link = inner')
            p.add('return inner')
        elif kind == 1:
            p.add('class Local(object):\n    def get(self):\n        return x, Local')
            p.add('return Local()')
        elif kind == 2:
            p.add('count = 0\ndef up():\n    nonlocal count\n    count += 1\n    return count\nup()\nreturn up')
        elif kind == 3:
            p.add('table = {}\ntable[0] = lambda: (table, x)\nreturn table.get')
        else:
            p.add('return [lambda i=i: (i, x) for i in range(3)]')
    return 'make%d' % n


def keeps(p, r, x, y, n, functions, classes):
    fail, rest, make = functions
    p.add(r.choice([
        'show(lambda: type({fail}({x}, {y})).__name__)', 'show(lambda: type({fail}({c}({n}))).__name__)', '{x}.link = {rest}({y})',
        '{x}.link = {rest}({x})\nnext({x}.link)', 'g = {rest}({c}({n}), {x})\nnext(g)', 'g = None', 'show(lambda: type(next(g)).__name__)',
        'show(lambda: g.close())', 'show(lambda: g.throw(ValueError({n})))', '{x}.link = {make}({y})', '{x}.link = {make}({x})',
        'show(lambda: type({make}({x})).__name__)', '{x} = {c}({n})', '{x}, {y} = {y}, {x}', '{x}.link = {y}.method',
        '{x}.link = {x}.method', '{x}.link = iter([{y}, {x}])', 'table["{x}"] = {x}', 'table["it"] = iter(table.items())',
        '{x}.link = table.values()', 'table.clear()', 'view = table.keys()\n{x}.link = view', '{x}.link = enumerate([{x}])',
        '{x}.link = zip([{x}], [{y}])', '{x}.link = map({y}.method, [{x}])', '{x}.link = (z for z in [{x}, {y}])',
        '{x}.link = reversed([{x}])', '{x}.link = slice({x}, {y})', '{x}.link = property({x}.method)', '{x}.link = {{{n}: {{{n}: {x}}}}}',
        '{x}.link = super({k}, {x}) if isinstance({x}, {k}) else None', '{x}.link = {x}.__class__', '{x}.link = frozenset([{x}, {y}])',
        'with {c}({n}) as {x}, {c}({m}) as {y}:\n    {x}.link = {y}\n    {y}.link = {x}',
        'try:\n    with {x}:\n        raise KeyError({n})\nexcept KeyError as error:\n    print(error)', 'keep.append({x})', 'keep[:] = []',
        'graves[:] = []', 'del keep[::2]', '(first, others), third = [({x}, {y}), {n}]', 'first = others = None',
        '{x}.link = [z.link for z in ({x}, {y}) if z.link is not None]']).format(
            x=x, y=y, n=n, m=n + 1, fail=fail, rest=rest, make=make, c=r.choice(classes), k=classes[0]))


def weak(p, r, x, y, n, functions, classes):
    p.add(r.choice([
        'seen[{x}] = {n}', 'seen[{x}] = {x}', 'group.add({x})', 'named[{n}] = {x}',
        'for i in range({n}):\n    t = {c}(i)\n    seen[t] = i\n    keep.append(t)', 't = None',
        'for i in range({n}):\n    named[i] = {c}(i)', 'for i in range({n}):\n    group.add({c}(i))',
        'for t in group:\n    {x} = {c}({n})\nt = None', 'for t in list(named.values()):\n    named.clear()\nt = None',
        'print(len(seen), len(group), len(named))', 'print(sorted(named))', 'print(sorted(t.name for t in group))\n',
        'refs.append(weakref.ref({x}, told))', 'refs.append(weakref.ref({x}.link, told) if hasattr({x}.link, "name") else None)',
        'refs[:] = []', 'print([t is not None and t() is not None for t in refs])', 'fin{k} = weakref.finalize({x}, log, "fin", {n})',
        'fin{k}.atexit = False', 'show(lambda: fin{k}.detach() is None)', 'show(lambda: fin{k}.alive)',
        'print(weakref.getweakrefcount({x}))', 'show(lambda: weakref.WeakMethod({x}.method)() is None)']).format(
            x=x, y=y, n=n, k=r.below(2), c=r.choice(classes)))


def ask(p, r, x, y, n, functions, classes):
    p.add(r.choice([
        'print(sys.getrefcount({x}))', 'show(lambda: sys.getsizeof({x}))', 'show(lambda: gc.is_tracked({x}.link))',
        'show(lambda: sorted(kinds(gc.get_referrers({x}))))', 'show(lambda: sys.getrefcount({x}.link) if hasattr({x}.link, "name") else 0)',
        'show(lambda: sorted(kinds(t for t in gc.get_objects(generation={g}) if isinstance(t, {k}))))', 'print(gc.get_count()[1:])',
        'show(lambda: sorted(t.name for t in gc.get_objects() if isinstance(t, {k})))', 'show(lambda: sorted({x}.__dict__))',
        'show(lambda: gc.is_finalized({x}))', 'show(lambda: [t.__name__ for t in type({x}).__mro__])', 'show(lambda: {x}.missing)',
        'show(lambda: setattr({x}, "extra", {y}))', 'show(lambda: delattr({x}, "link"))\n{x}.link = None',
        'def depth(x, n={n}):\n    return sys.getrefcount(x) if n == 0 else depth(x, n - 1)\nprint(depth({x}))',
        'def after(x):\n    try:\n        return sys.getrefcount(x)\n    finally:\n        x = None\n        log("left")\nprint(after({x}))',
        'def loop(x):\n    for i in range(3):\n        try:\n            if i == 1: continue\n            y = [x]\n        finally:\n            log(i, sys.getrefcount(x))\nloop({x})',
        'print([sys.getrefcount(t) for t in [{x}] for u in [t]])']).format(x=x, y=y, n=n, g=r.below(3), k=classes[0]))


def collect(p, r, x, y, n, functions, classes):
    p.add(r.choice([
        'print("collected", gc.collect({g}))', 'print("collected", gc.collect())', 'gc.callbacks.append(watch)', 'gc.callbacks[:] = []',
        'gc.set_debug(gc.DEBUG_SAVEALL)\ngc.collect({g})\ngc.set_debug(0)\nprint(kinds(gc.garbage))\ngc.garbage[:] = []',
        'gc.collect()\ngc.enable()\ngc.set_threshold({t}, 2, 1000)\nfor i in range({m}):\n    t = {c}(i)\n    t.link = [t]\nt = None\ngc.disable()\nprint(gc.get_count())',
        'if hasattr(gc, "freeze"):\n    gc.freeze()', 'del {x}\n{x} = {c}({n})', '{x} = {y} = {c}({n})']).format(
            x=x, y=y, g=r.below(3), n=n, t=r.between(5, 30), m=r.between(10, 50), c=r.choice(classes)))


def lives(program):
    p, r = program, program.random
    p.since = '3.6'
    p.add('import gc, sys, weakref')
    p.add('def log(*what):\n    print(*what)')
    p.add('weakref.finalize(log, print).detach()  # the first one imports atexit')
    p.add("gc.disable()\ngc.collect()\nif hasattr(gc, 'freeze'):\n    gc.freeze()")
    p.add('graves, refs, keep, table = [], [], [], {}')
    p.add('def show(f):\n    try:\n        print(f())\n    except Exception as error:\n        print(type(error).__name__, error)')
    p.add('def kinds(objects):\n    return [type(x).__name__ for x in objects]')
    p.add("def told(reference):\n    log('callback', len(refs))")
    p.add('def watch(phase, info):\n    log(phase, info["generation"], info["collected"], info["uncollectable"])')
    classes = write_hierarchy(p, r)
    functions = [[write(p, r, n) for n in range(2)] for write in (failure, suspended, maker)]
    p.add('seen, group, named = weakref.WeakKeyDictionary(), weakref.WeakSet(), weakref.WeakValueDictionary()')
    for i, name in enumerate(NAMES):
        p.add('%s = %s(%d)' % (name, r.choice(classes), i + 1))
    p.add('fin0 = weakref.finalize(a, log, "first")\nfin1 = weakref.finalize(b, log, "second")\ng = None')
    parts = [(keeps, 44), (weak, 20), (ask, 20), (collect, 16)]
    for _ in range(r.between(15, 45)):
        chosen = [r.choice(row) for row in functions]
        r.weighted(parts)(p, r, r.choice(NAMES), r.choice(NAMES), r.between(1, 9), chosen, classes)
    p.add("print('end')")
