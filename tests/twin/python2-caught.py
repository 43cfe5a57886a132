# twin: 2.7-2.7
"""sys.exc_info() of 2.7: what was caught lives until its function returns or catches something else, the traceback with it."""
import gc, sys
gc.disable()
class Loud(object):
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print('del %s' % self.name)
class Error(Exception):
    def __del__(self):
        print('del error')
def raises(name):
    local = Loud('local of raises(%s)' % name)
    raise Error(name)
def catches(name):
    try:
        raises(name)
    except Error:
        print('caught %s' % name)
    print('after %s' % name)
catches('first')
print('catches() has returned')
def named():
    try:
        raises('named')
    except Error as error:
        print(sys.getrefcount(error))
    print(sys.getrefcount(error))
    del error
    print('error is no longer named')
named()
def two():
    try:
        raises('one')
    except Error:
        pass
    print('between')
    try:
        raises('two')
    except Error:
        pass
    print('end of two()')
two()
def nested():
    try:
        raises('outer')
    except Error:
        catches('inner')
        try:
            raise
        except Error as again:
            print('again %s' % again)
nested()
def last():
    try:
        raises('through finally')
    finally:
        catches('in finally')
        print('finally')
try:
    last()
except Error as error:
    print('here: %s' % error)
del error
def generator():
    try:
        raises('in a generator')
    except Error:
        yield 1
    print('generator goes on')
    yield 2
g = generator()
print(next(g))
print(next(g))
del g
def mismatch():
    try:
        raises('mismatch')
    except (ValueError, KeyError):
        print('no')
try:
    mismatch()
except Exception as e:
    print(type(e).__name__)
print(gc.collect())
print('end')
