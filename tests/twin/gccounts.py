import gc
gc.disable()
print(gc.isenabled())
gc.set_threshold(700, 10, 10)
print(gc.get_threshold())
gc.collect()
print(gc.get_count())
keep = []
gc.collect()
a = gc.get_count()[0]
b = gc.get_count()[0]
print(b - a)
keep = [[] for i in range(100)]
c = gc.get_count()[0]
print(c - b)
print(gc.is_tracked([]), gc.is_tracked({}), gc.is_tracked(()), gc.is_tracked(5), gc.is_tracked('a'))
print(gc.is_tracked({'a': 1}), gc.is_tracked({'a': []}), gc.is_tracked(keep))
gc.enable()
print(gc.isenabled())
