# twin: 2.7-
import weakref
class T:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print('del', self.name)
x = T('first')
x = T('second')
y = x
x = None
print('y lives')
y = None
a = T('a'); b = T('b'); a.other = b; b = None
print('cascade')
a = None
l = [T('l0'), T('l1'), T('l2')]
del l
t = (T('t0'), T('t1'))
t = None
d = {'k1': T('d1'), 'k2': T('d2')}
del d['k1']
print('d')
d.clear()
s = T('end1')
u = T('end2')
