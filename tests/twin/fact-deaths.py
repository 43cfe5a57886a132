# twin: 2.7-
"""The order in which what a dying object held dies (facts part D3)."""
log = []
class A(object):
    pass
class Tail(object):
    def __init__(self, n):
        self.n = n
    def __del__(self):
        log.append(self.n)
class D(object):
    def __init__(self, n):
        self.n = n
    def __del__(self):
        log.append('del ' + self.n)
def take(name):
    print('%s: %s' % (name, log))
    log[:] = []
l = [Tail('0'), Tail('1'), Tail('2')]; del l
take('list')
l = (Tail('0'), Tail('1'), Tail('2')); del l
take('tuple')
l = {0: Tail('0'), 1: Tail('1'), 2: Tail('2')}; del l
take('dict')
x = A(); x.a = Tail('a'); x.b = Tail('b'); x.c = Tail('c'); del x
take('attributes')
class Sl(object):
    __slots__ = ('c', 'a', 'b')
x = Sl(); x.a = Tail('a'); x.b = Tail('b'); x.c = Tail('c'); del x
take('slots')
l = [Tail('0'), Tail('1'), Tail('2')]; l[:] = []
take('slice assignment')
l = [Tail('0'), Tail('1'), Tail('2'), Tail('3')]; del l[1:3]
take('slice deletion')
del l
take('the rest')
def f():
    a = Tail('a'); b = Tail('b'); c = Tail('c')
f()
take('locals')
def g():
    b = Tail('b'); a = Tail('a'); del b; log.append('after del b')
g()
take('locals with del')
def h(p, q):
    r = Tail('r')
h(Tail('p'), Tail('q'))
take('arguments')
def k():
    for i in range(2):
        t = Tail('t%d' % i)
    log.append('end')
k()
take('loop')
x = Tail('first'); x = Tail('second')
take('rebind')
del x
take('del')
x = None
for i in range(3):
    n = D(str(i)); n.nxt = x; x = n
del n
del x
take('linked list')
def closure():
    t = Tail('cell')
    def inner():
        return t
    return inner
c = closure()
take('closure lives')
del c
take('closure')
def gen():
    t = Tail('gen')
    yield 1
    log.append('not reached')
g1 = gen(); next(g1)
take('generator lives')
del g1
take('generator')
