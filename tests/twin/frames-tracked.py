import gc, sys
def told(x):
    return [type(y).__name__ for y in gc.get_referrers(x)]
def f(x):
    print(told(x))
    def g():
        print(told(x))
    g()
    y = [told(x) for i in [1]]
    print(y)
    class C(object):
        a = x
        print(told(x))
def g(x):
    print(told(x))
    yield 1
    print(told(x))
    yield 2
    gc.collect()
    print(told(x))
gc.disable()
gc.collect()
f([])
list(g([]))
r = g({1:[]})
next(r)
gc.collect()
print([type(x).__name__ for x in gc.get_referents(r)])
next(r)
for i in r: pass
def nested(n):
    a = [n]
    if n: return nested(n - 1)
    gc.collect(0)
    print(sum(type(x).__name__ == 'frame' for x in gc.get_objects()) > 3)
    return [type(x).__name__ for x in gc.get_objects() if type(x).__name__ in ('frame',) or x in ([1], [2], [3], [0])][:8]
print(nested(3))
