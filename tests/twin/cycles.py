# twin: 2.7-
import gc
gc.disable()
class N:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print('del', self.name)
gc.collect()
a = N('a')
b = N('b')
a.other = b
b.other = a
del a, b
print('nothing yet')
print(gc.collect())
print(gc.collect())
c = N('c')
c.me = c
c = None
print(gc.collect())
l = []
l.append(l)
del l
print(gc.collect())
names = 'pqrst'
ring = [N(x) for x in names]
for i in range(5):
    ring[i].next = ring[(i + 1) % 5]
del ring
print(gc.collect())
d = {}
d['d'] = d
t = (d,)
d['t'] = t
del d, t
print(gc.collect())
