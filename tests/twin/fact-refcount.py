# twin: 2.7-
"""Reference counts as sys.getrefcount shows them in every situation (facts part E)."""
import sys
rc = sys.getrefcount
class C(object):
    pass
x = C()
def same():
    return rc(x)
def arg(p):
    return rc(p)
def arg2(p):
    q = p
    return rc(p)
def loc():
    y = C(); return rc(y)
def loc_alias():
    y = C(); z = y; return rc(y)
def loc_list():
    y = C(); l = [y]; return rc(y), rc(l[0]), rc(l)
def tmp():
    return rc(C())
def tmplist():
    return rc([])
def attr():
    o = C(); o.a = C(); return rc(o.a)
def forloop():
    l = [C(), C()]; r = []
    for e in l:
        r.append(rc(e))
    return r
def comp():
    l = [C(), C()]; return [rc(e) for e in l]
def kw(*a, **k):
    return rc(a[0]) if a else rc(k['p'])
def nested():
    def g(p):
        return rc(p)
    y = C()
    return g(y), rc(y)
def closure():
    y = C()
    def g():
        return rc(y)
    return g(), rc(y)
def ret(p):
    return p
def through():
    y = C(); return rc(ret(y))
def selfref():
    class D(object):
        def m(self):
            return rc(self)
    d = D(); return d.m(), rc(d), D().m()
def gen():
    y = C(); yield rc(y)
def defarg(p=C()):
    return rc(p)
def dictval():
    d = {'k': C()}; return rc(d['k'])
def setval():
    s = {C()}; return [rc(e) for e in s]
def unpack():
    p, q = C(), C(); return rc(p), rc(q)
def tuples():
    t = (C(),); return rc(t), rc(t[0])
def immortal(count):
    return count > 2 ** 29
print('module-level name: %d' % rc(x))
al = x
print('after one alias: %d' % rc(x))
del al
print('x, f(x), x: %s' % [rc(x), arg(x), rc(x)])
print('global read inside a function: %d' % same())
print('arg passed from module level: %d' % arg(x))
print('arg and local alias: %d' % arg2(x))
print('local y: %d, with alias: %d' % (loc(), loc_alias()))
print('local in list: %s' % (loc_list(),))
print('temporaries: %d %d' % (tmp(), tmplist()))
print('attribute: %d' % attr())
print('for loop: %s, comprehension: %s' % (forloop(), comp()))
print('*args: %d, **kw: %d' % (kw(x), kw(p=x)))
print('nested: %s, closure: %s, through: %d' % (nested(), closure(), through()))
print('self: %s' % (selfref(),))
print('generator local: %d, default: %d, dict value: %d' % (next(gen()), defarg(), dictval()))
print('set element: %s' % setval())
print('unpacked: %s, tuples: %s' % (unpack(), tuples()))
lst = [C()]
print('module level: %d %d' % (rc(lst[0]), rc(lst)))
print('None %s, 0 %s, True %s' % (immortal(rc(None)), immortal(rc(0)), immortal(rc(True))))
# A constant that looks like a name, but is none that the interpreter's library has: that differs between micro releases.
print('empty str %s, like a name %s, () %s, int %s' % (immortal(rc('')), immortal(rc('no_name_of_the_library')), immortal(rc(())), immortal(rc(int))))
print('class %s, 1000 %s, bytes %s' % (immortal(rc(C)), immortal(rc(1000)), immortal(rc(b'a'))))
print('small ints: %s' % [immortal(rc(256)), immortal(rc(257)), immortal(rc(1024)), immortal(rc(1025))])
print('computed: %s' % [int('256') is int('256'), int('257') is int('257'), int('1024') is int('1024'), int('1025') is int('1025')])
