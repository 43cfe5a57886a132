# twin: 2.7-
# What is made once and stays, what was there before, and what a call leaves in free lists: all
# that a count of allocations tells of them.
import gc, weakref
gc.disable()
class N(object): pass
def callback(r): pass
def noop(*a): pass
def count(f, *a):
    gc.collect()
    noop(*a)
    x = gc.get_count()
    y = gc.get_count()
    z = gc.get_count()
    f(*a)
    return gc.get_count()[0] - z[0]
l = [1, 2, 3]
n = 1
def printing(): print('x')
def keyword(): print('', sep='')
def sliced(): del l[n:]
def sliced2(): l[n:] = [3]
def forget(x): x[0] = None
gc.collect()
saved = []
print('count %s' % (gc.get_count(),))
print('count %s' % (gc.get_count(),))
del saved[:]
print('count %s' % (gc.get_count(),))
saved[:] = []
print('count %s' % (gc.get_count(),))
print([count(f) for f in (printing, printing, keyword, keyword, sliced, sliced2, sliced)])
for callbacks in range(4):
    o = N()
    w = [weakref.ref(o, callback) if i < callbacks else weakref.ref(o) for i in range(callbacks)]
    x = [o]
    del o
    print(count(forget, x))
