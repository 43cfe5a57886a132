# twin: 2.7-
"""The order of finalizers, callbacks and deaths in cyclic garbage (facts part D3)."""
import gc, weakref
gc.disable()
gc.collect()  # what the import leaves: in 3.6 weakref imports collections, whose OrderedDict written in Python is garbage at once
log = []
class A(object):
    def __init__(self, n):
        self.n = n
class D(A):
    def __del__(self):
        log.append('del ' + self.n)
def take(name, n=None):
    print('%s: %s %s' % (name, log, n))
    log[:] = []
def mk(cls=D):
    x = cls('x'); y = cls('y'); x.o = y; y.o = x; return x, y
def ocb(tag):
    return lambda r: log.append('outer cb %s dead=%s' % (tag, r() is None))
x, y = mk(); w1 = weakref.ref(x, ocb('x')); w2 = weakref.ref(y, ocb('y')); x.inner = weakref.ref(y, lambda r: log.append('INNER'))
del x, y; n = gc.collect()
take('cycle with __del__, outer and inner callbacks', n)
class DW(A):
    def __del__(self):
        log.append('del %s plain=%s cb=%s' % (self.n, wp[self.n]() is not None, wc[self.n]() is not None))
x, y = mk(DW); wp = {'x': weakref.ref(x), 'y': weakref.ref(y)}; wc = {'x': weakref.ref(x, ocb('x')), 'y': weakref.ref(y, ocb('y'))}
del x, y; gc.collect()
take('weak references inside __del__', wp['x']() is None)
def ring(order):
    l = [D(str(i)) for i in range(5)]
    for i in range(5):
        l[order[i]].o = l[order[(i + 1) % 5]]
    del l
    n = gc.collect()
    take('ring %s' % order, n)
ring([0, 1, 2, 3, 4])
ring([3, 0, 4, 1, 2])
l = [D(str(i)) for i in range(4)]
for i in range(4):
    l[i].o = l[(i + 1) % 4]
gc.collect(0); m = [D('n%d' % i) for i in range(3)]
for i in range(3):
    m[i].o = m[(i + 1) % 3]
del l, m; n = gc.collect()
take('old ring and new ring', n)
x = D('x'); x.x = x; x.tail = D('tail'); del x; n = gc.collect()
take('self cycle and tail', n)
objs = [D('a'), D('b'), D('c')]; objs[1].p = objs[0]; objs[2].p = objs[1]; objs[0].q = objs[2]
root = objs[2]; del objs; gc.collect(0); gc.collect(0)
del root; n = gc.collect()
take('chain held by its last', n)
x, y = mk(A); w = [weakref.ref(x, ocb('x1')), weakref.ref(x, ocb('x2')), weakref.ref(y, ocb('y1')), weakref.ref(y, ocb('y2'))]
del x, y; n = gc.collect()
take('callbacks of a cycle', n)
x, y = mk(A); x.w = weakref.ref(y, lambda r: log.append('inner')); del x, y; n = gc.collect()
take('inner callback', n)
class Tail(object):
    def __init__(self, n):
        self.n = n
    def __del__(self):
        log.append('tail ' + self.n)
x = A('x'); y = A('y'); x.o = y; y.o = x; x.t = Tail('tx'); y.t = Tail('ty'); del x, y; n = gc.collect()
take('cycle with tails', n)
l1 = []; l2 = [l1, Tail('t2a'), Tail('t2b')]; l1.append(l2); l1.append(Tail('t1')); del l1, l2; n = gc.collect()
take('lists with tails', n)
