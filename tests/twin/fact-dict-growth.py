# twin: 3.6-
"""Sizes of dicts as they grow and shrink (facts part C2)."""
import sys
gs = sys.getsizeof
def show(name, pairs):
    r = []; last = None
    for i, v in pairs:
        if v != last:
            r.append((i, v)); last = v
    print('%s: %s' % (name, r))
def sizes(keys):
    d = {}; r = [(0, gs(d))]; n = 0
    for k in keys:
        d[k] = None; n += 1; r.append((n, gs(d)))
    return r
show('int', sizes(range(3000)))
show('str', sizes(['k%d' % i for i in range(3000)]))
d = dict.fromkeys(range(3000)); r = []
for i in range(3000):
    del d[i]
    r.append((2999 - i, gs(d)))
show('delete', r)
d.clear()
print('clear %d' % gs(d))
print('copy %d %d' % (gs(dict.fromkeys(range(100)).copy()), gs(dict.fromkeys(range(100)))))
d = {}; r = []
for i in range(200):
    d[i] = None
    if i >= 3:
        del d[i - 3]
    r.append((i, gs(d)))
show('churn', r)
for n in range(0, 24):
    d = {'k%d' % i: i for i in range(n)}
    e = d.copy()
    e.update(x=1)
    f = dict(d)
    f.pop('k0', None)
    print('%d: %d %d %d %d %d' % (n, gs(d), gs(e), gs(f), gs(dict.fromkeys(d)), gs(f.copy())))
d = {1: 1}; a = gs(d); d['x'] = 1
print('mixed %d %d' % (a, gs(d)))
d = {'x': 1}; a = gs(d); d[1] = 1
print('mixed %d %d' % (a, gs(d)))
