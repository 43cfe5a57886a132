# twin: 2.7-
"""Sizes of sets as they grow and shrink (facts part C3)."""
import sys
gs = sys.getsizeof
def show(name, pairs):
    r = []; last = None
    for i, v in pairs:
        if v != last:
            r.append((i, v)); last = v
    print('%s: %s' % (name, r))
s = set(); r = [(0, gs(s))]
for i in range(5000):
    s.add(i); r.append((len(s), gs(s)))
show('add', r)
show('from list', [(n, gs(set(list(range(n))))) for n in range(200)])
show('copy of a set', [(n, gs(set(set(list(range(n)))))) for n in range(200)])
show('frozen', [(n, gs(frozenset(list(range(n))))) for n in range(100)])
s = set(range(5000)); r = []
for i in range(5000):
    s.discard(i); r.append((len(s), gs(s)))
show('discard', r)
s = set(range(100)); s.clear()
print('clear %d' % gs(s))
for n in range(0, 40, 3):
    a = set(range(n)); b = set(range(n // 2, n + 5))
    print('%d: %d %d %d %d' % (n, gs(a | b), gs(a & b), gs(a - b), gs(a ^ b)))
