# twin: 2.7- stderr
"""What gc.set_debug() writes: DEBUG_STATS, COLLECTABLE, UNCOLLECTABLE, SAVEALL; times, addresses and the interpreter's own objects apart."""
import gc
gc.disable()
gc.collect()
class N(object):
    def __init__(self):
        self.me = self
class S(object):
    __slots__ = ('me', 'other', '__weakref__')
class D(N):
    def __del__(self):
        print('del')
gc.set_debug(gc.DEBUG_STATS)
for g in (0, 1, 2):
    N()
    n = gc.collect(g)
    print('%d: %d' % (g, n))
n = gc.collect()
print('nothing: %d' % n)
gc.set_debug(gc.DEBUG_COLLECTABLE | (24 if not hasattr(gc, 'callbacks') else 0))
N()
s = S(); t = S(); s.me = t; t.me = s; s.other = [s]; del s, t
d = {}; d['d'] = d; l = [d]; d['l'] = l; u = (d,); d['u'] = u; del d, l, u
def f():
    return f
f.me = f
del f
n = gc.collect()
print('collectable: %d' % n)
gc.set_debug(gc.DEBUG_UNCOLLECTABLE | (24 if not hasattr(gc, 'callbacks') else 0))
D()
n = gc.collect()
print('uncollectable: %d, garbage %s' % (n, [type(x).__name__ for x in gc.garbage]))
if gc.garbage:
    gc.garbage[0].me = None
    del gc.garbage[:]
gc.set_debug(gc.DEBUG_SAVEALL)
N(); s = S(); s.me = s; del s
n = gc.collect()
print('saved: %d, garbage %s' % (n, [type(x).__name__ for x in gc.garbage]))
n = gc.collect()
print('saved again: %d, garbage %d' % (n, len(gc.garbage)))
gc.set_debug(0)
del gc.garbage[:]
n = gc.collect()
print('let go: %d' % n)
gc.set_debug(gc.DEBUG_LEAK)
print(gc.get_debug())
N()
n = gc.collect()
print('leak: %d, garbage %s' % (n, [type(x).__name__ for x in gc.garbage]))
gc.set_debug(gc.DEBUG_STATS | gc.DEBUG_COLLECTABLE)
del gc.garbage[:]
N()
n = gc.collect()
print('both: %d' % n)
gc.set_debug(gc.DEBUG_COLLECTABLE)  # the last line of all tells no time
N()
n = gc.collect()
gc.set_debug(0)
print([hasattr(gc, name) for name in ('DEBUG_INSTANCES', 'DEBUG_OBJECTS', 'DEBUG_LEAK')])
