# twin: 3.6-
"""What functions, methods, classes and instances see of references when C code calls them."""
import sys
rc = sys.getrefcount
class C(object):
    def __init__(self, x): print('init', rc(self), rc(x))
class K(object):
    def __call__(self, x): print('call', rc(self), rc(x)); return x is not None
    def m(self, x): print('m', rc(self), rc(x)); return 1
    @classmethod
    def c(cls, x): print('c', rc(x)); return 1
    @staticmethod
    def s(x): print('s', rc(x)); return 1
class T:
    def __bool__(self): print('bool', rc(self)); return True
    __nonzero__ = __bool__
    def __str__(self): print('str', rc(self)); return 's'
    def __repr__(self): print('repr', rc(self)); return 'r'
    def __len__(self): print('len', rc(self)); return 1
    def __iter__(self): print('iter', rc(self)); return iter(())
    def __hash__(self): print('hash', rc(self)); return 1
    def __call__(self): print('called', rc(self)); return 1
    def __lt__(self, o): print('lt', rc(self), rc(o)); return False
    def __eq__(self, o): print('eq', rc(self), rc(o)); return False
k = K(); a = T(); x = [a]
for f in (C, k, k.m, k.c, k.s, K.c, bool, str, repr, len, list, tuple, hash, iter, type, lambda v: rc(v)):
    print('--', getattr(f, '__name__', 'k'))
    list(map(f, x))
    list(map(f, iter(x)))
    if f not in (C, str, repr, list, tuple, iter, type):
        print(max(x, key=f) is a, sorted(x, key=f)[0] is a, list(filter(f, x))[0] is a)
        x.sort(key=f)
    [f(v) for v in x]
    f(a)
    f(x[0])
y = [a, T()]
print(sorted(y)[0] is a, min(y) is a, max(y) is y[1], y.index(a), a in y, y.count(a))
print(list(iter(a, 1))[:0] if False else '', next(iter(a, 5)))
print(any(y), all(y), sum(map(bool, y)), dict.fromkeys(y) and 1, set(y) and 1, zip(y, y) and 1)
print([y == y, y != y, y < y, (a,) == (a,), a == a])
print(str(y), '%s' % (y,), '{}'.format(y), '{0!r:>3}'.format(a), repr((a,)), repr({1: a}))
