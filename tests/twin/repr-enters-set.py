# twin: 2.7-
# The same, a set first (see repr-enters.py).
import gc
gc.disable()
gc.collect()
repr([])
repr(())
print(gc.get_count()[0])
repr(set())
print(gc.get_count()[0])
repr(set())
repr({}.keys())
print(gc.get_count()[0])
