"""What special methods see of references when operators, built-in functions and formatting call them."""
import sys
rc = sys.getrefcount
class R:
    def __init__(self, n): self.n = n
    def __eq__(self, o): print('eq', self.n, rc(self), rc(o)); return self.n == getattr(o, 'n', None)
    def __ne__(self, o): print('ne', self.n, rc(self), rc(o)); return not self.n == getattr(o, 'n', None)
    def __lt__(self, o): print('lt', self.n, rc(self), rc(o)); return self.n < o.n
    def __gt__(self, o): print('gt', self.n, rc(self), rc(o)); return self.n > o.n
    def __le__(self, o): print('le', self.n, rc(self), rc(o)); return self.n <= o.n
    def __ge__(self, o): print('ge', self.n, rc(self), rc(o)); return self.n >= o.n
    def __hash__(self): return self.n
    def __contains__(self, x): print('contains', rc(self), rc(x)); return True
    def __getitem__(self, i): print('getitem', rc(self)); return self.n if i != 3 else [][1]
    def __len__(self): print('len', rc(self)); return 3
    def __enter__(self): print('enter', rc(self)); return self
    def __exit__(self, *a): print('exit', rc(self), len(a)); return True
    def __str__(self): return 'R%d:%d' % (self.n, rc(self))
    def __repr__(self): return 'r%d:%d' % (self.n, rc(self))
    def __iter__(self): print('iter', rc(self)); return iter([1, 2])
a, b, c = R(1), R(2), R(1)
def f(x, y):
    print(x == y, x != y, x < y, x > y, x <= y, x >= y)
    print(x < y < x, x == y == x, x in y, x not in y, not x == y)
    print(x in [y], x in (y, x), [x, y].index(y), [x] == [y], (x,) < (y,), {x: 1} == {y: 1}, {x} == {y})
    print(len(x), x[1], [v for v in x], list(x), tuple(x), sum(x), max(x), dict(zip('ab', x)), sorted(x))
    p, q = x
    with x as z: print('body', rc(z)); raise ValueError
    with x: pass
    if x: print('if')
    if not x or y: print('or')
    print(x and y and 1, x or y is None)
    print(str(x), repr(x), '%s' % x, '%r' % (x,), '{}'.format(x), '{0!r} {1}'.format(x, y), [x], (x,), {1: x})
    print(x, y, sep='|')
    return x
f(a, b)
f(a, c)
f(R(5), R(6))
print(sorted([b, a, c]), min(a, b), max([a, b]), min(b, a, key=lambda r: -r.n))
l = [b, c, a]; l.sort(); l.sort(reverse=True); l.remove(c); print(l.count(a), l.index(a), l)
print(a is b or a == c, [a, b] < [a, c] if False else (a, b) > (a, c))
print(any(x == a for x in l), all(x < b for x in l), [x for x in l if x > a], a.__eq__(b), a.__lt__(b), R.__eq__(a, c))
