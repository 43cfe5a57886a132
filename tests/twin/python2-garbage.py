# twin: 2.7-2.7
"""Cycles with __del__ in 2.7: what stays in gc.garbage, in which order; a generator only if it rests in a try."""
import gc, sys
gc.disable()
gc.collect()
class N(object):
    def __init__(self, name):
        self.name = name
    def __repr__(self):
        return 'N(%s)' % self.name
class F(N):
    def __del__(self):
        print('del %s' % self.name)
def clean():
    print('collect %d garbage %r' % (gc.collect(), gc.garbage))
    for g in gc.garbage:
        if hasattr(g, '__dict__'):
            for k in sorted(g.__dict__):
                if k != 'name':
                    setattr(g, k, None)
    del gc.garbage[:]
    print('again %d %r' % (gc.collect(), gc.garbage))
a = F('a'); a.me = a; del a
clean()
a = F('a'); b = F('b'); a.o = b; b.o = a; del a, b
clean()
a = N('a'); b = F('b'); c = N('c'); a.o = b; b.o = c; c.o = a; del a, b, c
clean()
l = []; f = F('in list'); l.append(f); f.l = l; del l, f
clean()
d = {}; f = F('in dict'); d['f'] = f; f.d = d; del d, f
clean()
t = N('tail'); f = F('f'); f.t = t; f.me = f; del t, f
clean()
t = F('tail'); f = N('f'); f.t = t; f.me = f; del t, f
clean()
t = F('tail'); u = N('u'); u.me = u; t.u = u; f = N('f'); f.t = t; f.me = f; del t, f, u
clean()
ring = [F('r%d' % i) for i in range(5)]
for i in range(5):
    ring[i].next = ring[(i + 1) % 5]
del ring, i
clean()
ring = [(F if i % 2 else N)('m%d' % i) for i in range(6)]
for i in range(6):
    ring[i].next = ring[(i + 1) % 6]
    ring[i].prev = ring[(i - 1) % 6]
del ring, i
clean()
x = [F('%d' % i) for i in range(4)]
for y in x:
    y.all = x
del x, y
clean()
s = set(); f = F('set'); s.add(f); f.s = s; del s, f
clean()
def closure():
    f = F('closure')
    def g():
        return f
    f.g = g
closure()
clean()
f = F('method'); f.m = f.clean = f.__repr__; del f
clean()
f = F('tuple'); f.t = (f,); del f
clean()
f = F('gen')
def gen(x):
    yield x
    yield 2
g = gen(f); next(g); f.g = g
del f, g
clean()
f = F('bound to class')
class K(object):
    at = f
f.k = K
del f, K
clean()
gc.set_debug(gc.DEBUG_SAVEALL)
a = N('save'); a.me = a; del a
print(gc.collect(), gc.garbage)
a = F('savef'); a.me = a; del a
print(gc.collect(), [type(g).__name__ for g in gc.garbage])
print(gc.garbage)
gc.set_debug(0)
del gc.garbage[:]
print(gc.collect(), gc.garbage)
def held():
    try:
        yield 1
    finally:
        print('finally')
def caught():
    for i in range(2):
        try:
            yield i
        except ValueError:
            pass
for make in (held, caught):
    x = N('holder'); x.g = make(); x.g.send(None); h = x.g; x.h = [h]
    y = make(); y.send(None)
    del x, h, y
    print(gc.collect(), gc.garbage)
    class Cyclic(list):
        pass
    c = Cyclic(); c.append(make()); c[0].send(None); c.append(c); del c
    print(gc.collect(), [type(g).__name__ for g in gc.garbage])
    def owner():
        me = []
        try:
            me.append(g)
            yield me
        finally:
            print('owner ends')
    g = owner(); g.send(None); del g
    del make
    print(gc.collect(), [type(g).__name__ for g in gc.garbage])
    del gc.garbage[:]
