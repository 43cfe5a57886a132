# twin: 3.6-
# Functions whose name, documentation, module and defaults are set, as wrappers written by hand do.
import sys


def wraps(original):
    def decorate(wrapper):
        for name in ('__module__', '__name__', '__qualname__', '__doc__'):
            setattr(wrapper, name, getattr(original, name))
        wrapper.__dict__.update(original.__dict__)
        wrapper.__wrapped__ = original
        return wrapper
    return decorate


def documented(a, b=1):
    """Adds."""
    return a + b


documented.unit = 'm'


@wraps(documented)
def wrapper(*args, **kwargs):
    return documented(*args, **kwargs)


print(wrapper.__name__, wrapper.__qualname__, wrapper.__doc__, wrapper.__module__, wrapper.unit, wrapper(1))
print(str(wrapper).split(' at ')[0], sys.getsizeof(wrapper) == sys.getsizeof(documented))
documented.__doc__ = None
print(documented.__doc__, wrapper.__doc__)
documented.__doc__ = 'again'
print(documented.__doc__)
del documented.__doc__
print(documented.__doc__)
documented.__defaults__ = (10, 20)
print(documented(), documented(1), documented.__defaults__)
documented.__defaults__ = None
documented.__qualname__ = 'Some.thing'
try:
    documented(1)
except TypeError as e:
    print(e)
documented.__kwdefaults__ = None
documented.__module__ = 'elsewhere'
print(documented.__module__, documented.__kwdefaults__)
for name, value in ('__name__', 5), ('__qualname__', None), ('__defaults__', [1]), ('__kwdefaults__', ()), ('__annotations__', 5):
    try:
        setattr(documented, name, value)
    except TypeError as e:
        print(e)
mark = []
documented.__doc__ = mark
print(sys.getrefcount(mark), documented.__doc__ is mark)
del documented, wrapper
print(sys.getrefcount(mark))


class Error(Exception):
    def __init__(self, text, code=0, *, hint=None):
        super().__init__(text)
        self.code = code
        self.hint = hint


class Plain(Exception):
    pass


for make in lambda: Error('a', code=1), lambda: Error(text='b', hint='c'), lambda: Plain(code=1), lambda: Error('a', nothing=1):
    try:
        raise make()
    except Exception as e:
        print(type(e).__name__, e, e.args, getattr(e, 'code', None), getattr(e, 'hint', None))
