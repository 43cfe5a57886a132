# twin: 3.6-
# What a RecursionError asks for, how a long traceback dies, and collections that come while it grows.
import gc
gc.collect()
n = 0
def f():
    global n
    n += 1
    f()
try:
    f()
except RecursionError as e:
    print(n, e)
def deep(n): return 0 if n == 0 else 1 + deep(n - 1)
gc.collect()
try:
    deep(2000)
except RecursionError as e:
    print(e, gc.get_count())
print(gc.get_count())
gc.collect()
n = 0
def fails():
    global n
    n += 1
    if n < 230: fails()
    else: raise KeyError
try:
    fails()
except KeyError as e:
    print(n, e)
