def f(a, b=2, *args, c=3, **kw):
    return (a, b, args, c, sorted(kw.items()))
print(f(1))
print(f(1, 5, 6, 7, c=8, z=9))
print(f(*[1, 2, 3], **{'c': 4, 'q': 5}))
print(f(b=1, a=2))
def err(*a, **k):
    try:
        f(*a, **k)
    except TypeError as e:
        print(e)
err()
err(1, a=2)
def g(a, b):
    return a - b
for args in ((), (1,), (1, 2, 3)):
    try:
        g(*args)
    except TypeError as e:
        print(e)
try:
    g(1, c=2)
except TypeError as e:
    print(e)
try:
    g(1, 2, c=3)
except TypeError as e:
    print(e)
def h(a, *, k):
    return a, k
print(h(1, k=2))
try:
    h(1)
except TypeError as e:
    print(e)
try:
    h(1, 2)
except TypeError as e:
    print(e)
def fact(n):
    return 1 if n < 2 else n * fact(n - 1)
print(fact(10))
def order(x):
    print('eval', x)
    return x
print(g(order(1), order(2)))
d = {order('k'): order('v')}
def mutable(x, acc=[]):
    acc.append(x)
    return acc
mutable(1)
print(mutable(2))
try:
    five = 5
    five()
except TypeError as e:
    print(e)
