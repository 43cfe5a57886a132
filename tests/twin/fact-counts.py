# twin: 3.6-
"""What counts as an allocation of the collector's, and what collect() returns (facts part D2)."""
import gc, weakref
gc.disable()
gc.collect()
print('thresholds %s' % (gc.get_threshold(),))
print('keys %s' % sorted(gc.get_stats()[0]))
def c0():
    return gc.get_count()[0]
keep = []
class P(object):
    pass
class S(object):
    __slots__ = ('a',)
def delta(name, fn):
    a = c0()
    for _ in range(50):
        keep.append(fn())
    print('%s: %d' % (name, c0() - a))
for _ in range(300):
    keep.append([]); keep.append({})
delta('[]', lambda: [])
delta('{}', lambda: {})
delta('P()', P)
delta('S()', S)
delta('set()', set)
delta('object()', object)
delta('float', lambda: float(len(keep)))
delta('lambda', lambda: (lambda: 0))
delta('weakref', lambda: weakref.ref(P))
delta('tuple of 25', lambda: tuple([1] * 25))
delta('builtin method', lambda: keep.append)
a = [[] for _ in range(40)]; gc.collect(); x = c0(); del a; y = c0(); a = [[] for _ in range(40)]; z = c0()
print('free-list bypass of 40 lists: %d %d' % (y - x, z - y))
gc.collect()
print(gc.get_count())
gc.collect(0)
print(gc.get_count())
gc.collect(0)
print(gc.get_count())
gc.collect(1)
print(gc.get_count())
gc.collect(2)
print(gc.get_count())
a = []; a.append(a); del a
print('self-list %d' % gc.collect())
class N(object):
    pass
x = N(); x.x = x; del x
print('self-cycle %d' % gc.collect())
x = N(); y = N(); x.o = y; y.o = x; del x, y
print('two-cycle %d' % gc.collect())
x = N(); x.__dict__; x.x = x; del x
print('self-cycle with its dict looked at %d' % gc.collect())
