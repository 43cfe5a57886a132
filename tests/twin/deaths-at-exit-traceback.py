# twin: 3.6-
# The end, when the module is all that its own traceback keeps.
import gc, weakref, sys
gc.disable()
class T(object):
    def __init__(self, n): self.n = n
    def __del__(self): print('  del ' + self.n)
a = T('a')
t = T('t')
try: raise ValueError(T('arg'))
except ValueError as e: keep = e
del T
gc.enable()
