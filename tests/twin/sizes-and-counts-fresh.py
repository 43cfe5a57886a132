"""Weak things, views, modules' sizes and counts."""
import sys, gc, weakref
def show(name, x):
    print(name, sys.getsizeof(x), gc.is_tracked(x), sys.getrefcount(x))
class A(object): pass
class K(object):
    def __init__(self): self.x = 1
a = A()
show('object()', object())
show('A()', A())
show('[]', [])
show('[1]', [1])
show('{}', {})
show("{'a': 1}", {'a': 1})
show('set', set())
show('{1}', {1})
show('frozenset', frozenset([1]))
show('ref', weakref.ref(a))
show('proxy', weakref.proxy(a, lambda r: 0))
show('bytearray', bytearray(b'abc'))
show('float', 1.5 * 2)
show('str', 'a' * 50)
show('lambda', lambda: 0)
show('bound', a.__init__)
show('K', K())
show('gen', (i for i in []))
show('iter', iter([]))
show('range', iter(range(3)))
show('enumerate', enumerate([]))
show('keys', {}.keys())
show('exception', ValueError('x'))
show('slice', slice(1, 2, 3))
show('tuple', tuple([1, 2]))
show('tuple []', tuple([1, []]))
show('property', property(None))
show('super', super(K, K()))
wv = weakref.WeakValueDictionary()
wk = weakref.WeakKeyDictionary()
ws = weakref.WeakSet()
wv['a'] = a
wk[a] = 1
ws.add(a)
show('wv', wv)
show('wk', wk)
show('ws', ws)
show('refs', weakref.getweakrefs(a))
def loop():
    for i in range(3):
        yield [i] * i
show('gen', loop())
x = loop()
print([sys.getsizeof(v) for v in x], sys.getsizeof(x))
try:
    raise KeyError('a', 'b')
except KeyError as e:
    show('e', e)
    show('args', e.args)
class E(Exception):
    def __init__(self, a):
        self.a = a
try:
    raise E(5)
except E as e:
    show('e', e)
    show('dict', e.__dict__)
show('a.__dict__', a.__dict__)
a.x = 1
show('a.__dict__', a.__dict__)
show('dict keys', a.__dict__.keys())
show('zip', list(zip([1], [2]))[0])
show('sorted', sorted([3, 1, 2]))
show('map', list(map(str, [1, 2]))[0])
show('divmod', divmod(7, 2))
show('partition', 'a-b'.partition('-'))
show('items', list({1: 2}.items())[0])
show('enumerate', list(enumerate('a'))[0])
