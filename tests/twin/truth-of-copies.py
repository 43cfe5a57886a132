"""What __bool__() and __len__() see of references in and, or, not, if and the like."""
import sys
rc = sys.getrefcount
class T:
    def __init__(self, v): self.v = v
    def __bool__(self): print('bool', self.v, rc(self)); return self.v > 0
    __nonzero__ = __bool__
class L:
    def __init__(self, v): self.v = v
    def __len__(self): print('len', self.v, rc(self)); return self.v
for cls in T, L:
    a, b, c = cls(1), cls(0), cls(2)
    print('not', not a, not b)
    print('and', (a and b).v, (b and c).v, (a and 5), (a and b and c).v)
    print('or', (a or b).v, (b or c).v, (b or 5), (b or b or c).v)
    x = a and c
    y = b or c
    print(x.v, y.v)
    print('if')
    if a: print(1)
    if b: print(1)
    if not a: print(1)
    if a and b: print(1)
    if a or b: print(1)
    if a and c: print('both')
    while b: print('never')
    print('cond', 1 if a else 2, 1 if b else 2, 1 if not b else 2)
    print('mixed', (a and b or c).v, (a and (b or c)).v, (a if b else c).v)
    l = [k.v for k in (a, b, c) if k]
    print(l, [k.v for k in (a, b, c) if not k], list(filter(None, [a, b]))[0].v)
    print(any([b, a, c]), all([a, b, c]), bool(a), bool(cls(3)))
    def f(p, q):
        r = p and q
        s = p or q
        if p and q or r: t = 1
        else: t = 2
        assert p
        while q:
            break
        return p and q
    print(f(a, b).v, f(b, c).v)
    print((cls(1) and cls(2)).v, (cls(0) or cls(4)).v, not cls(1))
    try:
        assert b, 'no'
    except AssertionError as e:
        print(e)
    g = lambda u: u and u.v
    print(g(a), g(b) is b)
