# How deep runaway recursion goes, and what it ends with.


n = 0
def go():
    global n
    n += 1
    go()
try:
    go()
except RecursionError as e:
    told = str(e)
print('plain', n, told)


n = 0
def go(k=0):
    global n
    n += 1
    return go(k + 1)
try:
    go()
except RecursionError as e:
    told = str(e)
print('argument', n, told)


n = 0
class C:
    def m(self):
        global n
        n += 1
        self.m()
def go(): C().m()
try:
    go()
except RecursionError as e:
    told = str(e)
print('method', n, told)


n = 0
def go():
    global n
    n += 1
    other()
def other():
    global n
    n += 1
    go()
try:
    go()
except RecursionError as e:
    told = str(e)
print('mutual', n, told)


n = 0
def make():
    def inner():
        global n
        n += 1
        return inner()
    return inner
go = make()
try:
    go()
except RecursionError as e:
    told = str(e)
print('closure', n, told)


n = 0
def deco(f):
    def w(*a, **k):
        global n
        n += 1
        return f(*a, **k)
    return w
@deco
def go():
    return go()
try:
    go()
except RecursionError as e:
    told = str(e)
print('wrapper', n, told)


n = 0
class C:
    @classmethod
    def m(cls):
        global n
        n += 1
        cls.m()
def go(): C.m()
try:
    go()
except RecursionError as e:
    told = str(e)
print('classmethod', n, told)


n = 0
class C:
    @staticmethod
    def m():
        global n
        n += 1
        C.m()
def go(): C.m()
try:
    go()
except RecursionError as e:
    told = str(e)
print('staticmethod', n, told)


n = 0
class B(object):
    def m(self):
        global n
        n += 1
        self.m()
class C(B):
    def m(self):
        super(C, self).m()
def go(): C().m()
try:
    go()
except RecursionError as e:
    told = str(e)
print('super', n, told)


n = 0
class C(object):
    def __init__(self):
        global n
        n += 1
        self.__init__()
def go(): C()
try:
    go()
except RecursionError as e:
    told = str(e)
print('initself', n, told)


n = 0
class C(object):
    def __repr__(self):
        global n
        n += 1
        return repr(self)
def go(): repr(C())
try:
    go()
except RecursionError as e:
    told = str(e)
print('repr', n, told)


n = 0
class C(object):
    def __repr__(self):
        global n
        n += 1
        return '%r' % self
def go(): repr(C())
try:
    go()
except RecursionError as e:
    told = str(e)
print('reprpercent', n, told)


n = 0
class C(object):
    def __repr__(self):
        global n
        n += 1
        return f'{self!r}'
def go(): repr(C())
try:
    go()
except RecursionError as e:
    told = str(e)
print('reprfstring', n, told)


n = 0
class C(object):
    def __repr__(self):
        global n
        n += 1
        return f'C({self})'
def go(): repr(C())
try:
    go()
except RecursionError as e:
    told = str(e)
print('reprfstring2', n, told)


n = 0
class C(object):
    def __repr__(self):
        global n
        n += 1
        return '{}'.format(self)
def go(): repr(C())
try:
    go()
except RecursionError as e:
    told = str(e)
print('reprformat', n, told)


n = 0
class C(object):
    def __repr__(self):
        global n
        n += 1
        return str(self)
def go(): repr(C())
try:
    go()
except RecursionError as e:
    told = str(e)
print('reprstr', n, told)


n = 0
class C(object):
    def __repr__(self):
        global n
        n += 1
        return repr([self])
def go(): repr(C())
try:
    go()
except RecursionError as e:
    told = str(e)
print('reprlist', n, told)


n = 0
class C(object):
    def __repr__(self):
        global n
        n += 1
        return str((self,))
def go(): repr(C())
try:
    go()
except RecursionError as e:
    told = str(e)
print('reprtuple', n, told)


n = 0
class C(object):
    def __str__(self):
        global n
        n += 1
        return str(self)
def go(): str(C())
try:
    go()
except RecursionError as e:
    told = str(e)
print('str', n, told)


n = 0
class C(object):
    def __str__(self):
        global n
        n += 1
        return '%s' % self
def go(): str(C())
try:
    go()
except RecursionError as e:
    told = str(e)
print('strpercent', n, told)


n = 0
class C(object):
    def __str__(self):
        global n
        n += 1
        return self.__str__()
def go(): str(C())
try:
    go()
except RecursionError as e:
    told = str(e)
print('strmethod', n, told)


n = 0
class C(object):
    def __eq__(self, other):
        global n
        n += 1
        return self == other
def go(): C() == C()
try:
    go()
except RecursionError as e:
    told = str(e)
print('eq', n, told)


n = 0
class C(object):
    def __ne__(self, other):
        global n
        n += 1
        return self != other
def go(): C() != C()
try:
    go()
except RecursionError as e:
    told = str(e)
print('ne', n, told)


n = 0
class C(object):
    def __eq__(self, other):
        global n
        n += 1
        return not self != other
def go(): C() == C()
try:
    go()
except RecursionError as e:
    told = str(e)
print('neeq', n, told)


n = 0
class C(object):
    def __lt__(self, other):
        global n
        n += 1
        return self < other
def go(): C() < C()
try:
    go()
except RecursionError as e:
    told = str(e)
print('lt', n, told)


n = 0
class C(object):
    def __le__(self, other):
        global n
        n += 1
        return not other < self
    def __gt__(self, other):
        global n
        n += 1
        return not self <= other
def go(): C() <= C()
try:
    go()
except RecursionError as e:
    told = str(e)
print('le', n, told)


n = 0
class C(object):
    def __eq__(self, other):
        global n
        n += 1
        return [self] == [other]
def go(): C() == C()
try:
    go()
except RecursionError as e:
    told = str(e)
print('eqlist', n, told)


n = 0
class C(object):
    def __eq__(self, other):
        global n
        n += 1
        return self in [other]
def go(): C() == C()
try:
    go()
except RecursionError as e:
    told = str(e)
print('eqin', n, told)


n = 0
class C(object):
    def __eq__(self, other):
        global n
        n += 1
        return (self, 1) == (other, 1)
def go(): C() == C()
try:
    go()
except RecursionError as e:
    told = str(e)
print('eqtuple', n, told)


n = 0
class C(object):
    def __eq__(self, other):
        global n
        n += 1
        return [self].index(other)
def go(): C() == C()
try:
    go()
except RecursionError as e:
    told = str(e)
print('eqindex', n, told)


n = 0
class C(object):
    def __hash__(self): return 1
    def __eq__(self, other):
        global n
        n += 1
        return self in {other: 1}
def go(): C() == C()
try:
    go()
except RecursionError as e:
    told = str(e)
print('eqlookup', n, told)


n = 0
class C(object):
    def __hash__(self): return 1
    def __eq__(self, other):
        global n
        n += 1
        return self in {other}
def go(): C() == C()
try:
    go()
except RecursionError as e:
    told = str(e)
print('eqset', n, told)


n = 0
class C(object):
    def __hash__(self): return 1
    def __eq__(self, other):
        global n
        n += 1
        return {self: 1} == {other: 1}
def go(): C() == C()
try:
    go()
except RecursionError as e:
    told = str(e)
print('eqdict', n, told)


n = 0
class C(object):
    def __hash__(self):
        global n
        n += 1
        return hash(self)
def go(): hash(C())
try:
    go()
except RecursionError as e:
    told = str(e)
print('hash', n, told)


n = 0
class C(object):
    def __hash__(self):
        global n
        n += 1
        return {self: 1}
def go(): hash(C())
try:
    go()
except RecursionError as e:
    told = str(e)
print('hashdict', n, told)


n = 0
class C(object):
    def __hash__(self):
        global n
        n += 1
        return {self}
def go(): hash(C())
try:
    go()
except RecursionError as e:
    told = str(e)
print('hashset', n, told)


n = 0
class C(object):
    def __hash__(self):
        global n
        n += 1
        return hash((self, 1))
def go(): hash(C())
try:
    go()
except RecursionError as e:
    told = str(e)
print('hashtuple', n, told)


n = 0
class C(object):
    def __bool__(self):
        global n
        n += 1
        if self: return True
def go(): bool(C())
try:
    go()
except RecursionError as e:
    told = str(e)
print('boolif', n, told)


n = 0
class C(object):
    def __bool__(self):
        global n
        n += 1
        return bool(self)
def go(): bool(C())
try:
    go()
except RecursionError as e:
    told = str(e)
print('bool', n, told)


n = 0
class C(object):
    def __len__(self):
        global n
        n += 1
        return len(self)
def go(): len(C())
try:
    go()
except RecursionError as e:
    told = str(e)
print('len', n, told)


n = 0
class C(object):
    def __len__(self):
        global n
        n += 1
        if self: return 1
def go(): len(C())
try:
    go()
except RecursionError as e:
    told = str(e)
print('lenbool', n, told)


n = 0
class C(object):
    def __contains__(self, i):
        global n
        n += 1
        return i in self
def go(): 1 in C()
try:
    go()
except RecursionError as e:
    told = str(e)
print('contains', n, told)


n = 0
class C(object):
    def __iter__(self):
        global n
        n += 1
        return iter(self)
def go(): iter(C())
try:
    go()
except RecursionError as e:
    told = str(e)
print('iter', n, told)


n = 0
class C(object):
    def __iter__(self):
        global n
        n += 1
        for i in self: pass
def go(): iter(C())
try:
    go()
except RecursionError as e:
    told = str(e)
print('iterfor', n, told)


n = 0
class C(object):
    def __iter__(self):
        global n
        n += 1
        for i in self: yield i
def go(): list(C())
try:
    go()
except RecursionError as e:
    told = str(e)
print('itergen', n, told)


n = 0
class C(object):
    def __next__(self):
        global n
        n += 1
        return next(self)
    def __iter__(self): return self
def go(): next(C())
try:
    go()
except RecursionError as e:
    told = str(e)
print('next', n, told)


n = 0
class C(object):
    def __next__(self):
        global n
        n += 1
        for i in self: return i
    def __iter__(self): return self
def go(): next(C())
try:
    go()
except RecursionError as e:
    told = str(e)
print('nextfor', n, told)


n = 0
class C(object):
    def __call__(self):
        global n
        n += 1
        return self()
def go(): C()()
try:
    go()
except RecursionError as e:
    told = str(e)
print('call', n, told)


n = 0
class C(object):
    def __call__(self, x):
        global n
        n += 1
        return self(x)
def go(): C()(1)
try:
    go()
except RecursionError as e:
    told = str(e)
print('callarg', n, told)


n = 0
def go():
    global n
    n += 1
    go.__call__()
try:
    go()
except RecursionError as e:
    told = str(e)
print('callcall', n, told)


n = 0
class C(object):
    def __enter__(self):
        global n
        n += 1
        with self: pass
    def __exit__(self, *a): pass
def go():
    with C(): pass
try:
    go()
except RecursionError as e:
    told = str(e)
print('enter', n, told)


n = 0
class C(object):
    def __enter__(self):
        global n
        n += 1
        with C() as x: return x
    def __exit__(self, *a): pass
def go():
    with C(): pass
try:
    go()
except RecursionError as e:
    told = str(e)
print('enternew', n, told)


n = 0
class C(object):
    def __enter__(self): pass
    def __exit__(self, *a):
        global n
        n += 1
        with self: pass
def go():
    with C(): pass
try:
    go()
except RecursionError as e:
    told = str(e)
print('exit', n, told)


n = 0
class C(object):
    def __enter__(self): pass
    def __exit__(self, *a): pass
def go():
    global n
    n += 1
    with C(): go()
try:
    go()
except RecursionError as e:
    told = str(e)
print('withfun', n, told)


n = 0
def go(x=1):
    global n
    n += 1
    return sorted([1], key=go)
try:
    go()
except RecursionError as e:
    told = str(e)
print('sortkey', n, told)


n = 0
def go(x=1):
    global n
    n += 1
    [1, 2].sort(key=go)
try:
    go()
except RecursionError as e:
    told = str(e)
print('listsortkey', n, told)


n = 0
class C(object):
    def __lt__(self, o):
        global n
        n += 1
        return sorted([self, o])
def go(): sorted([C(), C()])
try:
    go()
except RecursionError as e:
    told = str(e)
print('sortlt', n, told)


n = 0
def go(x=1):
    global n
    n += 1
    return max([1, 2], key=go)
try:
    go()
except RecursionError as e:
    told = str(e)
print('maxkey', n, told)


n = 0
def go(x=1):
    global n
    n += 1
    return min(1, 2, key=go)
try:
    go()
except RecursionError as e:
    told = str(e)
print('minkey', n, told)


n = 0
def go(x=1):
    global n
    n += 1
    for y in map(go, [1]): pass
try:
    go()
except RecursionError as e:
    told = str(e)
print('mapfor', n, told)


n = 0
def go(x=1):
    global n
    n += 1
    return list(map(go, [1]))
try:
    go()
except RecursionError as e:
    told = str(e)
print('maplist', n, told)


n = 0
def go(x=1):
    global n
    n += 1
    return list(filter(go, [1]))
try:
    go()
except RecursionError as e:
    told = str(e)
print('filterlist', n, told)


n = 0
def go(x=1):
    global n
    n += 1
    return list(iter(go, 1))
try:
    go()
except RecursionError as e:
    told = str(e)
print('itercall', n, told)


n = 0
def gen():
    global n
    n += 1
    for x in gen(): yield x
def go(): list(gen())
try:
    go()
except RecursionError as e:
    told = str(e)
print('gen', n, told)


n = 0
def gen():
    global n
    n += 1
    yield next(gen())
def go(): next(gen())
try:
    go()
except RecursionError as e:
    told = str(e)
print('gennext', n, told)


n = 0
def go():
    global n
    n += 1
    return sum(go() for x in [1])
try:
    go()
except RecursionError as e:
    told = str(e)
print('gensum', n, told)


n = 0
def go():
    global n
    n += 1
    return any(go() for x in [1])
try:
    go()
except RecursionError as e:
    told = str(e)
print('genany', n, told)


n = 0
def go():
    global n
    n += 1
    return ''.join(go() for x in [1])
try:
    go()
except RecursionError as e:
    told = str(e)
print('genjoin', n, told)


n = 0
def gen():
    global n
    n += 1
    yield gen().send(None)
def go(): gen().send(None)
try:
    go()
except RecursionError as e:
    told = str(e)
print('gensend', n, told)


n = 0
def go():
    global n
    n += 1
    return [go() for x in [1]]
try:
    go()
except RecursionError as e:
    told = str(e)
print('listcomp', n, told)


n = 0
def go():
    global n
    n += 1
    return {go() for x in [1]}
try:
    go()
except RecursionError as e:
    told = str(e)
print('setcomp', n, told)


n = 0
class E(Exception):
    def __init__(self):
        global n
        n += 1
        raise E
def go(): raise E
try:
    go()
except RecursionError as e:
    told = str(e)
print('raiseclass', n, told)


n = 0
class E(Exception):
    def __str__(self):
        global n
        n += 1
        return str(self)
def go(): str(E())
try:
    go()
except RecursionError as e:
    told = str(e)
print('excstr', n, told)


n = 0
class E(Exception):
    def __repr__(self):
        global n
        n += 1
        return repr(self)
def go(): repr(E())
try:
    go()
except RecursionError as e:
    told = str(e)
print('reprexc', n, told)


n = 0
import weakref
class C(object):
    def __str__(self):
        global n
        n += 1
        return str(p)
c = C(); p = weakref.proxy(c)
def go(): str(p)
try:
    go()
except RecursionError as e:
    told = str(e)
print('proxy', n, told)


n = 0
import weakref
class C(object):
    def m(self):
        global n
        n += 1
        return p.m()
c = C(); p = weakref.proxy(c)
def go(): p.m()
try:
    go()
except RecursionError as e:
    told = str(e)
print('proxyattr', n, told)


n = 0
class Node(object):
    def __init__(self, x): self.next = x
    def __iter__(self):
        global n
        n += 1
        yield 1
        for y in self.next: yield y
def go():
    x = ()
    for i in range(100000): x = Node(x)
    for y in x: pass
try:
    go()
except RecursionError as e:
    told = str(e)
print('linkediter', n, told)


n = 0
class Node(object):
    def __init__(self, x): self.next = x
    def __len__(self):
        global n
        n += 1
        return 1 + len(self.next)
def go():
    x = ()
    for i in range(100000): x = Node(x)
    len(x)
try:
    go()
except RecursionError as e:
    told = str(e)
print('linkedlen', n, told)


n = 0
class Node(object):
    def __init__(self, x): self.next = x
    def depth(self):
        global n
        n += 1
        return 1 + max(c.depth() for c in [self.next])
def go():
    x = Node(None)
    for i in range(10000): x = Node(x)
    x.depth()
try:
    go()
except RecursionError as e:
    told = str(e)
print('tree', n, told)


n = 0
class Node(object):
    def __init__(self, x): self.next = x
    def depth(self):
        global n
        n += 1
        return 1 + max([c.depth() for c in [self.next]])
def go():
    x = Node(None)
    for i in range(10000): x = Node(x)
    x.depth()
try:
    go()
except RecursionError as e:
    told = str(e)
print('tree2', n, told)


n = 0
def gen():
    global n
    n += 1
    for x in enumerate(gen()): yield x
def go(): list(gen())
try:
    go()
except RecursionError as e:
    told = str(e)
print('enumerate', n, told)


n = 0
def gen():
    global n
    n += 1
    for x in zip(gen()): yield x
def go(): list(gen())
try:
    go()
except RecursionError as e:
    told = str(e)
print('zip', n, told)


n = 0
def flatten(x):
    global n
    n += 1
    if isinstance(x, list):
        for y in x:
            for z in flatten(y): yield z
    else: yield x
def go():
    x = 1
    for i in range(100000): x = [x]
    list(flatten(x))
try:
    go()
except RecursionError as e:
    told = str(e)
print('flatten', n, told)


n = 0
class C(object):
    def m(self):
        global n
        n += 1
        f = self.m
        f()
def go(): C().m()
try:
    go()
except RecursionError as e:
    told = str(e)
print('boundvar', n, told)


n = 0
class C(object):
    def __init__(self, k=1):
        global n
        n += 1
        self.next = C(k=2)
def go(): C(1)
try:
    go()
except RecursionError as e:
    told = str(e)
print('initkw', n, told)


n = 0
class C(object):
    @property
    def x(self):
        return 1
    @x.setter
    def x(self, v):
        global n
        n += 1
        self.x = v
def go(): C().x = 1
try:
    go()
except RecursionError as e:
    told = str(e)
print('propertyset', n, told)
