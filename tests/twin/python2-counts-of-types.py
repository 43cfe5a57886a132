# twin: 2.7-2.7
"""What the first look into a type of iterators takes where importing weakref has emptied the free lists of lists and dicts."""
import gc, sys, weakref
gc.disable()
gc.collect()
print(gc.get_count()[0])
print(list(reversed(range(1))))
print(gc.get_count()[0])
print(list(iter([1])), list(iter((1, 2))))
print(gc.get_count()[0])
iter({}).__class__
print(gc.get_count()[0])
print(hasattr(iter(set()), 'next'))
print(gc.get_count()[0])
