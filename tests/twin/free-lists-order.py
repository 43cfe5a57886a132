# twin: 3.6-
import gc
def f(a, b=1):
    pass
class A(object):
    def m(self): pass
fs = [i + 0.5 for i in range(4)]
d1 = {i: i for i in range(3)}
t1 = [(i,) for i in range(2)]
ts = [(i, i) for i in range(3)]
t3 = [(i, i, i) for i in range(3)]
ls = [[] for i in range(3)]
ds = [{} for i in range(3)]
a = A()
ms = [a.m for i in range(3)]
sl = [slice(i) for i in range(3)]
st = [set() for i in range(3)]
rg = [range(i) for i in range(3)]
it = [iter([]) for i in range(3)]
gs = [(x for x in []) for i in range(2)]
del ts, ls, ds, fs, d1, t1, t3, ms, sl, st, rg, it, gs
gc.collect()
print(gc.get_count()[0] < 50)
