# twin: 3.6-
# What the body of a class and arguments leave behind.
import gc, weakref, sys
gc.disable()
class T(object):
    def __init__(self, n): self.n = n
    def __del__(self): print('  del ' + self.n)
def f():
    try:
        class C(object):
            a = T('body a')
            b = T('body b')
            raise ValueError('x')
    except ValueError as e: return e
e = f(); print('got'); e = None; print('gone')
gc.collect()
def g():
    x = [T('in list') for i in range(2)]
    y = {T('key'): T('value')}
    return len(x)
g()
def h(a, *args, **kw):
    z = T('local z')
    print('inside')
h(T('a'), T('arg1'), T('arg2'), k=T('kw')); print('after')
h(*[T('s1'), T('s2')]); print('after')
