# The rows of order.json, measured as facts/measure/measure_order.py does.
gc.disable()
log = []
class A(object):
    def __init__(self, n): self.n = n
    def __repr__(self): return 'A(%s)' % self.n
class D(A):
    def __del__(self): log.append('del ' + self.n)
def take():
    r = list(log); log[:] = []; return r
# 1 weakref callback order on refcount death (callbacks created 1,2,3)
o = A('o'); rs = [weakref.ref(o, lambda r, i=i: log.append('cb%d' % i)) for i in range(4)]
del o; row('refcount death: callback order for refs created 0..3', take())
o = D('o'); r = weakref.ref(o, lambda r: log.append('cb, ref()=%r' % (r(),))); r0 = weakref.ref(o)
class DD(A):
    def __del__(self): log.append('del: plain wr alive=%s, cb wr alive=%s' % (r0() is not None, r() is not None))
o = DD('o'); r = weakref.ref(o, lambda r: log.append('cb, ref()=%r' % (r(),))); r0 = weakref.ref(o); take()
del o; row('refcount death: __del__ vs weakref order', take())
# 2 reuse of ref without callback
o = A('o'); a = weakref.ref(o); b = weakref.ref(o); c = weakref.ref(o, lambda r: 0); d = weakref.ref(o, lambda r: 0); f = lambda r: 0; e1 = weakref.ref(o, f); e2 = weakref.ref(o, f); p1 = weakref.proxy(o); p2 = weakref.proxy(o)
class WR(weakref.ref): pass
row('ref reuse: no-callback same, callback same, same callback same, proxy same, subclass same', [a is b, c is d, e1 is e2, p1 is p2, WR(o) is WR(o)])
row('getweakrefcount', weakref.getweakrefcount(o))
names = {id(a): 'plain', id(c): 'cb1', id(d): 'cb2', id(e1): 'cb3', id(e2): 'cb4', id(p1): 'proxy'}
row('getweakrefs order', [names.get(id(w), 'other') for w in weakref.getweakrefs(o)])
# 3 cyclic garbage: two-object cycle with __del__, weakrefs from outside (callback), from inside (callback)
def mk(cls=D):
    x = cls('x'); y = cls('y'); x.o = y; y.o = x; return x, y
def ocb(tag): return lambda r: log.append('outer cb %s dead=%s' % (tag, r() is None))
if V[0] >= 3:
    x, y = mk(); w1 = weakref.ref(x, ocb('x')); w2 = weakref.ref(y, ocb('y')); x.inner = weakref.ref(y, lambda r: log.append('INNER cb'))
    del x, y; n = gc.collect(); row('cycle x<->y with __del__, outer+inner wr callbacks', take() + [n])
    # plain weakrefs visibility in __del__
    class DW(A):
        def __del__(self): log.append('del %s plain=%s cb=%s' % (self.n, wp[self.n]() is not None, wc[self.n]() is not None))
    x, y = mk(DW); wp = {'x': weakref.ref(x), 'y': weakref.ref(y)}; wc = {'x': weakref.ref(x, ocb('x')), 'y': weakref.ref(y, ocb('y'))}
    del x, y; gc.collect(); row('in __del__ of cycle: plain wr / callback wr still alive?', take() + [wp['x']() is None])
    # order of __del__ for ring of 5: creation order vs link order
    def ring(order):
        l = [D(str(i)) for i in range(5)]
        for i in range(5): l[order[i]].o = l[order[(i + 1) % 5]]
        del l; gc.collect(); return take()
    row('__del__ order ring 0..5 created 0..4 linked 0-1-2-3-4', ring([0, 1, 2, 3, 4]))
    row('__del__ order ring linked 3-0-4-1-2', ring([3, 0, 4, 1, 2]))
    # ring promoted to gen1 first, plus new
    l = [D(str(i)) for i in range(4)]
    for i in range(4): l[i].o = l[(i + 1) % 4]
    gc.collect(0); m = [D('n%d' % i) for i in range(3)]
    for i in range(3): m[i].o = m[(i + 1) % 3]
    del l, m; gc.collect(); row('old ring 0..3 in gen1, new ring n0..n2, full collect', take())
    # reachable from garbage but not in the cycle
    x = D('x'); x.x = x; x.tail = D('tail'); del x; n = gc.collect(); row('self cycle x + tail', take() + [n])
    # chain held alive by root then dropped; move_unreachable reorder: root created last
    objs = [D('a'), D('b'), D('c')]; objs[1].p = objs[0]; objs[2].p = objs[1]; objs[0].q = objs[2]
    root = objs[2]; del objs; gc.collect(0); gc.collect(0)
    if V >= (3, 8):
        row('gen1 order after surviving (a,b,c; c is root, c->b->a)', [o.n for o in gc.get_objects(generation=1) if isinstance(o, D)])
    del root; gc.collect(); row('then del order', take())
    # resurrection
    saved = []
    class R(A):
        def __del__(self): log.append('del ' + self.n); saved.append(self)
    x = R('x'); y = R('y'); x.o = y; y.o = x; wr = weakref.ref(x); wcb = weakref.ref(x, ocb('x')); del x, y
    n1 = gc.collect(); s = [take(), n1, wr() is None, len(saved)]
    if V >= (3, 9): s.append(gc.is_finalized(saved[0]))
    del saved[:]; n2 = gc.collect(); s += [take(), n2, len(saved)]
    row('resurrection of whole cycle: events, n, wr dead, saved; second collect', s)
    # partial: one resurrects self only, other unreachable trash not connected
    class R1(A):
        def __del__(self):
            log.append('del ' + self.n)
            if self.n == 'res': saved.append(self)
    a = R1('res'); a.s = a; b = R1('dead'); b.s = b; wb = weakref.ref(b); del a, b
    n1 = gc.collect(); row('two independent self cycles, one resurrects: events, n, other dead', [take(), n1, wb() is None])
    del saved[:]; gc.collect(); take()
    # refcount resurrection
    x = R('rc'); del x; s = [take(), len(saved)]; del saved[:]; s.append(take()); row('refcount resurrect then drop again (no second __del__)', s)
else:
    x, y = mk(); del x, y; n = gc.collect(); row('py2 cycle with __del__: collect, garbage', [n, len(gc.garbage), take()]); del gc.garbage[:]
    x = D('x'); x.t = A('t'); x.s = x; del x; n = gc.collect(); row('py2 self-cycle del + tail', [n, [repr(g) for g in gc.garbage]]); del gc.garbage[:]
# order of callbacks in cyclic death without __del__
x, y = mk(A); w = [weakref.ref(x, ocb('x1')), weakref.ref(x, ocb('x2')), weakref.ref(y, ocb('y1')), weakref.ref(y, ocb('y2'))]
del x, y; gc.collect(); row('cycle without __del__: outer callbacks order', take())
# dead weakref kept in garbage
x, y = mk(A); x.w = weakref.ref(y, lambda r: log.append('inner')); del x, y; gc.collect(); row('inner callback suppressed', take() == [])
# tp_clear order: dict of instance cleared first?
class Tail(object):
    def __init__(self, n): self.n = n
    def __del__(self): log.append('tail ' + self.n)
x = A('x'); y = A('y'); x.o = y; y.o = x; x.t = Tail('tx'); y.t = Tail('ty'); del x, y; n = gc.collect(); row('plain cycle x<->y with Tail finalizers', take() + [n])
l1 = []; l2 = [l1, Tail('t2a'), Tail('t2b')]; l1.append(l2); l1.append(Tail('t1')); del l1, l2; n = gc.collect(); row('list cycle with Tails', take() + [n])
# list dealloc order: last to first? tuple? dict?
l = [Tail('0'), Tail('1'), Tail('2')]; del l; row('list dealloc order', take())
l = (Tail('0'), Tail('1'), Tail('2')); del l; row('tuple dealloc order', take())
l = {0: Tail('0'), 1: Tail('1'), 2: Tail('2')}; del l; row('dict dealloc order', take())
l = {Tail('0'): 0}; del l; take()
x = A('x'); x.a = Tail('a'); x.b = Tail('b'); x.c = Tail('c'); del x; row('instance attrs dealloc order', take())
class Sl(object): __slots__ = ('a', 'b', 'c')
x = Sl(); x.a = Tail('a'); x.b = Tail('b'); x.c = Tail('c'); del x; row('slots dealloc order', take())
l = [Tail('0'), Tail('1'), Tail('2')]; l[:] = []; row('list slice-clear order', take())
if V[0] >= 3:
    l = [Tail('0'), Tail('1'), Tail('2')]; l.clear(); row('list.clear order', take())
def f():
    a = Tail('a'); b = Tail('b'); c = Tail('c')
f(); row('function locals dealloc order', take())
def g():
    b = Tail('b'); a = Tail('a'); del b; log.append('after del b')
g(); row('locals with del', take())
x = Tail('first'); x = Tail('second'); s = take(); del x; row('rebind: new constructed before old dies', s + take())
# nested destruction: trashcan / recursion
x = None
for i in range(3): 
    n = D(str(i)); n.nxt = x; x = n
del n
del x; row('linked list death order (head=2)', take())
# weakref to unsupported
class ST(tuple): pass
class SI(int): pass
def support(name, x):
    try:
        weakref.ref(x)
        row('weakref support: ' + name, 'ok')
    except TypeError as e:
        row('weakref support: ' + name, str(e))
for nm, ob in [('int', 1), ('str', 'a'), ('tuple', ()), ('list', []), ('dict', {}), ('None', None), ('float', 1.5), ('object', object()), ('bytes', b''), ('bool', True), ('slots', Sl()),
               ('range', [] if V < (3,) else range(1)), ('slice', slice(1)), ('NotImplemented', NotImplemented), ('bytearray', bytearray()), ('property', property()), ('cell', None),
               ('Exception', Exception()), ('dict_keys', {}.keys()), ('list_iterator', iter([])), ('SubTuple', ST()), ('SubInt', SI()), ('weakref', weakref.ref(D)),
               ('enumerate', enumerate([])), ('super', super(D, D('q'))), ('staticmethod', staticmethod(len)), ('coroutine/genexpr', (i for i in [])), ('method', [].append),
               ('bound', D('z').__init__), ('module', sys), ('function', mk), ('class', D), ('set', set()), ('frozenset', frozenset()), ('file', sys.stdout)]:
    support(nm, ob)
take()
# WeakValueDictionary etc.
wd = weakref.WeakValueDictionary(); a = A('k'); wd['a'] = a; it = [len(wd)]; del a; it.append(len(wd)); row('WeakValueDictionary len before/after del', it)
wk = weakref.WeakKeyDictionary(); a = A('k'); wk[a] = 1; it = [len(wk)]; del a; it.append(len(wk)); row('WeakKeyDictionary', it)
ws = weakref.WeakSet(); a = A('k'); ws.add(a); it = [len(ws)]; del a; it.append(len(ws)); row('WeakSet', it)
wd = weakref.WeakValueDictionary(); a = A('k'); b = A('j'); wd['a'] = a; wd['b'] = b; res = []
try:
    for k in wd.keys():
        res.append(k); a = b = None
    res.append(len(wd))
except RuntimeError as e: res.append(str(e))
row('WVD: delete during iteration', res)
row('repr dead ref', None)

