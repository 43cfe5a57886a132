# twin: 2.7-2.7
# Built-in names that Python 2 alone has: apply(), StandardError and where it stands among the exceptions.
from __future__ import print_function
import sys


def f(*args, **kw):
    return args, sorted(kw.items())


class Old:
    def __call__(self, *args):
        return 'old', args, sys.getrefcount(self)

    def __getitem__(self, i):
        return 'ab'[i]


o = object()
count = lambda x: sys.getrefcount(x)
print(apply(f), apply(f, (1, 2)), apply(f, [1, 2], {'k': 3}), apply(f, 'xy'), apply(f, xrange(2)), apply(f, (), {}))
print(apply(count, (o,)), apply(count, [o]), apply(count, (), {'x': o}), apply(Old(), (o,)), apply(sorted, ([2, 1],), {'reverse': True}))
print(apply(Old().__call__, Old()), apply(dict, (), {'a': 1}), apply(max, (1, 2)), repr(apply))
for wrong in ((f, 1), (f, {}), (f, (), []), (f, set()), (3,), (f, None)):
    try:
        print(apply(*wrong))
    except TypeError as e:
        print(e)
for n in range(5):
    try:
        apply(*((f,) * n if n != 1 else ()))
    except TypeError as e:
        print(e)
for e in (ValueError, KeyError, OSError, StopIteration, GeneratorExit, RuntimeError, NotImplementedError, UnicodeDecodeError,
          ZeroDivisionError, Warning, KeyboardInterrupt, SystemExit, ImportError, AssertionError, ReferenceError,
          UnboundLocalError, TypeError, MemoryError, StandardError):
    print(e.__name__, e.__base__, len(e.__mro__), issubclass(e, StandardError))
try:
    [][1]
except StandardError as e:
    print(repr(e))
try:
    raise StandardError('my', 2)
except Exception as e:
    print(e, repr(e), type(e), sys.getsizeof(e))


class Mine(StandardError):
    pass


try:
    raise Mine('text')
except StandardError as e:
    print(e, type(e), Mine.__mro__, e.message)
try:
    next(iter([]))
except StandardError:
    print('not here')
except StopIteration:
    print('no StandardError')
print(repr(StandardError), OSError.__bases__)
