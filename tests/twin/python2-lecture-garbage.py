# twin: 2.7-2.7
"""Cycles with __del__, old-style and new-style, wait in gc.garbage."""
import gc
class Old:
    def __init__(self, n): self.n = n
    def __del__(self): print('old del %s' % self.n)
class New(object):
    def __init__(self, n): self.n = n
    def __del__(self): print('new del %s' % self.n)
o = Old(1); n = New(1)
o.me = o
n.me = n
del o, n
print(gc.collect())
print(gc.garbage.__len__())
for x in gc.garbage:
    print(type(x).__name__, x.__class__.__name__, x.n)
    x.me = None
x = None
del gc.garbage[:]
print(gc.garbage)
