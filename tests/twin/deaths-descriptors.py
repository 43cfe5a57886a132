# twin: 2.7-
# Which member of a bound method, a property, a slice or an iterator dies first.
import gc, weakref, sys
gc.disable()
class T(object):
    def __init__(self, n): self.n = n
    def __del__(self): print('  del ' + self.n)
class C(object):
    def __init__(self): self.t = T('in self')
    def m(self, a=T('method default')): pass
c = C(); m = c.m; c = None; print('bound'); m = None
c = C(); c.m2 = c.m; print('cycle'); c = None; gc.collect()
del C.m
print('method gone')
p = property(T('getter'), T('setter'), T('deleter'), T('doc'))
print('property'); p = None
p = property(T('getter'), T('setter'), T('deleter'), T('doc')); 
l = [p]; l.append(l); p = None; print('property cycle'); l = None; gc.collect()
s = staticmethod(T('static')); print('static'); s = None
s = slice(T('start'), T('stop'), T('step')); print('slice'); s = None
e = enumerate([T('e1'), T('e2')]); print('enumerate', next(e)[0]); e = None
z = zip([T('z1')], [T('z2')]); print('zip'); z = None
m = map(lambda x, t=T('map function'): x, [T('mapped')]); print('map'); m = None
i = iter(lambda t=T('callable'): t, T('sentinel')); print('callable iterator'); i = None
r = reversed([T('r1'), T('r2')]); print('reversed'); r = None
f = filter(lambda x, t=T('function'): x, [T('item')]); print('filter'); f = None
