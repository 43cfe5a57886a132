# twin: 2.7-
"""Weak references to cyclic garbage: which are cleared when, which call back, and in which order."""
import gc, weakref
gc.disable()
gc.collect()
log = []
class A:
    def __init__(self, name):
        self.name = name
        self.me = self
class D(A):
    def __del__(self):
        log.append('del %s %s' % (self.name, [r() is not None for r in self.refs]))
    refs = ()
def take(name, *more):
    print(name, log, more)
    del log[:]
def cb(tag):
    return lambda r: log.append((tag, r() is None))
a = A('a'); b = A('b'); a.b = b; b.a = a
w = [weakref.ref(b, cb('b1')), weakref.ref(a, cb('a1')), weakref.ref(b, cb('b2')), weakref.ref(a, cb('a2')), weakref.ref(a)]
del a, b; n = gc.collect(); take('outer', n, [type(x).__name__ for x in w][:2], w[4]() is None)
# the weak reference is part of the garbage
a = A('a'); a.w = weakref.ref(a, cb('inner')); del a; n = gc.collect(); take('inner', n)
# garbage referring to a live object weakly
live = A('live'); a = A('a'); a.w = weakref.ref(live, cb('live')); del a; n = gc.collect(); take('to a live one', n)
live.me = None; del live; take('live died')
# a callback that makes an object, drops another weak reference, collects
a = A('a'); extra = []
extra.append(weakref.ref(a, cb('x')))
def dropper(r):
    log.append('dropper %d' % len(extra)); del extra[:]
w = weakref.ref(a, dropper); del a; n = gc.collect(); take('dropper', n)
a = A('a'); w = weakref.ref(a, lambda r: log.append(gc.collect())); del a; n = gc.collect(); take('collects', n)
saved = []
a = A('a'); w = weakref.ref(a, lambda r: saved.append(r)); del a; n = gc.collect(); take('saves', n, len(saved), saved[0]() is None)
# finalizer and references
d = D('d'); d.refs = [weakref.ref(d), weakref.ref(d, cb('own'))]; keep = [weakref.ref(d), weakref.ref(d, cb('outer'))]
del d; n = gc.collect(); take('own and outer', n, [r() is None for r in keep])
kept = []
class R(A):
    def __del__(self):
        kept.append(self)
        self.late = weakref.ref(self, cb('late'))
r = R('r'); p = weakref.ref(r); q = weakref.ref(r, cb('q')); del r; n = gc.collect()
take('resurrected', n, p() is None, q() is None, kept[0].late() is None)
kept[0].me = None; del kept[:]; take('gone')
n = gc.collect(); take('last', n)
v = weakref.WeakValueDictionary(); k = weakref.WeakKeyDictionary(); s = weakref.WeakSet()
for i in range(3):
    a = A('n%d' % i); v[i] = a; k[a] = i; s.add(a)
del a
print(len(v), len(k), len(s)); n = gc.collect(); take('containers', n, len(v), len(k), len(s))
class Ref(weakref.ref):
    __slots__ = ('tag',)
a = A('a'); r = Ref(a, cb('sub')); r.tag = 1; del a; n = gc.collect(); take('subclass', n)
f = A('f'); fin = weakref.finalize(f, log.append, 'finalize'); del f; n = gc.collect(); take('finalize', n, fin.alive)
m = A('m'); m.f = take; w = weakref.WeakMethod(D('x').__del__); n = gc.collect(); take('method', n, w() is None)
