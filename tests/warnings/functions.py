# twin: 3.6- stderr
# In functions, classes, lambdas, decorators and default arguments: on which line, and in which order.
def f(x):
    if x is 5:
        return 'five'
    def g(y):
        return y is 'a' or y is not 1.5
    return g(x)
print(f(5), f('b'))
x = 3
def outer():
    def inner():
        def innermost():
            return (1,
                    2)[0, 1] if x is 2 else 0
        return innermost() is 0
    y = x is 3
    return inner(), y
print(outer())
class A(object):
    x = 3 is 3
    def m(self, n=(1 is 1)):
        assert (n, 'n')
        return n is ()
    y = x is 'q'
print(A().m())
class B(A if 1 is 1 else object):
    z = "\d"
print(B.z)
f = lambda x: x is 5
g = lambda x=(1 is 2): (
    x is
    'a')
print(f(5), g())
h = sorted([3, 1], key=lambda k: k is 3)
print(h)
def d(n):
    def w(f):
        return f
    return w
@d(1 is 1)
@d("\q")
def f(a=2 is 2, b="\w", *c):
    return a is 3
print(f())
@d(4 is
   4)
class C:
    pass
def f(a=(1 is 1),
      b=(2 is 2),
      c=[x for x in [1] if x is 1]):
    return a, b, c
print(f())
def f(*a, **k):
    return len(a) + len(k)
print(f(1 is 1, *[2 is 2], a=3 is 3, **{'b': 4 is 4}))
print(f(*(1 is
          1,)))
print(f("\d", key="\q", other=(5
   is 5)))
def g(n):
    for i in range(n):
        yield i is 1
        x = yield i is 2, "\d"
    return
print(list(g(2)))
print(list(i is 1 for i in range(2)
           if i is not 5))
print(any(i is 1 for i in range(2)), all(i is 1 for i in range(2)), tuple(i is 3 for i in [3]))
