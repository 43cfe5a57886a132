# A traceback keeps the frames it tells of, and they keep their locals.
import sys
class T:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print('del', self.name)
def inner():
    a = T('inner a')
    raise ValueError('x')
def outer():
    b = T('outer b')
    inner()
try:
    outer()
except ValueError:
    print('handling')
print('handled')
try:
    outer()
except ValueError as e:
    print('handling', e)
    keep = e
print('kept')
keep = None
print('dropped')
def swallow():
    c = T('swallow c')
    try:
        inner()
    except ValueError as e:
        d = T('d')
        print('in handler')
    print('after handler')
    return 5
print(swallow())
def fin():
    x = T('fin x')
    try:
        raise KeyError('k')
    finally:
        print('finally')
try:
    fin()
except KeyError:
    print('caught')
print('end of fin')
def cycle():
    y = T('cycle y')
    try:
        raise ValueError
    except ValueError as e:
        err = e
    return 1
cycle()
print('cycle returned')
import gc
gc.collect()
print('collected')
def reraise():
    z = T('z')
    try:
        inner()
    except ValueError:
        raise
try:
    reraise()
except ValueError:
    pass
print('reraised')
def nested():
    try:
        try:
            raise ValueError('first')
        except ValueError:
            raise KeyError('second')
    except KeyError as e:
        print(repr(e.__context__), e.__cause__)
nested()
try:
    raise ValueError('a') from TypeError('b')
except ValueError as e:
    print(repr(e.__cause__))
