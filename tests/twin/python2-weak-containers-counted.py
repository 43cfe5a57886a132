# twin: 2.7-2.7
# What weak containers make, and leave, as the collector counts it: abc.py has used WeakSet before, whose frames wait with its functions.
from __future__ import print_function
import gc
import weakref

gc.disable()
gc.collect()


class Thing(object):
    pass


x = Thing()
y = Thing()
lists = [[] for i in range(100)]
dicts = [{} for i in range(100)]
sets = [set() for i in range(100)]
counts = [0] * 20
keys = values = some = None


def note(i):
    counts[i] = gc.get_count()[0]


def told(n):
    print([counts[i + 1] - counts[i] for i in range(n)])


note(0)
note(0)
a = weakref.WeakKeyDictionary()
note(1)
b = weakref.WeakSet()
note(2)
c = weakref.WeakValueDictionary()
note(3)
d = weakref.WeakKeyDictionary()
note(4)
e = weakref.WeakSet()
note(5)
f = weakref.WeakValueDictionary()
note(6)
told(6)
note(0)
e.add(x)
note(1)
e.add(y)
note(2)
x in e
note(3)
x in e
note(4)
for z in e:
    pass
note(5)
for z in e:
    pass
note(6)
len(e)
note(7)
len(e)
note(8)
e.discard(y)
note(9)
e.discard(y)
note(10)
told(10)
try:
    weakref.WeakValueDictionary(1, 2)
except TypeError as error:
    print(error)
print(sorted(weakref.WeakValueDictionary({1: x}, k=y).items()) == sorted([(1, x), ('k', y)]))
print(c.__class__.__bases__[0].__name__, weakref.WeakKeyDictionary.__bases__ == c.__class__.__bases__)
