# twin: 3.7-
"""gc.freeze and unfreeze: frozen objects are in no generation, nothing collects them, and they come back at the end of the oldest."""
import gc, sys
gc.disable()
gc.collect()
class P:
    def __init__(self, name):
        self.name = name
        self.me = self
    def __del__(self):
        print('del', self.name)
base = gc.get_freeze_count()
a = P('a'); b = P('b'); gc.freeze()
print(gc.get_freeze_count() > base, gc.get_count()[1:])
del a
print(gc.collect())
c = P('c'); del c
print(gc.collect())
b.me = None
del b
print('b is gone')
n = gc.get_freeze_count()
gc.freeze()
gc.unfreeze()
print(gc.get_freeze_count(), gc.collect() >= 1)
d = P('d'); gc.freeze(); d.me = None; e = P('e'); e.d = d; del d, e
print(gc.collect())
f = P('f'); f.l = [f]; gc.freeze(); f = None
print(gc.collect(0), gc.collect(1), gc.collect(2))
gc.unfreeze()
print(gc.collect(0), gc.collect(1))
print(gc.collect(2))
