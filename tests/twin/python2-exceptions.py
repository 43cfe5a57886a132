# twin: 2.7-2.7
"""Exceptions of 2.7: old-style classes and instances, names with their module, what except accepts."""
import sys
class E(Exception):
    pass
class Old:
    pass
class OldE(Old):
    def __init__(self, *a):
        self.args = a
    def __str__(self):
        return 'old %r' % (self.args,)
print(Exception, ValueError, type(ValueError(1)), repr(ValueError), str(KeyError))
print(repr(ValueError('x')), repr(E(1, 2)), str(E()), E)
print(ValueError.__module__, ValueError.__name__, E.__module__)
def show(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e, repr(e))
    except Old as e:
        print('old', e, e.__class__)
def r(x):
    raise x
show(lambda: r(OldE))
show(lambda: r(OldE(1, 2)))
show(lambda: r(Old))
show(lambda: r(5))
show(lambda: r('string'))
show(lambda: r(object))
show(lambda: r(object()))
show(lambda: r(None))
try:
    raise Old()
except Old as e:
    print(e.__class__, isinstance(e, Old), sys.getrefcount(e))
try:
    raise Old
except (ValueError, Old) as e:
    print(e.__class__)
try:
    try:
        raise OldE('inner')
    finally:
        print('finally')
except OldE as e:
    print(e)
def caught(what, error):
    try:
        try:
            raise error
        except what:
            return 'caught'
    except Exception as e:
        return 'passed %r' % e
print(caught(5, ValueError(1)), caught(object, ValueError(1)), caught((5, 'x', ValueError), ValueError(1)), caught(Old, ValueError()))
for wrong in (lambda: ValueError(1).nothing, lambda: ValueError(1) + 1, lambda: ValueError.nothing, lambda: ValueError(1)(), lambda: len(KeyError()),
              lambda: [][ValueError()], lambda: 'a' + ValueError(), lambda: iter(ValueError), lambda: ValueError() < 1):
    try:
        print(wrong())
    except Exception as e:
        print('%s %s' % (type(e).__name__, e))
print(IndexError.__name__, IndexError.__module__, type(IndexError()).__name__, repr(BaseException), str(Exception('x')))
class Loud(object):
    def __del__(self):
        print('del')
def leaves(error):
    loud = Loud()
    raise error
for error in (OldE('a'), OldE, E('b')):
    try:
        leaves(error)
    except (OldE, E) as e:
        print('here', sys.getrefcount(e))
    print('after')
del error, e
def generator():
    try:
        yield 1
    except OldE as e:
        print('in generator %s' % e)
    yield 2
g = generator()
next(g)
print(sys.getrefcount(g))
class Manager(object):
    def __enter__(self):
        return self
    def __exit__(self, kind, value, traceback):
        print(kind, isinstance(value, OldE), traceback is None)
        return True
with Manager():
    raise OldE('in with')
try:
    raise
except TypeError as e:
    print(e)
raise OldE('uncaught')
