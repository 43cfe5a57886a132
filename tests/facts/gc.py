# The rows of gc.json, measured as facts/measure/measure_gc.py does.
row('threshold', gc.get_threshold())
row('stats_keys', sorted(gc.get_stats()[0]) if hasattr(gc, 'get_stats') else None)
log = []


def cb(phase, info):
    log.append((phase, dict(info)))


if hasattr(gc, 'callbacks'):
    gc.callbacks.append(cb)
    gc.collect()
    gc.callbacks.remove(cb)
    row('callback_keys', [(p, sorted(d)) for p, d in log])
    log[:] = []
gc.disable()
gc.collect()


def c0():
    return gc.get_count()[0]


keep = []


class P(object):
    pass


class S(object):
    __slots__ = ('a',)


def delta(fn, n=50):
    a = c0()
    for _ in range(n):
        keep.append(fn())
    return c0() - a


for _ in range(300):
    keep.append([])
    keep.append({})
# No function but these runs in between: a frame is an object of the collector's, too (to 3.10).
res = {}
for name, fn in [('[]', lambda: []), ('{}', lambda: {}), ('P()', P), ('S()', S), ('set()', set), ('object()', object), ('1.5*x', lambda: float(len(keep))),
                 ('lambda', lambda: (lambda: 0)), ('weakref', lambda: weakref.ref(P)), ('(1,) tuple25', lambda: tuple([1] * 25)),
                 ('bound method', lambda: keep.append)]:
    res[name] = delta(fn)
# On one line, as it was measured: to 3.10 two comprehensions with equal code, lines included, are one code object, which has one frame.
a = [[] for _ in range(40)]; gc.collect(); x = c0(); del a; y = c0(); a = [[] for _ in range(40)]; z = c0()
for name in res:
    row('gen0_count_delta_for_50: ' + name, res[name])
row('freelist_bypass(40 lists): after del, after recreate', (y - x, z - y))
fired = []


def cb2(phase, info):
    if phase == 'start':
        fired.append((info['generation'], gc.get_count()))


if hasattr(gc, 'callbacks'):
    gc.callbacks.append(cb2)

    def loop(T, n):
        gc.collect()
        del fired[:]
        gc.set_threshold(T, 10, 10)
        r = [None] * n
        gc.enable()
        i = 0
        first = None
        while i < n:
            r[i] = P()
            i += 1
            if fired and first is None:
                first = i
        gc.disable()
        return first, len(fired), fired[:3], [g for g, c in fired][:30]
    loop(100, 1000)
    row('loop threshold100: first fired after i objects', loop(100, 400))
    gc.collect()
    del fired[:]
    gc.set_threshold(100, 10, 10)
    src = [()] * 1000
    gc.enable()
    q = list(map((lambda cls: cls)(set), src))
    gc.disable()
    row('list(map(set, 1000 items)) threshold100: collections, counts at start', (len(fired), fired[:3]))
    # As many objects as an interpreter has of its own: a full collection waits until a quarter is new.
    own = [P() for i in range(5000)]
    gc.collect()
    del fired[:]
    gc.set_threshold(10, 3, 3)
    r = []
    gc.enable()
    i = 0
    while i < 1500:
        r.append(P())
        i += 1
    gc.disable()
    row('generation sequence threshold(10,3,3), all survive', ''.join([str(g) for g, c in fired])[:120])
    gc.callbacks.remove(cb2)
gc.set_threshold(700, 10, 10)
it = gc.is_tracked
L = []


def after(name, o):
    a = it(o)
    gc.collect()
    b = it(o)
    gc.collect()
    row('tracked[new, after collect 1, 2]: ' + name, [a, b, it(o)])


one = 1
o = object()
after('()', ())
after('(1,)', (one,))
after('(1,"a",None)', (one, 'a', None))
after('([],)', (L,))
after('((1,),)', ((one,),))
after('(object(),)', (o,))
after('tuple(range(3))', tuple(range(3)))
after('tuple(gen)', tuple(i for i in range(3)))
after('{}', {})
after('{1:2}', {one: 2})
after('{"a":[]}', {'a': L})
after('{"a":()}', {'a': ()})
after('{"a":(1,)}', {'a': (one,)})
after('{"a":object()}', {'a': o})
d = {}
d['a'] = L
x0 = it(d)
d['a'] = 1
gc.collect()
row('tracked[new, after collect 1, 2]: {a:[]} then a=1, collect', [x0, it(d)])
d = {}
d['a'] = P()
after('{"a":P()}', d)
after('dict(a=1)', dict(a=1))
after('{1:2}.copy()', {1: 2}.copy())
p = P()
after('P().__dict__', p.__dict__)
p.a = 1
after('P(a=1).__dict__', p.__dict__)
after('[]', [])
after('set()', set())
after('frozenset()', frozenset())
after('frozenset([1])', frozenset([1]))
after('frozenset([(1,)])', frozenset([(1,)]))
after('P()', P())
after('S() slots', S())
after('1', 1)
after('"a"', 'a')
after('lambda', lambda: 0)
after('weakref', weakref.ref(P))
after('P class', P)
after('bound method', p.__init__)
after('len', len)
after('iter([])', iter([]))
after('iter(())', iter((1,)))
# range() of 2.7 made a list when this was measured; a scenario's is xrange there.
after('range iter', iter([0, 1, 2] if V < (3,) else range(3)))
after('slice', slice(1))
after('slice(L)', slice(L, L))
after('gen', (i for i in []))
after('bytearray', bytearray())
after('object()', o)
after('Exception()', Exception())
after('super', super(P, p))
after('property', property())
after('staticmethod', staticmethod(len))
after('module', gc)
# The lambda looks a global name up: it has no cell, here as there.
row('tracked[new, after collect 1, 2]: cell', None)


class S0(object):
    __slots__ = ()


after('S0() slots=()', S0())
after('NotImplemented', NotImplemented)


def gen_of(o):
    for g in range(3):
        for x in gc.get_objects(generation=g):
            if x is o:
                return g
    return None


if V >= (3, 8):
    x = P()
    seq = [gen_of(x)]
    for g in (0, 0, 1, 1, 2):
        gc.collect(g)
        seq.append((g, gen_of(x)))
    row('gen_of after collect(0),(0),(1),(1),(2)', seq)
    y = P()
    gc.freeze()
    row('frozen', [gen_of(y), gc.get_freeze_count() > 100, gc.get_count()])
    gc.unfreeze()
    row('unfrozen', [gen_of(y), gc.get_freeze_count()])
elif V >= (3, 7):
    gc.freeze()
    row('frozen', [None, gc.get_freeze_count() > 100, gc.get_count()])
    gc.unfreeze()
gc.collect()
c = [gc.get_count()]
gc.collect(0)
c.append(gc.get_count())
gc.collect(0)
c.append(gc.get_count())
gc.collect(1)
c.append(gc.get_count())
gc.collect(2)
c.append(gc.get_count())
row('get_count after collect(2),0,0,1,2', c)
a = []
a.append(a)
del a
row('collect returns: self-list', gc.collect())


class N(object):
    pass


x = N()
x.x = x
del x
row('collect returns: N self-cycle', gc.collect())
x = N()
y = N()
x.o = y
y.o = x
del x, y
row('collect returns: 2-cycle', gc.collect())
x = N()
x.__dict__
x.x = x
del x
row('collect returns: N self-cycle, materialised dict', gc.collect())
