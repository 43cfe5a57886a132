# twin: 3.6-
"""f(**{1: 2}): whether the caller or the function looks at the keys first; and what messages about * and ** call the function."""
import gc
import sys
import weakref


def t(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


t(lambda: 'abc'.find(**{1: 2}))
t(lambda: 'abc'.split(**{1: 2}))
t(lambda: 'abc'.upper(**{1: 2}))
t(lambda: 'a{}'.format(1, **{1: 2}))
t(lambda: '{a}'.format(**{1: 2, 'a': 3}))
t(lambda: '{1}'.format(**{1: 2}))
t(lambda: dict(**{1: 2}))
t(lambda: {}.update(**{1: 2}))
t(lambda: len(**{1: 2}))
t(lambda: print(**{1: 2}))
t(lambda: sorted([1], **{1: 2}))
t(lambda: object(**{1: 2}))
t(lambda: max(1, 2, **{1: 2}))
t(lambda: [].sort(**{1: 2}))
t(lambda: bytes(**{1: 2}))
t(lambda: enumerate(**{1: 2}))
t(lambda: zip(**{1: 2}))
t(lambda: range(**{1: 2}))
t(lambda: type(**{1: 2}))
t(lambda: (lambda **k: k)(**{1: 2}))
t(lambda: gc.collect(**{1: 2}))
t(lambda: gc.collect(**1))
t(lambda: sys.getsizeof(*1))
t(lambda: sys.stdout.write(*1))
t(lambda: weakref.getweakrefs(*1))
t(lambda: weakref.WeakSet().add(*1))
t(lambda: weakref.WeakValueDictionary().get(*1))
t(lambda: len(*1))
t(lambda: gc.collect(generation=2, **{'generation': 3}))
