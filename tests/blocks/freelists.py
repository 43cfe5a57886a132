# Each free list is filled to its limit and beyond, used up again, and emptied by a full collection.
import gc
class C:
    def m(self):
        pass
def f():
    yield 1
c = C()
pad = [None] * 100
def fill(make, n):
    kept = [make() for i in range(n)]
    del kept
    kept = [make() for i in range(n)]
    gc.collect()
    del kept
    gc.collect()
    kept = [make() for i in range(3)]
    return None
one, two = [1], [1, 2]
fill(lambda: tuple(one), 30)
fill(lambda: tuple(two), 30)
a = [tuple(one) for i in range(2100)]
del a
a = [tuple(one) for i in range(2100)]
del a
gc.collect()
a = [tuple(pad[:n]) for n in range(1, 24)]
del a
a = [tuple(pad[:n]) for n in range(1, 24)]
del a
gc.collect()
a = [tuple(pad[:n]) for n in range(1, 24)]
del a
fill(lambda: [], 100)
fill(lambda: {}, 100)
fill(lambda: {"a": 1}, 100)
a = [{"a": 1} for i in range(90)]
del a
b = [{} for i in range(90)]
del b
fill(lambda: set(), 5)
x = 1.5
a = [x + i for i in range(120)]
del a
a = [x + i for i in range(120)]
gc.collect()
del a
gc.collect()
a = [x + i for i in range(3)]
fill(lambda: c.m, 30)
a = [c.m for i in range(300)]
del a
a = [c.m for i in range(300)]
del a
gc.collect()
fill(lambda: pad.append, 30)
a = [pad.append for i in range(300)]
del a
a = [pad.append for i in range(300)]
del a
fill(lambda: slice(x, c), 4)
a = slice(1, 2)
b = slice(2, 3)
del a, b
a = slice(1, 2)
b = slice(2, 3)
fill(lambda: iter(pad), 20)
fill(lambda: iter(two), 20)
fill(lambda: f(), 5)
a = [f() for i in range(100)]
del a
a = [f() for i in range(100)]
del a
fill(lambda: range(x.__class__(3).__int__()), 10)
fill(lambda: 1 << 40, 120)
fill(lambda: [x], 100)
