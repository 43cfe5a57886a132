# twin: 3.6-
import sys
import gc
def show(name, x):
    print(name, sys.getsizeof(x), gc.is_tracked(x))
def outer():
    x = y = 1
    def inner(z=2, *, k=5):
        return x, y, z, k
    return inner
class P:
    def m(self):
        return __class__
    def s(self):
        return super()
    def __iter__(self):
        return iter([])
p = P()
show('closure', outer().__closure__)
show('cell', outer().__closure__[0])
show('P', P)
show('super', p.s())
show('bound', p.m)
try:
    1 / 0
except ZeroDivisionError as e:
    show('traceback', e.__traceback__)
    show('e', e)
show('__name__', P.__name__)
show('__mro__', P.__mro__)
show('__bases__', P.__bases__)
show('__init__', p.__init__)
show('__init__', P.__init__)
show('int.__add__', int.__add__)
show('(5).__add__', (5).__add__)
show('mappingproxy', P.__dict__)
