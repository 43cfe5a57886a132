# twin: 2.7-
# In which order a class dies.
import gc, weakref, sys
gc.disable()
class T(object):
    def __init__(self, n): self.n = n
    def __del__(self): print('  del ' + self.n)
class M(object):
    a = T('class a')
    def m(self, d=T('class default')): return M
    b = T('class b')
m = M()
m.x = T('instance x')
print('class dies'); M = None; m = None; gc.collect()
def local():
    t = T('local cell')
    class C(object):
        u = T('class u')
        def m(self): return t
        w = T('class w')
    return C
c = local(); print('class alone'); c = None; gc.collect()
c = local(); c.me = c(); c.me.z = T('z'); print('class with instance'); c = None; gc.collect()
class B(object):
    x = T('base x')
class D(B):
    y = T('derived y')
D = None; print('derived'); gc.collect(); B = None; print('base'); gc.collect()
class E(Exception):
    x = T('exc class')
E = None; gc.collect()
class S(object):
    __slots__ = ('s',)
    c = T('slot class')
s = S(); s.s = T('slot'); S = None; s = None; gc.collect()
