# twin: 2.7-
# How often docstrings and the arguments of exceptions are held, and what a function lets itself be given.
import sys
def f():
    """some doc

    more of it
    """
print(sys.getrefcount(f.__doc__))
class C(object):
    """ class doc

    more of it
    """
    def m(self):
        ' method doc '
print(sys.getrefcount(C.__doc__), sys.getrefcount(C.m.__doc__))
def g(): ' lead'
print(sys.getrefcount(g.__doc__))
def outer():
    def inner(): 'inner doc of'
    return inner
i, j = outer(), outer()
print(sys.getrefcount(i.__doc__))
f.__doc__ = None
i.__doc__ = 'inner text of'
print(f.__doc__, sys.getrefcount(i.__doc__), sys.getrefcount(j.__doc__))
p = property(j)
print(sys.getrefcount(j.__doc__), p.__doc__)
p = property(j, None, None, 'own doc')
print(sys.getrefcount(j.__doc__), p.__doc__)
del f.__doc__
print(f.__doc__)
f.__module__ = 'other'
print(f.__module__, f.__name__)
f.__defaults__ = (1, 2)
try: f.__defaults__ = 5
except TypeError as e: print(e)
def h(a, b=1): return a, b
h.__defaults__ = (7, 8)
print(h())
h.__defaults__ = None
try: h(1)
except TypeError as e: print('needs')
x = object()
e = ValueError(x)
print(sys.getrefcount(x))
e = ValueError(x, x)
print(sys.getrefcount(x))
e = OSError(x, x)
print(sys.getrefcount(x))
e = OSError(x)
print(sys.getrefcount(x))
e = SyntaxError(x)
print(sys.getrefcount(x))
e = ImportError(x)
print(sys.getrefcount(x))
e = SystemExit(x)
print(sys.getrefcount(x))
e = StopIteration(x)
print(sys.getrefcount(x))
e = KeyError(x)
print(sys.getrefcount(x))
class E(Exception):
    def __init__(self, a, b):
        Exception.__init__(self, a)
e = E(x, x)
print(sys.getrefcount(x))
e = None
def f():
    'some doc'
print(sys.getrefcount(f.__doc__))
def f(): 'some doc of it'
print(sys.getrefcount(f.__doc__))
class C(object):
    'class doc'
    def m(self): 'method doc'
print(sys.getrefcount(C.__doc__), sys.getrefcount(C.__dict__['m'].__doc__))
p = property(C.__dict__['m'])
print(sys.getrefcount(C.__dict__['m'].__doc__))
print(sys.getrefcount(f.__name__) > 100000, sys.getrefcount(f.__defaults__) > 5)
for e in (OSError(5, 'a'), OSError('x'), OSError(), SyntaxError('m'), OSError(99, 'a'), OSError(5, [1])):
    try: print(str(e), e.args)
    except Exception as x: print(x)
print(OSError(5, 'a').errno, OSError(5, 'a').strerror, OSError('a').errno, SyntaxError('m').msg)
