"""Which references sets and dicts hold while they hash and compare keys."""
import sys
rc = sys.getrefcount
L=[0]
class T(object):
    def __init__(self, n): self.n = n
    def __hash__(self): print(L[0], 'hash', self.n, rc(self)); return 1
    def __eq__(self, o): print(L[0], 'eq', self.n, rc(self), o.n, rc(o)); return self.n == o.n
a = T(1); b = T(2); c = T(2)
for p, q in ((a, b), (b, c)):
    L[0] = 'set()'; s = set([p, q])
    L[0] = 'set(tuple)'; s = set((p, q))
    L[0] = 'set(dict)'; s = set({p: 1, q: 2})
    L[0] = 'set(set)'; s = set(s)
    L[0] = 'frozenset'; s2 = frozenset([p, q])
    L[0] = 'display'; s = {p, q}
    L[0] = 'comp'; s = {z for z in (p, q)}
    L[0] = 'add'; s = set(); s.add(p); s.add(q); s.add(q)
    L[0] = 'update'; s = {p}; s.update([q]); s.update({q})
    L[0] = 'in'; print(0, q in s)
    L[0] = 'discard'; print(0, s.discard(q))
    L[0] = '|'; print(0, len({p} | {q})); L[0] = '&'; print(0, len({p} & {q})); L[0] = '-'; print(0, len({p} - {q})); L[0] = '^'; print(0, len({p} ^ {q}))
    L[0] = '<='; print(0, {p} <= {q}, {p} == {q})
    L[0] = 'remove'; s = {p}; s.remove(p)
    L[0] = 'dict'; d = {p: 1, q: 2}
    L[0] = 'd[]'; d = {}; d[p] = 1; d[q] = 2; d[q] = 3
    L[0] = 'get'; print(0, d.get(q), d[q], d.setdefault(q), q in d)
    L[0] = 'pop'; print(0, d.pop(q), d.pop(q, 'none'))
    L[0] = 'del'; d[q] = 1; del d[q]
    L[0] = 'dict(pairs)'; d = dict([(p, 1), (q, 2)])
    L[0] = 'dictcomp'; d = {z: 1 for z in (p, q)}
    L[0] = 'fromkeys'; d = dict.fromkeys([p, q])
    L[0] = 'update'; d = {p: 1}; d.update({q: 2}); d.update([(q, 3)])
    L[0] = '=='; print({p: 1} == {q: 1})
    L[0] = 'list'; print(0, [p, q].index(q), q in [p], [p, q].count(q)); l = [p, q]; l.remove(q)
    L[0] = 'tuple'; print(0, (p, q).index(q), q in (p,), (p,) == (q,), [p] == [q], [p] != [q])
    for z in sorted([1, 2], key=lambda n: n): pass
