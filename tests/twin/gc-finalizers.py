# twin: 2.7-
"""Finalizers in cyclic garbage (PEP 442): once in a life, in order, whatever they do."""
import gc, sys, weakref
gc.disable()
gc.collect()
log = []
kept = []
def take(name, *more):
    print(name, log, more)
    del log[:]
class A:
    def __init__(self, name):
        self.name = name
        self.me = self
    def __del__(self):
        log.append(self.name)
        act = self.act
        if act is not None:
            act(self)
    act = None
def make(name, act=None):
    a = A(name)
    a.act = act
    return a
make('plain'); n = gc.collect(); take('plain', n)
make('keeps', lambda a: kept.append(a)); n = gc.collect(); take('kept', n, len(kept))
if sys.version_info >= (3, 9):
    print(gc.is_finalized(kept[0]), gc.is_finalized(make('x')), gc.is_finalized(5))
    n = gc.collect(); take('x', n)
kept[0].me = None
del kept[:]
take('died by count, without a second call')
make('collects', lambda a: log.append(gc.collect())); n = gc.collect(); take('nested', n)
make('makes', lambda a: make('made')); n = gc.collect(); take('made in it', n); n = gc.collect(); take('then', n)
def fail(a):
    a.me = None
    raise ValueError('in act')
a = make('c1'); b = make('c2'); c = make('c3'); a.o = b; b.o = c; c.o = a
a.act = lambda self: setattr(self, 'o', None)
del a, b, c; n = gc.collect(); take('cut by the first', n)
a = make('d1'); b = make('d2'); a.o = b; b.o = a
a.act = lambda self: kept.append(self.o)
del a, b; n = gc.collect(); take('the other kept', n, [k.name for k in kept])
kept[0].o.act = None
kept[0].o.o = None
del kept[:]; n = gc.collect(); take('later', n)
class Slot:
    __slots__ = ('next', 'name')
    def __del__(self):
        log.append(self.name)
s = Slot(); t = Slot(); s.next = t; t.next = s; s.name = 's'; t.name = 't'
del s, t; n = gc.collect(); take('slots', n)
def gen(name, me):
    try:
        yield 1
        yield me
    finally:
        log.append('finally ' + name)
l = []; g = gen('g', l); l.append(g); next(g); del l, g; n = gc.collect(); take('generator', n)
class L(list):
    def __del__(self):
        log.append(len(self))
l = L(); l.append(l); l.append(1); del l; n = gc.collect(); take('list subclass', n)
class Later:
    pass
x = Later(); x.me = x; Later.__del__ = lambda self: log.append('later'); del x; n = gc.collect(); take('added later', n)
x = Later(); x.me = x; del Later.__del__; del x; n = gc.collect(); take('taken away', n)
r = [make('r%d' % i) for i in range(4)]
for i in range(4):
    r[i].o = r[i - 1]
r[2].act = lambda self: kept.append(self)
del r; n = gc.collect(); take('one of a ring kept', n, len(kept))
del kept[:]; n = gc.collect(); take('ring', n)
u = make('u1'); v = make('u2'); u.act = lambda self: kept.append(self); del u, v
n = gc.collect(); take('one of two kept', n); del kept[:]
n = gc.collect(); take('and then', n)
