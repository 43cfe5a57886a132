# twin: 2.7-
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
    y = C()
    return rc(y)
def loc_alias():
    y = C()
    z = y
    return rc(y)
def loc_list():
    y = C()
    l = [y]
    return rc(y), rc(l[0]), rc(l)
def tmp():
    return rc(C())
def tmplist():
    return rc([])
def attr():
    o = C()
    o.a = C()
    return rc(o.a)
def forloop():
    l = [C(), C()]
    r = []
    for e in l:
        r.append(rc(e))
    return r
def comp():
    l = [C(), C()]
    return [rc(e) for e in l]
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
    y = C()
    return rc(ret(y))
def selfref():
    class D(object):
        def m(self):
            return rc(self)
    d = D()
    return d.m(), rc(d), D().m()
def gen():
    y = C()
    yield rc(y)
def defarg(p=C()):
    return rc(p)
def dictval():
    d = {'k': C()}
    return rc(d['k'])
def setval():
    s = {C()}
    return [rc(e) for e in s]
def unpack():
    p, q = C(), C()
    return rc(p), rc(q)
def intuple():
    t = (C(),)
    return rc(t), rc(t[0])
print(rc(x))
al = x
print(rc(x))
del al
print((rc(x), arg(x), rc(x)))
print(same())
print(arg2(x))
print(loc())
print(loc_alias())
print(loc_list())
print(tmp())
print(tmplist())
print(attr())
print(forloop())
print(comp())
print(kw(x))
print(kw(p=x))
print(nested())
print(closure())
print(through())
print(selfref())
print(next(gen()))
print(defarg())
print(dictval())
print(setval())
print(unpack())
print(intuple())
lst = [C()]
print(rc(lst[0]))
print(rc(lst))
