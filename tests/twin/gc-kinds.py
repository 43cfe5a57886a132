# twin: 2.7-
"""More of the collector: what dies by count in the middle, order over generations, what survives where."""
import gc, sys, weakref
gc.disable()
gc.collect()
log = []
class A:
    def __init__(self, name, *refs):
        self.name = name
        self.refs = list(refs)
    def __del__(self):
        log.append(self.name)
def take(name, *more):
    print(name, log, more)
    del log[:]
# the tail hangs from a cycle; the head refers into it
a = A('a'); b = A('b', a); a.refs.append(b); t1 = A('t1'); t2 = A('t2', t1); a.refs.append(t2)
h = A('h', a)
del a, b, t1, t2
n = gc.collect(); take('held', n)
del h; take('head'); n = gc.collect(); take('cycle and tail', n)
# two generations at once
a = A('old1'); a.refs.append(a); b = A('old2'); b.refs.append(b); gc.collect(1); gc.collect(1)
c = A('new1'); c.refs.append(c); d = A('new2'); d.refs.append(d)
del a, b, c, d
n = gc.collect(0); take('young only', n)
n = gc.collect(); take('old later', n)
a = A('g2'); a.refs.append(a); gc.collect(); b = A('g1'); b.refs.append(b); gc.collect(0); c = A('g0'); c.refs.append(c)
del a, b, c; n = gc.collect(); take('all three', n)
# a cycle over two generations
a = A('x2'); gc.collect(); b = A('x0', a); a.refs.append(b); del a, b
n = gc.collect(0); m = gc.collect(1); take('across', n, m); n = gc.collect(); take('full', n)
# tuples, dicts, sets, cells, methods, generators, exceptions in cycles
def closure():
    c = A('closure')
    def f():
        return c
    c.refs.append(f)
closure(); n = gc.collect(); take('closure', n)
a = A('method'); a.refs.append(a.__init__); del a; n = gc.collect(); take('method', n)
a = A('tuple'); a.refs.append((a, (a,))); del a; n = gc.collect(); take('tuple', n)
a = A('dict'); a.refs.append({'k': a, a.name: {1: a}}); del a; n = gc.collect(); take('dict', n)
a = A('set'); a.refs.append({1, 'a', (a,)}); del a; n = gc.collect(); take('set', n)
a = A('frozen'); a.refs.append(frozenset([a])); del a; n = gc.collect(); take('frozenset', n)
try:
    raise ValueError('v')
except ValueError as e:
    a = A('exc', e); e.a = a
del a; n = gc.collect(); take('exception', n > 0)
def g(x):
    yield x
a = A('gen'); it = g(a); next(it); a.refs.append(it); del a, it; n = gc.collect(); take('generator', n)
a = A('iter'); a.refs.append(iter(a.refs)); del a; n = gc.collect(); take('iterator', n)
class Meta:
    pass
def make():
    class K(Meta):
        def m(self):
            return K
    return K
k = make(); w = weakref.ref(k); del k; print(w() is not None); n = gc.collect(); print(w() is None, n > 0)
a = A('prop'); a.refs.append(property(lambda self: a)); n = gc.collect(); del a; n = gc.collect(); take('property', n)
a = A('slice'); a.refs.append(slice(a, None)); del a; n = gc.collect(); take('slice', n)
# shared parts
s = [A('s%d' % i) for i in range(5)]
for i in range(5):
    for j in range(5):
        if i != j:
            s[i].refs.append(s[j])
keep = s[2]; del s; n = gc.collect(); take('kept', n); del keep; n = gc.collect(); take('clique', n)
chain = None
for i in range(50):
    chain = A(i, chain) if i else A(i)
chain.refs[0].refs.append(chain); del chain; n = gc.collect(); take('chain', n)
