# twin: 3.6-
# The end, while an exception of the module is kept.
import gc, weakref, sys
gc.disable()
class T(object):
    def __init__(self, n): self.n = n
    def __del__(self): print('  del ' + self.n)
a = T('a')
try:
    t = T('t')
    raise ValueError(T('arg'))
except ValueError as e:
    keep = e
b = T('b')
