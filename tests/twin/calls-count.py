"""What functions, methods, classes and instances see of their arguments' references, however they are called."""
import sys
rc = sys.getrefcount
o = object()
class A:
    def __init__(self, *args, **kw): self.args, self.kw = args, kw; print('init', rc(self), [rc(a) for a in args], sorted(kw))
    def m(self, a, b=None, *c, d=None, **e): return rc(self), rc(a), b is None or rc(b), len(c), d is None or rc(d), len(e)
    @classmethod
    def cm(cls, a, *, k=None): return rc(a), k is None or rc(k)
    @staticmethod
    def sm(a, b=None): return rc(a), b is None or rc(b)
    def __call__(self, *a, **k): return rc(self), [rc(x) for x in a], [rc(x) for x in k.values()]
def f(a, b=None): return rc(a), b is None or rc(b)
def v(*a): return [rc(x) for x in a], rc(a)
def k(**a): return [rc(x) for x in a.values()], rc(a)
def ko(*, a): return rc(a)
def d(a=o): return rc(a)
args, kw = [o], {'a': o}
print('f', f(o), f(a=o), f(*args), f(**kw), f(o, o), f(o, b=o), f(*args, b=o), f(*(o, o)), f(b=o, a=o))
print('v', v(o), v(o, o), v(*args), v(*args, *args) if False else v(*(args + args)), v(*iter(args)))
print('k', k(a=o), k(**kw), k(b=o, **kw), ko(a=o), ko(**kw), d(), d(o))
a = A(); A(o); A(o, x=o); A(*args); A(**kw); A(*args, **kw)
print('m', a.m(o), a.m(a=o), a.m(o, o), a.m(*args), a.m(**kw), a.m(o, o, o, d=o, z=o), A.m(a, o), A.m(*[a, o]))
print('cm', a.cm(o), A.cm(o), A.cm(o, k=o), A.cm(*args), A.cm(**kw), a.sm(o), A.sm(o, b=o), A.sm(*args), A.sm(**kw))
print('call', a(o), a(o, z=o), a(*args), a(**kw), a(*args, **kw))
bm = a.m
print('bm', bm(o), bm(*args), bm(a=o), bm(**kw), rc(bm), rc(a))
print('lambda', (lambda x: rc(x))(o), (lambda *x: rc(x[0]))(o), (lambda **x: rc(x['y']))(y=o), (lambda x=o: rc(x))())
def outer(x):
    def inner(y): return rc(x), rc(y)
    return inner(x), inner(o), (lambda: rc(x))()
print('closure', outer(o), outer(object()))
def rec(n, x): return rc(x) if n == 0 else rec(n - 1, x)
print('rec', rec(0, o), rec(1, o), rec(5, o))
def g(x): y = yield rc(x); yield rc(y), rc(x)
i = g(o); print('gen', next(i), i.send(o), next(i, rc(o)))
def deco(fn):
    def w(*a, **kk): return fn(*a, **kk)
    return w
print('deco', deco(f)(o), deco(f)(a=o), deco(f)(o, b=o), deco(deco(f))(o), deco(v)(o), deco(k)(a=o))
print('map', list(map(f, args)), list(map(f, args, args)), list(map(lambda x: rc(x), args)), sorted(args, key=f) == args)
for x in args: print('for', rc(x), f(x))
for x, in [args]: print('unpack', rc(x))
x, y = o, o; print('tuple', rc(x)); x = y = None
(p, q), r = (o, o), o; print('nested', rc(o)); del p, q, r
with_default = [d() for _ in range(2)]; print(with_default)
print(getattr(a, 'm')(o), A.__dict__['m'](a, o), type(a).m(a, o), super(A, a).__init__ is not None)
print(rc(o), rc(args), rc(kw), rc(a), rc(f), rc(A.__dict__['m']))
