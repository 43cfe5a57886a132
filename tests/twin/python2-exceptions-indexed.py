# twin: 2.7-2.7
"""An exception of 2.7 is a sequence of its arguments, and has a message."""
import sys
e = ValueError('a', 2)
def show(f):
    try:
        print(repr(f()).split(' at 0x')[0])
    except Exception as error:
        print(type(error).__name__, str(error).split(' at 0x')[0])
for k in 0, 1, 2, -1, 'a', None, slice(1), slice(0, 5, 1), 1.0, True:
    show(lambda: e[k])
show(lambda: e[:])
show(lambda: e[1:])
show(lambda: e[:1])
show(lambda: list(e))
show(lambda: iter(e))
show(lambda: len(e))
show(lambda: 'a' in e)
show(lambda: tuple(KeyError('x')))
a, b = e
print(a, b)
show(lambda: [x for x in e])
show(lambda: dict(x=1)[e[0]])
show(lambda: e.args[0])
show(lambda: e[0:1:1])
show(lambda: reversed(e))
show(lambda: sorted(e))
show(lambda: sys.getrefcount(e))
class E(Exception):
    pass
show(lambda: E(3)[0])
show(lambda: E()[0])
def f():
    e[0] = 1
show(f)
def f():
    del e[0]
show(f)
it = iter(e)
print(sys.getrefcount(e), next(it), next(it), next(it, 'end'))
show(lambda: e + e)
show(lambda: e * 2)
show(lambda: max(e))
show(lambda: zip(e, e))
show(lambda: map(str, e))
show(lambda: filter(None, e))

show(lambda: ''.join(ValueError('a', 'b')))
show(lambda: set(e))
show(lambda: any(e))
class NoExit:
    def __enter__(self): return self
class NoEnter:
    def __exit__(self, *a): pass
class N1(object):
    def __enter__(self): return self
class N2(object):
    def __exit__(self, *a): pass
for c in NoExit, NoEnter, N1, N2:
    try:
        with c():
            pass
    except AttributeError as e:
        print(e)
try:
    raise RuntimeError('a')
except RuntimeError as e:
    try:
        e.__context__
    except AttributeError as f:
        print(f)
    print(hasattr(e, '__cause__'), hasattr(e, '__traceback__'), hasattr(e, 'message'), e.message)
for n in '__context__', '__cause__', '__traceback__', '__suppress_context__', 'with_traceback', 'add_note', '__notes__', 'args', 'message', '__dict__',:
    print(n, hasattr(e, n))
e = ValueError('abc')
print(e.message, ValueError().message, ValueError(1, 2).message, KeyError('x').message, StopIteration(3).message, repr(ImportError('m').message), OSError(2, 'no').message)
e.message = 5
print(e.message, e.args, str(e), sorted(e.__dict__))
del e.message
print(hasattr(e, 'message'))
e = ValueError('lone text')
print(sys.getrefcount(e.message))
try:
    del e.message
    print(e.message)
except AttributeError as f:
    print(f)
class E(Exception):
    def __init__(self, message):
        self.message = message
print(E('hi').message, str(E('hi')), repr(E('hi')), E('q').__dict__)
class F(Exception):
    message = 'class'
print(F('inst').message, F.message)
e.__cause__ = 3
print(e.__cause__, sorted(e.__dict__))
try:
    1 / 0
except Exception as error:
    print(error.message)
