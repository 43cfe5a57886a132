# An automatic collection does not wait while the traceback of an exception gets its entry.
import gc
gc.collect()
gc.set_threshold(13, 5, 5)
counts = []
def f(n):
    raise KeyError(n)
for n in range(9, 16):
    gc.collect()
    x = [[] for i in range(n)]
    try:
        f(n)
    except KeyError as e:
        counts.append(gc.get_count())
    x = None
print(counts)
