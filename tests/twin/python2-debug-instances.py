# twin: 2.7-2.7 stderr
"""What the collector's debugging says of old-style instances and of what it cannot collect."""
import gc, sys
gc.collect()
gc.set_debug(gc.DEBUG_UNCOLLECTABLE | gc.DEBUG_INSTANCES | gc.DEBUG_OBJECTS | gc.DEBUG_COLLECTABLE)
class Old:
    def __del__(self): pass
class New(object):
    def __del__(self): pass
class Plain(object): pass
class PlainOld: pass
for cls in (Old, New, Plain, PlainOld):
    x = cls()
    x.x = x
    del x
print(gc.collect())
print([type(g).__name__ for g in gc.garbage])
gc.set_debug(0)
for g in gc.garbage:
    g.__dict__.clear()
del g
del gc.garbage[:]
print('%s %d' % (gc.garbage, gc.collect()))
