# twin: 2.7-
# The end: names, a function that refers to one, a cycle.
import gc, weakref, sys
gc.disable()
class T(object):
    def __init__(self, n): self.n = n
    def __del__(self): print('  del ' + self.n)
a = T('a'); b = T('b')
def f(d=T('f default')): return a
c = [T('in c'), f]
_p = T('private')
class C(object):
    x = T('in class')
    def m(self): return b
o = C(); o.me = o; o.t = T('in o')
z = T('z')
