# twin: 3.6-
# The same of keyword defaults and annotations.
import gc, weakref, sys
gc.disable()
class T(object):
    def __init__(self, n): self.n = n
    def __del__(self): print('  del ' + self.n)
def make():
    c = T('closure')
    def f(a=T('default 1'), *, b=T('kw 1'), d=T('kw 2')): return c
    f.x = T('dict')
    f.__annotations__['z'] = T('annotation')
    return f
f = make(); print('refcount'); f = None
f = make(); f.self = f; print('cycle'); f = None; gc.collect()
f = make(); f.__annotations__['me'] = f; print('cycle annotations'); f = None; gc.collect()
f = make(); f.__kwdefaults__['me'] = f; print('cycle kw'); f = None; gc.collect()
