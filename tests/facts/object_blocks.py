# What the expressions of tests/data/object_rows.txt are about.
gc.disable()
class Plain(object):
    def m(self): pass
class Slots0(object): __slots__ = ()
class Slots1(object): __slots__ = ('a',)
class Slots3(object): __slots__ = ('a', 'b', 'c')
class Slots1W(object): __slots__ = ('a', '__weakref__')
class SlotsD(object): __slots__ = ('__dict__',)
class SubList(list): pass
class SubTuple(tuple): pass
class SubInt(int): pass
class SubDict(dict): pass
class Node(object):
    def __init__(self, v): self.value = v; self.next = None; self.prev = None
class Del(object):
    def __del__(self): pass
class E8(object):
    def __init__(self):
        self.a = 1; self.b = 1; self.c = 1; self.d = 1; self.e = 1; self.f = 1; self.g = 1; self.h = 1
def genf(): yield 1
def genf5(a, b, c, d, e): yield 1
def outer():
    q = []
    def inner(): return q
    return inner
def setattrs(n):
    o = Plain()
    if n >= 1: o.a = 1
    if n >= 2: o.b = 2
    if n >= 3: o.c = 3
    return o
KEYS = ['k%d' % i for i in range(50)]
IDXS = [tuple(range(n)) for n in range(30)]
one = 1; two = 2; three = 3
def ins(n):
    d = {}
    for i in IDXS[n]: d[KEYS[i]] = one
    return d
def insi(n):
    d = {}
    for i in IDXS[n]: d[i] = one
    return d
inst = Plain()
warm = []
for i in range(40):
    Node(1); E8(); Plain()
for i in range(40):
    setattrs(3)


def tell(row, x):
    sys.stdout.write('%s\t%d %s\n' % (row, sys.getsizeof(x), json(gc.is_tracked(x))))
    warm.append(x)
