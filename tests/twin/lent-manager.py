# twin: 2.7-
# Who holds the manager of a with statement, and what it lends to __enter__ and __exit__.
import sys
class C:
    def __enter__(self): return self
    def __exit__(self, *a): return
def g(x):
    with x as entered:
        yield entered
        yield 2
def g2(x):
    with x:
        yield 2
def f2(x):
    with x:
        print(sys.getrefcount(x))
def f(x):
    with x as e:
        print(sys.getrefcount(x))
c=C()
r=g(c)
print(sys.getrefcount(c)); next(r); print(sys.getrefcount(c)); next(r); print(sys.getrefcount(c))
r=g2(c)
next(r); print(sys.getrefcount(c))
f(c); f2(c)
def top():
    c=C()
    r=g(c)
    next(r); print(sys.getrefcount(c))
    r=g2(c)
    next(r); print(sys.getrefcount(c))
    with c as e: print(sys.getrefcount(c))
    f(C())
    f2(C())
top()
class D:
    def __enter__(self):
        print('enter', sys.getrefcount(self))
        return 1
    def __exit__(self, *a):
        print('exit', sys.getrefcount(self), len(a))
        return True
def h(x):
    with x:
        raise KeyError(1)
def h2(x):
    with x, x as y:
        return sys.getrefcount(x)
def h3(x):
    with x:
        x = None
def h4(x):
    for i in range(2):
        with x as y, D() as z:
            if i: y = [x]
    return x
def h5(x):
    with x:
        if x: print(sys.getrefcount(x))
def h6(x):
    with x:
        del x
def h7():
    with x:
        def inner(): return x
        y = sys.getrefcount(x)
    return y
def h8(x):
    with x:
        def inner(): return x
        y = sys.getrefcount(x)
    return y
def h9(x):
    with x:
        yield x
        raise KeyError
d = x = D()
h(d); print(h2(d)); h3(d); print(h4(d) is d); h5(d); h6(d); print(h7()); print(h8(d))
print(list(h9(d)) == [x])
print(h(D()), h2(D()), h3(D()), h4(D()) is D, h5(D()), h6(D()), h8(D()), list(h9(D()))[0] is d)
import gc
def g3(x):
    with x as y:
        yield gc.get_referents(r)
def g4(x):
    yield x + (yield 'first') + len([1, (yield), x])
r = g3(d)
print(len(next(r)), len(gc.get_referents(r)))
r = g4('abcd')
print(next(r), [type(x).__name__ for x in gc.get_referents(r)])
