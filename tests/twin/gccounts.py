# twin: 2.7-
# Printing allocates in a real interpreter's streams: all is counted first.
import gc
gc.disable()
enabled = gc.isenabled()
gc.set_threshold(700, 10, 10)
gc.collect()
after = gc.get_count()
gc.collect()
a = gc.get_count()[0]
b = gc.get_count()[0]
keep = [[] for i in range(100)]
c = gc.get_count()[0]
keep.append(object())
keep.append([])
d = gc.get_count()[0]
tracked = gc.is_tracked([]), gc.is_tracked({}), gc.is_tracked(()), gc.is_tracked(5), gc.is_tracked('a')
more = gc.is_tracked({'a': 1}), gc.is_tracked({'a': []}), gc.is_tracked(keep)
gc.enable()
print(enabled, gc.get_threshold(), after)
print(b - a, c - b, d - c)
print(tracked, more, gc.isenabled())
