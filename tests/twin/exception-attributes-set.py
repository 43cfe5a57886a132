# What can be set and deleted of an exception, a generator, and what cannot.
import sys


def attempt(what, *arguments):
    try:
        print(what(*arguments))
    except Exception as error:
        print(type(error).__name__, error)


def set_attribute(target, name, value):
    setattr(target, name, value)
    return getattr(target, name), sys.getrefcount(target)


other = KeyError('k')
for name in ('args', '__cause__', '__context__', '__suppress_context__', '__traceback__'):
    for value in (None, other, (1, 2), [3], 'ab', True, 5):
        error = ValueError('first')
        attempt(set_attribute, error, name, value)
        print(repr(error), error.__suppress_context__, sys.getrefcount(other))
    attempt(delattr, error, name)


def generator():
    yield 1


g = generator()
for value in ('named', 5):
    attempt(set_attribute, g, '__name__', value)
print(g.__name__)
attempt(setattr, range(3), 'start', 1)
attempt(setattr, slice(3), 'stop', 1)
attempt(setattr, property(len), 'fget', 1)
attempt(delattr, property(len), 'fdel')
attempt(setattr, generator, '__closure__', 1)
attempt(setattr, staticmethod(len), '__func__', 1)
attempt(setattr, len, '__name__', 'x')
attempt(setattr, 5, 'real', 1)
for code in (None, (), (1,), (1, 2), 3):
    try:
        sys.exit(code)
    except SystemExit as error:
        print(error, error.args, error.code)
