# twin: 2.7-2.7
"""A weak proxy of 2.7 is compared as itself, and hasattr() hides that its object is gone."""
import weakref
class N(object):
    v = 1
    def m(self): return 2
n = N()
p = weakref.proxy(n)
try:
    print(hash(p) is None)
except TypeError as e: print(e)
try:
    print(p == n, p == p, p != n)
except TypeError as e: print(e)
del n
for f in (lambda: p.v, lambda: str(p), lambda: bool(p), lambda: p == 1, lambda: p == p, lambda: len(p), lambda: p(), lambda: list(p), lambda: p[0], lambda: 1 in p, lambda: isinstance(p, N), lambda: setattr(p, 'x', 1), lambda: hash(p) is None, lambda: p.__class__, lambda: hasattr(p, 'v'), lambda: not p, lambda: p < 5, lambda: iter(p)):
    try:
        print(f())
    except (ReferenceError, TypeError, AttributeError) as e:
        print(type(e).__name__, e)
