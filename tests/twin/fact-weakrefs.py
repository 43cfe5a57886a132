# twin: 3.6-
"""Weak references: reuse, order of callbacks, what can be referred to (facts part D4)."""
import gc, weakref
gc.disable()
log = []
class A(object):
    def __init__(self, n):
        self.n = n
    def __repr__(self):
        return 'A(%s)' % self.n
class D(A):
    def __del__(self):
        log.append('del ' + self.n)
def take(name):
    print('%s: %s' % (name, log))
    log[:] = []
o = A('o'); rs = [weakref.ref(o, lambda r, i=i: log.append('cb%d' % i)) for i in range(4)]
del o
take('callbacks of references created 0..3')
class DD(A):
    def __del__(self):
        log.append('del: plain alive=%s, cb alive=%s' % (r0() is not None, r() is not None))
o = DD('o'); r = weakref.ref(o, lambda r: log.append('cb, ref()=%r' % (r(),))); r0 = weakref.ref(o)
del o
take('__del__ and weak references')
o = A('o'); a = weakref.ref(o); b = weakref.ref(o); c = weakref.ref(o, lambda r: 0); d = weakref.ref(o, lambda r: 0)
f = lambda r: 0
e1 = weakref.ref(o, f); e2 = weakref.ref(o, f); p1 = weakref.proxy(o); p2 = weakref.proxy(o)
class WR(weakref.ref):
    pass
print([a is b, c is d, e1 is e2, p1 is p2, WR(o) is WR(o)])
print(weakref.getweakrefcount(o))
def name_of(w):
    for name, x in [('plain', a), ('cb1', c), ('cb2', d), ('cb3', e1), ('cb4', e2), ('proxy', p1)]:
        if x is w:
            return name
    return 'other'
print([name_of(w) for w in weakref.getweakrefs(o)])
class Slots(object):
    __slots__ = ('a',)
class SubTuple(tuple):
    pass
class SubInt(int):
    pass
class SubList(list):
    pass
class SubDict(dict):
    pass
class SubStr(str):
    pass
def support(name, x):
    try:
        weakref.ref(x)
        print('%s: ok' % name)
    except TypeError as e:
        print('%s: %s' % (name, e))
def gen():
    yield 1
support('int', 1)
support('str', 'a')
support('tuple', ())
support('list', [])
support('dict', {})
support('None', None)
support('float', 1.5)
support('object', object())
support('bytes', b'')
support('bool', True)
support('slots', Slots())
support('range', range(1))
support('slice', slice(1))
support('bytearray', bytearray())
support('property', property())
support('Exception', Exception())
support('dict_keys', {}.keys())
support('list_iterator', iter([]))
support('subclass of tuple', SubTuple())
support('subclass of int', SubInt())
support('subclass of list', SubList())
support('subclass of dict', SubDict())
support('subclass of str', SubStr())
support('enumerate', enumerate([]))
support('super', super(D, D('q')))
support('staticmethod', staticmethod(len))
support('generator', gen())
support('builtin method', [].append)
support('bound method', A('z').__init__)
support('module', gc)
support('function', gen)
support('class', D)
support('set', set())
support('frozenset', frozenset())
log[:] = []
wd = weakref.WeakValueDictionary(); a = A('k'); wd['a'] = a; n = len(wd); del a
print('WeakValueDictionary %d %d' % (n, len(wd)))
wk = weakref.WeakKeyDictionary(); a = A('k'); wk[a] = 1; n = len(wk); del a
print('WeakKeyDictionary %d %d' % (n, len(wk)))
ws = weakref.WeakSet(); a = A('k'); ws.add(a); n = len(ws); del a
print('WeakSet %d %d' % (n, len(ws)))
