import arenascope
# The rows of misc.json that a program sees, measured as facts/measure/measure_misc.py does.
gc.disable()


def rt(a, b):
    p = arenascope.malloc(a)
    q = arenascope.realloc(p, b)
    s = p == q
    arenascope.free(q)
    return s


place = 'realloc in place?: '
row(place + '512->385 in place, 512->384', [rt(512, 385), rt(512, 384)])
row(place + '64->49, 64->48', [rt(64, 49), rt(64, 48)])
row(place + '100(112)->85, 100->84', [rt(100, 85), rt(100, 84)])
row(place + '48->40,37,36,33', [rt(48, 40), rt(48, 37), rt(48, 36), rt(48, 33)])
row(place + '16->1, 16->12, 16->13', [rt(16, 1), rt(16, 12), rt(16, 13)])
row(place + '33->48 grow within class', rt(33, 48))
row(place + '48->49 grow', rt(48, 49))
row(place + 'realloc to 0 of 48: same ptr?', rt(48, 0))
z = [arenascope.malloc(0) for _ in range(5)]
row('malloc(0) addresses', ['heap' if abs(z[i] - z[0]) < (1 << 22) else 'far' for i in range(5)])
w = [arenascope.malloc(1) for _ in range(3)]
row('malloc(0): distance to malloc(1) blocks > 1 MiB (i.e. not in an arena)', all(abs(a - b) > (1 << 20) for a in z for b in w))
for p in z + w:
    arenascope.free(p)
# It was not measured: nothing tells it.
row('usable size of malloc(513)', None)
keep = []


def lifo(make):
    gc.collect()
    l = [make(i) for i in range(30)]
    keep.append(l[10:])
    del l[10:]
    a, b, c = l[0], l[1], l[2]
    l = None
    ia, ib, ic = id(a), id(b), id(c)
    del a
    del b
    del c
    x = make(1)
    y = make(1)
    z = make(1)
    return [id(x) == ic, id(y) == ib, id(z) == ia]


row('list LIFO', lifo(lambda i: []))
row('dict LIFO', lifo(lambda i: {}))
row('float LIFO', lifo(lambda i: i + .25))
row('object() LIFO (pool free list)', lifo(lambda i: object()))
row('max recursion', sys.getrecursionlimit())
