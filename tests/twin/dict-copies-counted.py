import gc, sys
gc.disable()
gc.collect()
class C(object): pass
c = C()
c.a = 1
c.b = 2
c2 = C()
d = dict(a=1)
d.clear()
d3 = {}
d3['z'] = 1
del d3['z']
keep = []
for name, x in ('inst', c.__dict__), ('empty inst', c2.__dict__), ('cleared', d), ('fresh', {}), ('deleted', d3):
    for how in 'copy', 'dict', 'merge':
        free = [{1: 1} for i in range(90)]
        free = None
        before = gc.get_count()[0]
        if how == 'copy': y = x.copy()
        elif how == 'dict': y = dict(x)
        else: y = {}; y.update(x)
        print('%s %s %d' % (name, how, gc.get_count()[0] - before))
        keep.append(y)
