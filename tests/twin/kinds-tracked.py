# twin: 2.7-
"""Which kinds the collector tracks: new, after one full collection, after two. (More are rows of tests/facts/gc.py.)"""
import gc
gc.disable()
def after(name, o):
    states = [gc.is_tracked(o)]
    gc.collect()
    states.append(gc.is_tracked(o))
    gc.collect()
    print('%s: %s' % (name, states + [gc.is_tracked(o)]))
class P(object):
    pass
class S(object):
    __slots__ = ('a',)
class S0(object):
    __slots__ = ()
L = []
after('P()', P())
after('S()', S())
after('S0()', S0())
after('class', P)
after('1.5', 1.5)
after('copy', {1: 2}.copy())
after('copy of list', {1: L}.copy())
after('iter([])', iter([]))
after('iter((1,))', iter((1,)))
after('iter({})', iter({}))
after('iter(str)', iter('ab'))
after('range', range(3))
after('range iterator', iter(range(3)))
after('enumerate', enumerate(L))
after('zip', zip(L, L))
after('reversed', reversed(L))
after('slice of lists', slice(L, L))
after('generator', (i for i in L))
