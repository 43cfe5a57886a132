# twin: 3.6-
# Where copies of dicts come from: since 3.15 no free list is asked for that of an empty or sparse one.
import gc
gc.disable()
gc.collect()
d = {}
d = d.copy()
print(gc.get_count()[0])
gc.collect()
d = {}
e = d.copy()
print(gc.get_count()[0])
gc.collect()
d = {}
d = dict(d)
print(gc.get_count()[0])
gc.collect()
d = {1: 2}
d = d.copy()
print(gc.get_count()[0])
d = d.copy()
print(gc.get_count()[0])
gc.collect()
d = {i: i for i in range(20)}
for i in range(15):
    del d[i]
f = {}
f = None
e = d.copy()
print(gc.get_count()[0])
f = {}
f = None
e = dict(d)
print(gc.get_count()[0])
