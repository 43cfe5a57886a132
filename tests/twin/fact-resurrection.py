# twin: 2.7-
"""Objects that their finalizers bring back (facts part D3, 11)."""
import gc, weakref
gc.disable()
log = []
saved = []
class A(object):
    def __init__(self, n):
        self.n = n
def take(name, *more):
    print('%s: %s %s' % (name, log, more))
    log[:] = []
def ocb(tag):
    return lambda r: log.append('outer cb %s dead=%s' % (tag, r() is None))
class R(A):
    def __del__(self):
        log.append('del ' + self.n); saved.append(self)
x = R('x'); y = R('y'); x.o = y; y.o = x; wr = weakref.ref(x); wcb = weakref.ref(x, ocb('x')); del x, y
n1 = gc.collect()
take('whole cycle', n1, wr() is None, len(saved))
del saved[:]; n2 = gc.collect()
take('again', n2, len(saved))
class R1(A):
    def __del__(self):
        log.append('del ' + self.n)
        if self.n == 'res':
            saved.append(self)
a = R1('res'); a.s = a; b = R1('dead'); b.s = b; wb = weakref.ref(b); del a, b
n1 = gc.collect()
take('two cycles, one resurrects', n1, wb() is None)
del saved[:]; n2 = gc.collect()
take('then', n2)
x = R('rc'); del x
take('by count', len(saved))
del saved[:]
take('no second __del__')
