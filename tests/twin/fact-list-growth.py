# twin: 2.7-
"""Capacities of lists as they grow and shrink (facts part C1)."""
import sys
gs = sys.getsizeof
base = gs([])
def cap(l):
    return (gs(l) - base) // 8
def show(name, pairs):
    r = []; last = None
    for i, v in pairs:
        if v != last:
            r.append((i, v)); last = v
    print('%s: %s' % (name, r))
l = []; r = []
for i in range(1001):
    r.append((len(l), cap(l))); l.append(None)
show('append', r)
r = []
while l:
    r.append((len(l), cap(l))); l.pop()
r.append((0, cap(l)))
show('pop', r)
l = list(range(100)); del l[:]; print('del all %d' % cap(l))
l = list(range(100)); l[50:] = []; print('truncated to 50 %d' % cap(l))
l = list(range(100)); l[49:] = []; print('truncated to 49 %d' % cap(l))
l = [0] * 100; del l[50:]; print('deleted to 50 %d' % cap(l))
l = [0] * 100; del l[49:]; print('deleted to 49 %d' % cap(l))
l = []; l.extend([1, 2, 3]); print('extend %d' % cap(l))
l = []; l += [1, 2, 3, 4, 5]; print('+= %d' % cap(l))
l = [1]; l.extend([1, 2, 3]); print('extend one %d' % cap(l))
l = [1]; l.extend(range(100)); print('extend range %d' % cap(l))
l = [1]; l.extend([0] * 100); print('extend list %d' % cap(l))
show('from range', [(n, cap(list(range(n)))) for n in range(40)])
show('from tuple', [(n, cap(list((0,) * n))) for n in range(40)])
show('from generator', [(n, cap(list(i for i in range(n)))) for n in range(60)])
show('comprehension', [(n, cap([i for i in range(n)])) for n in range(60)])
l = []; r = []
for i in range(60):
    r.append((len(l), cap(l))); l.insert(0, None)
show('insert', r)
for n in (33, 32, 31, 20, 16, 12, 9, 8, 5, 4, 3):
    l = [None] * n; r = [cap(l)]
    while l:
        l.pop(); r.append(cap(l))
    print('from %d down: %s' % (n, r))
