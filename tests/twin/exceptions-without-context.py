# twin: 2.7-2.7
"""Exceptions have no context, cause or traceback of their own in 2.7; __hash__ = None of an old-style class is called there."""
def has(x, names):
    return [name for name in names.split() if hasattr(x, name)]


for E in (ValueError, StopIteration, KeyError, ImportError, SystemExit):
    print(E.__name__, has(E('x'), '__context__ __cause__ __suppress_context__ __traceback__ args __dict__'))


class Classic:
    __hash__ = None


class New(object):
    __hash__ = None


for cls in (Classic, New):
    try:
        hash(cls())
    except TypeError as e:
        print(cls.__name__, e)
