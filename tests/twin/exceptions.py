# twin: 2.7-
def f(n):
    try:
        if n == 0:
            raise ValueError('zero')
        if n == 1:
            return 'one'
        if n == 2:
            {}['x']
        print('no error')
    except ValueError as e:
        print('ValueError', e, e.args)
        return 'handled'
    except KeyError as e:
        print('KeyError', e)
    else:
        print('else')
    finally:
        print('finally')
    return 'end'
for i in range(4):
    print(f(i))
try:
    try:
        1 / 0
    finally:
        print('cleanup')
except ZeroDivisionError as e:
    print(e)
class MyError(Exception):
    def __init__(self, code):
        self.code = code
class Sub(MyError):
    pass
try:
    raise Sub(42)
except MyError as e:
    print(type(e).__name__, e.code)
try:
    raise MyError
except TypeError as e:
    print('TypeError')
try:
    try:
        raise KeyError('a')
    except KeyError:
        raise
except LookupError as e:
    print(repr(e))
def g():
    for i in range(3):
        try:
            continue
        finally:
            print('f', i)
    while True:
        try:
            break
        finally:
            print('b')
    try:
        return 1
    finally:
        print('r')
print(g())
try:
    [][1]
except IndexError as e:
    print(e)
try:
    'a' + 1
except TypeError as e:
    print(e)
try:
    int('x')
except ValueError as e:
    print(e)
try:
    None.foo
except AttributeError as e:
    print(e)
try:
    raise ValueError('a', 1)
except (TypeError, ValueError) as e:
    print(e.args, str(e), repr(e))
try:
    e
except NameError:
    print('e is unbound')
assert True
try:
    assert 1 == 2, 'message'
except AssertionError as e:
    print(e)
