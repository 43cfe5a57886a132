# twin: 2.7-
"""The instances of a class: attributes in tables that the class's instances share (facts part B)."""
import sys, gc
gs = sys.getsizeof
class E0(object):
    pass
class E3(object):
    def __init__(self):
        self.a = 1; self.b = 2; self.c = 3
class E6(object):
    def __init__(self):
        self.a = 1; self.b = 2; self.c = 3; self.d = 4; self.e = 5; self.f = 6
class E31(object):
    def __init__(self):
        for i in range(31):
            setattr(self, 'k%02d' % i, 1)
keep = []
for cls in (E0, E3, E6, E31):
    r = []
    for i in range(40):
        o = cls()
        keep.append(o)
        r.append((gs(o), gs(o.__dict__)))
    print('%s: %s %s' % (cls.__name__, r[:3], r[-3:]))
o = E3()
o.z = 1
print('%d %d %s' % (gs(o), gs(o.__dict__), list(o.__dict__)))
del o.a
print('%d %d %s' % (gs(o), gs(o.__dict__), list(o.__dict__)))
o.a = 5
print('%d %d %s' % (gs(o), gs(o.__dict__), list(o.__dict__)))
for i in range(12):
    setattr(o, 'm%d' % i, i)
    print('%d %d' % (gs(o), gs(o.__dict__)))
p = E3()
p.c = 7; del p.b; p.y = 1
print('%d %s' % (gs(p.__dict__), list(p.__dict__)))
q = E0()
q.c = 1; q.b = 2; q.a = 3
print(list(q.__dict__))
