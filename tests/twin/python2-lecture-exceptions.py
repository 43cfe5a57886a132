# twin: 2.7-2.7
"""Exceptions as a lecture on 2.7 shows them."""
import sys
try:
    raise ValueError('x')
except ValueError as e:
    pass
print(e, sys.exc_info())
def f():
    try:
        raise KeyError('k')
    except KeyError:
        print(sys.exc_info()[0])
    print(sys.exc_info()[0])
f()
print(sys.exc_info()[0])
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise
except Exception as e:
    print(type(e).__name__, e)
try:
    assert 1 == 2, 'message'
except AssertionError as e:
    print(e, e.args)
try:
    int('x')
except (TypeError, ValueError) as e:
    print(e)
else:
    print('else')
finally:
    print('fin')
class Ctx(object):
    def __enter__(self):
        print('enter')
        return self
    def __exit__(self, t, v, tb):
        print('exit', t and t.__name__)
        return True
with Ctx() as c:
    raise IndexError('i')
with Ctx():
    pass
undefined_name
