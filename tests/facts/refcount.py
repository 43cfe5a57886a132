# The rows of refcount.json, measured as facts/measure/measure_refcount.py does.
from sys import getrefcount as rc
class C(object): pass
x = C()
a = rc(x)
def same(): return rc(x)
def arg(p): return rc(p)
def arg2(p):
    q = p
    return rc(p)
def loc():
    y = C(); return rc(y)
def loc_alias():
    y = C(); z = y; return rc(y)
def loc_list():
    y = C(); l = [y]; return rc(y), rc(l[0]), rc(l)
def tmp(): return rc(C())
def tmplist(): return rc([])
def attr():
    o = C(); o.a = C(); return rc(o.a)
def forloop():
    l = [C(), C()]; r = []
    for e in l: r.append(rc(e))
    return r
def comp():
    l = [C(), C()]; return [rc(e) for e in l]
def kw(*a, **k): return rc(a[0]) if a else rc(k['p'])
def nested():
    def g(p): return rc(p)
    y = C()
    return g(y), rc(y)
def closure():
    y = C()
    def g(): return rc(y)
    return g(), rc(y)
def ret(p): return p
def through():
    y = C(); return rc(ret(y))
def selfref():
    class D(object):
        def m(self): return rc(self)
    d = D(); return d.m(), rc(d), D().m()
def gen():
    y = C(); yield rc(y)
def defarg(p=C()): return rc(p)
def dictval():
    d = {'k': C()}; return rc(d['k'])
def setval():
    s = {C()}; return [rc(e) for e in s]
def unpack():
    p, q = C(), C(); return rc(p), rc(q)
def tuples():
    t = (C(),); return rc(t), rc(t[0])
def shared(count):
    return count if count > 2 ** 29 else 'ordinary'
def immortal(count):
    return count > 2 ** 29
row('module-level name x: rc(x)', a)
al = x
row('again, module level after 1 alias', rc(x))
del al
r = [rc(x), arg(x), rc(x)]
row('module: rc(x); f(x) printing rc(p); rc(x)', r)
row('global read inside a function', same())
row('arg passed from module level', arg(x))
row('arg + local alias', arg2(x))
row('local y', loc())
row('local y + alias z', loc_alias())
row('local in list: rc(y), rc(l[0]), rc(l)', loc_list())
row('temporary rc(C())', tmp())
row('temporary rc([])', tmplist())
row('attribute rc(o.a)', attr())
row('for e in l: rc(e)', forloop())
row('comprehension rc(e)', comp())
row('*args rc(a[0]) from module', kw(x))
row('**kw rc(k[p]) from module', kw(p=x))
row('nested g(y) from local, rc(y)', nested())
row('closure var', closure())
row('rc(ret(y))', through())
row('self in method d.m(), rc(d), D().m()', selfref())
row('generator local', next(gen()))
row('default arg', defarg())
row('dict value rc(d[k])', dictval())
row('set elem comp', setval())
row('tuple-unpacked locals', unpack())
row('tuple t, t[0]', tuples())
lst = [C()]
row('module level: rc(lst[0])', rc(lst[0]))
row('module: rc(lst)', rc(lst))
row('immortal/shared: None', shared(rc(None)))
row('int 0', shared(rc(0)))
row('int 1000 (const in same code)', rc(1000))
row('""', shared(rc('')))
abc = rc('abc')
row("'abc' const", abc if abc > 2 ** 29 else 'ordinary(%d)' % abc)
row('type int', shared(rc(int)))
row('()', shared(rc(())))
row('True', shared(rc(True)))
row('heap class C', immortal(rc(C)))
row('b"a"', shared(rc(b'a')))
row('int 256,257', [immortal(rc(256)), immortal(rc(257)), immortal(rc(1024)), immortal(rc(1025))])
row('is: 256,257 computed', [int('256') is int('256'), int('257') is int('257'), int('1024') is int('1024'), int('1025') is int('1025')])
