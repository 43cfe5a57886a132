# twin: 2.7-2.7
"""Thresholds, counts, and what is tracked."""
import gc
print(gc.get_threshold(), gc.isenabled(), gc.garbage)
gc.collect()
gc.set_threshold(50, 3, 3)
class N(object): pass
def make():
    n = N()
    n.n = n
before = [0]
for i in range(100):
    make()
    c = gc.get_count()
    if c[0] < before[0]:
        print(i, c)
    before[0] = c[0]
print(gc.collect(), gc.get_count())
for x in (1, 'a', (), (1, 2), [], {}, {1: 2}, {1: []}, N(), N, set(), None, ([],)):
    print(type(x).__name__, gc.is_tracked(x))
print(len(gc.get_referents([1, 2])), gc.get_referents({'a': 'b'}))
