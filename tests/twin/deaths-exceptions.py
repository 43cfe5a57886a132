# twin: 3.6-
# In which order exceptions, tracebacks, frames and generators let go of what they hold.
import gc, weakref, sys
gc.disable()
class T(object):
    def __init__(self, n): self.n = n
    def __del__(self): print('  del ' + self.n)
class E(Exception): pass
def f(t):
    u = T('u')
    raise E(t)
def g():
    v = T('v')
    try: f(T('t'))
    except E as e:
        e.extra = T('extra')
        raise KeyError(T('key')) from e
try: g()
except KeyError as e: k = e
print('exception'); k = None
try: g()
except KeyError as e: k = e; k.me = k
print('exception cycle'); k = None; gc.collect()
try: g()
except KeyError as e: k = e.__traceback__
print('traceback'); e = None; k = None
def h():
    a, b, c = T('a'), T('b'), T('c')
    try: raise ValueError(T('arg'))
    except ValueError as x: y = x
    z = T('z')
    print('leaving')
h(); print('left'); gc.collect()
def gen():
    a = T('ga')
    try:
        b = T('gb')
        yield T('yielded')
    finally: print('  finally'); c = T('gc')
for end in range(3):
    x = gen()
    if end: next(x)
    print('generator', end)
    if end == 2: x.close(); print('closed')
    x = None
def gen2(x): 
    a = T('ga2'); l = [x]; 
    yield l
    del l
class H(object): pass
h = H(); h.g = gen2(h); next(h.g); h.t = T('in h'); print('cycle gen'); h = None; gc.collect()
h = H(); h.g = gen2(h); h.t = T('in h'); print('cycle gen unstarted'); h = None; gc.collect()
