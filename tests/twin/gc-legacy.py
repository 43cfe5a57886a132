# twin: 2.7-2.7
"""Cycles with __del__ in 2.7: uncollectable, with all that they reach; gc.garbage and its order."""
import gc, weakref
gc.disable()
gc.collect()
class N(object):
    def __init__(self, name):
        self.name = name
    def __repr__(self):
        return 'N(%s)' % self.name
class D(N):
    def __del__(self):
        print('del %s' % self.name)
log = []
def garbage():
    return [x.name for x in gc.garbage]
def counts(name, n):
    print('%s: %d, garbage %s, log %s' % (name, n, garbage(), log))
    del log[:]
# a cycle without __del__, one with, one that is reached from one with
a = N('a'); a.me = a
b = D('b'); b.me = b
c = N('c'); c.me = c; b.c = c
w = [weakref.ref(x, lambda r, n=x.name: log.append(n)) for x in (a, b, c)]
del a, b, c, x
counts('first', gc.collect())
print([r() is None for r in w])
counts('second', gc.collect())
gc.garbage[0].me = None
del gc.garbage[:]
counts('broken', gc.collect())
# what refers to one with __del__, but is not reached from it
d = D('d'); e = N('e'); e.d = d; e.me = e
del d, e
counts('in front', gc.collect())
# a ring of both
ring = [D('r%d' % i) if i % 2 else N('r%d' % i) for i in range(6)]
for i in range(6):
    ring[i].next = ring[(i + 1) % 6]
del ring
counts('ring', gc.collect())
for x in gc.garbage:
    x.next = None
x = None
del gc.garbage[:]
counts('ring broken', gc.collect())
gc.set_debug(gc.DEBUG_SAVEALL)
f = N('f'); f.me = f; g = D('g'); g.me = g; f.l = []
del f, g
n = gc.collect()
print('%d %d %s' % (n, len(gc.garbage), sorted([type(x).__name__ for x in gc.garbage])))
gc.set_debug(0)
del gc.garbage[:]
class Old:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print('old del %s' % self.name)
o = D('o'); p = N('p'); o.p = p; p.o = o
q = N('q'); q.p = p; q.me = q
del o, p, q
counts('three', gc.collect(0))
counts('again', gc.collect())
