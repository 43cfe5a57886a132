# twin: 2.7-
# In which order callbacks are called.
import gc, weakref, sys
gc.disable()
class T(object):
    def __init__(self, n): self.n = n
    def __del__(self): print('  del ' + self.n)
def cb(n):
    return lambda w: print('  callback ' + n)
keep = []
def watch(x, n): keep.append(weakref.ref(x, cb(n))); return x
class S(object):
    def __init__(self, n): watch(self, n)
class W(list): pass
class D(object):
    def __init__(self, n): self.n = n; watch(self, n)
    def __del__(self): print('  del ' + self.n)
x = [S('0'), S('1'), S('2')]; print('list'); x = None
x = (S('0'), S('1'), S('2')); print('tuple'); x = None
x = {1: S('v1'), 2: S('v2')}; print('dict'); x = None
x = D('d'); x.a = D('a'); print('nested'); x = None
x = D('d'); x.a = D('a'); x.a.b = x; print('cycle'); x = None; gc.collect()
x = S('s'); x.a = S('a'); x.b = S('b'); x.c = x; print('cycle 2'); x = None; gc.collect()
x = S('outer'); w = [weakref.ref(x, cb('one')), weakref.ref(x, cb('two')), weakref.ref(x)]; x = None
w = None; print('again')
x = S('x'); x.w = weakref.ref(x, cb('own')); x = None
x = S('x'); x.me = x; x.w = weakref.ref(x, cb('own')); x = None; gc.collect()
