# twin: 2.7-
# Copies of dicts that are empty: made so, cleared, or of instances.
import gc, sys
gc.disable()
gc.collect()
def show(d):
    e = d.copy()
    print('%d %d %d %s %s' % (len(e), sys.getsizeof(d), sys.getsizeof(e), gc.is_tracked(d), gc.is_tracked(e)))
    e['a'] = 1
    e[1] = []
    print(sys.getsizeof(e))
    f = dict(d)
    print('%d %s' % (sys.getsizeof(f), gc.is_tracked(f)))
d = {}
show(d)
d['a'] = []
show(d)
del d['a']
show(d)
d.clear()
show(d)
d = {1: 2}
d.clear()
show(d)
class C(object): pass
c = C()
c.a = []
show(c.__dict__)
del c.a
show(c.__dict__)
c.__dict__.clear()
show(c.__dict__)
c.b = []
show(c.__dict__)
d = dict([(1, 2)])
d.popitem()
show(d)
d = dict()
show(d)
d.update({})
show(d)
class D(object):
    def __init__(self):
        self.a = 1
d = D()
class E(object): pass
e = E()
e.x = 1
show(E().__dict__)
show(e.__dict__)
d = E()
d.__dict__
show(d.__dict__)
d.y = 1
show(d.__dict__)
d = D()
d.__dict__.clear()
show(d.__dict__)
d.b = 1
show(d.__dict__)
d.a = []
show(d.__dict__)
