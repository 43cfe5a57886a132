# twin: 2.7-2.7
"""sys.exc_info() and sys.exc_clear(): what was caught, its frames with it, lives until the function returns, or until it is cleared."""
import sys
class Res(object):
    def __init__(self, n): self.n = n
    def __del__(self): print('close %s' % self.n)
def leak():
    r = Res('leak')
    raise KeyError('k')
try:
    leak()
except KeyError as e:
    print('still', e, sys.exc_info()[0], sys.exc_info()[1] is e, type(sys.exc_info()[2]).__name__)
print('behind', sys.exc_info()[0])
sys.exc_clear()
print('cleared', sys.exc_info())
def inner():
    try:
        leak()
    except KeyError:
        print(sys.exc_info()[1], sys.getrefcount(sys.exc_info()[1]))
        sys.exc_clear()
        print('cleared in function', sys.exc_info())
    print(sys.exc_info()[0])
try:
    raise ValueError('outer')
except ValueError:
    inner()
    print(sys.exc_info()[0], sys.exc_info()[1])
    t, v, tb = sys.exc_info()
    print(t, v, tb is None)
sys.exc_clear()
del tb, v, t
def keep():
    try:
        leak()
    except KeyError:
        return sys.exc_info()
x = keep()
print(x[0], x[1], len(x))
del x
print('x gone', sys.exc_info())
sys.exc_clear()
try:
    leak()
except KeyError:
    pass
print('end')
