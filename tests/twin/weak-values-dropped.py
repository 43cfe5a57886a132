# twin: 2.7-
# A WeakValueDictionary that goes while it has entries: in 3.6 its callback holds the table, which is a cycle.
import gc, sys, weakref
gc.disable()
gc.collect()
if hasattr(gc, 'freeze'):
    gc.freeze()


class Thing(object):
    pass


strong = Thing()
values = weakref.WeakValueDictionary()
gc.collect()
values = None
print(gc.collect())
for n in range(3):
    values = weakref.WeakValueDictionary()
    for key in range(n):
        values[key] = strong
    print(len(values))
    values = None
    print(weakref.getweakrefcount(strong))
    print(gc.collect())
    print(weakref.getweakrefcount(strong))
values = weakref.WeakValueDictionary({1: strong})
other = values.copy()
values = None
print(gc.collect())
strong = None
print(len(other))
other = None
print(gc.collect())
