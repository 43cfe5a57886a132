# The rows of misc.json that are requests, measured as facts/measure/measure_misc.py does. Standard output: how many traces belong to
# each row.
gc.disable()
keep = []


def told(name, n):
    sys.stdout.write(name + '\t%d\n' % n)


def net(fn):
    s = starts.pop()
    e = ends.pop()
    free(s)
    x = fn()
    free(e)
    # What the measuring program looks through its notes with waits in the free lists for the next one.
    live = {}
    order = [1]
    for a in order:
        live[a] = x
    return x


def seq(name, cls, n, *a):
    for i in range(n):
        for _ in range(3):
            keep.append({})
            keep.append({'a': 1})
        keep.append([])
        x = net(lambda: cls(*a))
        keep.append(x)
    told(name, n)


for _ in range(200):
    keep.append({})
    keep.append({'a': 1})
    keep.append([])
KS = ['k%02d' % i for i in range(31)]


class E0(object):
    pass


class E1(object):
    def __init__(self):
        self.a = 1


class E3(object):
    def __init__(self):
        self.a = 1
        self.b = 2
        self.c = 3


class E6(object):
    def __init__(self):
        self.a = 1
        self.b = 2
        self.c = 3
        self.d = 4
        self.e = 5
        self.f = 6


class E31(object):
    def __init__(self):
        for i in KS:
            setattr(self, i, 1)


drained.m
seq('instances of E0 (no attrs) 1..40', E0, 40)
seq('instances of E1 (1 attr)', E1, 40)
seq('instances of E3 (3 attrs)', E3, 40)
seq('instances of E6 (6 attrs)', E6, 40)
seq('instances of E31 (31 attrs)', E31, 5)


def e0a(n):
    o = E0()
    for i in range(n):
        setattr(o, KS[i], 1)
    return o


for n in (1, 2, 3, 3):
    make = lambda n=n: e0a(n)
    if V >= (3,):
        range(1)  # the tuple of its argument waits in the free list (to 3.8)
    net(make)
told('E0 after 40 bare instances, then 1,2,3 attrs', 4)


def drainmore():
    for _ in range(100):
        keep.append({})
        keep.append({'a': 1})
        keep.append({1: 1})


class E3b(E3):
    pass


class E3c(E3):
    pass


objs = [E3() for _ in range(3)]
objb = [E3b() for _ in range(43)]
objc = [E3() for _ in range(3)]
keep.append(objs + objb + objc)


def getd(o):
    keep.append(o.__dict__)


def addattr(o):
    o.zz = 1


def delattr_(o):
    del o.a


keep.extend([None] * 100)
del keep[-100:]


def t3(name, f, l):
    for o in l[:-1]:
        f(o)
    drainmore()
    keep.extend([None] * 100)
    del keep[-90:]
    net(lambda: f(l[-1]))
    told(name, 1)


t3('E3().__dict__', getd, objs)
t3('E3 instance + a 4th attribute', addattr, objb[-3:])
t3('E3 del attr', delattr_, objc)
