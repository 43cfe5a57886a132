# twin: 2.7-
# The first repr() of a dict or set, even an empty one, makes the thread's list of what is under way (Py_ReprEnter); that of an empty
# list or tuple does not.
import gc
gc.disable()
gc.collect()
repr([])
repr(())
print(gc.get_count()[0])
repr({})
print(gc.get_count()[0])
repr(set())
repr({}.keys())
print(gc.get_count()[0])
