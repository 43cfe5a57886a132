# twin: 2.7-
# What gc.get_referents tells of functions, methods, descriptors, instances and classes, in the order of each tp_traverse.
import gc


def name(x):
    if type(x) is dict: return "dict"
    if type(x) is str and len(x) < 30: return 'str:' + x
    if isinstance(x, type): return 'type:' + x.__name__
    if type(x) is tuple: return 'tuple%d' % len(x)
    if type(x).__name__ == 'function': return 'function:' + x.__name__
    return type(x).__name__
def show(title, x):
    print(title, [name(y) for y in gc.get_referents(x)])
def plain(): pass
def default(a=[], b=2): pass
def documented():
    'the doc'
def outer():
    v = [1]
    def inner(): return v
    return inner
show('plain', plain)
show('default', default)
show('documented', documented)
show('closure', outer())
show('lambda', lambda: 0)
show('cell of', [1])
def attr(): pass
attr.x = 1
show('attr', attr)
class C(object):
    'doc of C'
    def m(self): return 1
    def n(self):
        'n'
        return C
    @staticmethod
    def s(): 'doc s'
    @classmethod
    def c(cls): pass
    @property
    def p(self):
        'doc p'
        return 1
    x = 5
show('C.m', C.__dict__['m'])
show('C.n', C.__dict__['n'])
show('static', C.__dict__['s'])
show('classm', C.__dict__['c'])
show('prop', C.__dict__['p'])
i = C()
show('bound', i.m)
show('bound c', C.c)
show('len', len)
show('append', [].append)
show('str.join', ''.join)
show('dict.fromkeys', dict.fromkeys)
show('gc.collect', gc.collect)
show('static of class', staticmethod(C))
show('classmethod of class', classmethod(C))
show('static of bound', staticmethod(i.m))
show('static of instance', staticmethod(i))
show('empty property', property())
show('property of plain', property(plain))
show('property 3', property(plain, default, None, 'doc'))
show('instance', i)
i.a = []
i.b = {}
show('instance ab', i)
i.__dict__
show('instance dict', i)
show('its dict', i.__dict__)
class S(object):
    __slots__ = ('b', 'a')
s = S(); s.a = 1; s.b = []
show('slots', s)
class T(S): pass
t = T(); t.a = 1; t.b = []; t.z = (1,); t.y = {}
show('slots and dict', t)
t.__dict__
show('slots and dict', t)
class U(S):
    __slots__ = ('c', '__weakref__')
u = U(); u.c = 3.5; u.a = 1; u.b = []
show('slots slots', u)
class L(list): pass
l = L([1, [2]]); l.x = []
show('list sub', l)
class D(dict): pass
d = D(a=1); d.x = []
show('dict sub', d)
class Tu(tuple): pass
d = Tu((1, 'a')); d.x = []
show('tuple sub', d)
class E(Exception): pass
e = E(1, 2); e.x = []
show('exc sub', e)
show('C', C)
show('S', S)
show('T', T)
show('E', E)
show('object', object)
show('int', int)
