# twin: 2.7-
# Which member of a function dies first.
import gc, weakref, sys
gc.disable()
class T(object):
    def __init__(self, n): self.n = n
    def __del__(self): print('  del ' + self.n)
def make():
    c = T('closure')
    def f(a=T('default 1'), b=T('default 2')): return c
    f.x = T('dict x'); f.y = T('dict y')
    f.__name__ = 'g'
    return f
f = make(); print('refcount'); f = None
f = make(); f.self = f; print('cycle dict'); f = None; gc.collect()
def cyc():
    c = T('cell'); 
    def f(a=T('def')): return c, f
    f.x = T('attr')
    return f
f = cyc(); print('cycle closure'); f = None; gc.collect()
lam = lambda a=T('l1'), b=T('l2'): 0
print('lambda'); lam = None
