# twin: 3.6-
# The end by an exception, while one of a function is kept.
import gc, weakref, sys
gc.disable()
class T(object):
    def __init__(self, n): self.n = n
    def __del__(self): print('  del ' + self.n)
a = T('a')
class E(Exception): pass
def f(): 
    loc = T('loc')
    raise E(T('arg'))
x = T('x')
try: f()
except E as e: l = [e]; l.append(l)
b = T('b')
raise KeyError(5)
