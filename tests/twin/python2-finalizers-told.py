# twin: 2.7-2.7 stderr
# What finalizers and generators raise, as it is told, and what is left of it; in which order the parts of a class are garbage.
from __future__ import print_function
import gc
import sys

gc.disable()
gc.collect()


def in_finally():
    try:
        yield 1
    finally:
        None()


def raised_in_finally():
    try:
        yield 1
    finally:
        raise KeyError('x')


def in_except():
    try:
        yield 1
    except GeneratorExit:
        None.x


for f in in_finally, raised_in_finally, in_except:
    g = f()
    next(g)
    del g


class Caught(object):
    def __del__(self):
        try:
            None()
        except ValueError:
            pass


class Again(object):
    def __del__(self):
        try:
            None()
        except TypeError:
            raise


class Handling(object):
    def __del__(self):
        try:
            None()
        except TypeError:
            [][1]


Caught()
Again()
Handling()


class Guard(object):
    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        self.link = error
        print(type(error), kind, traceback is None, sys.getrefcount(self), sys.getrefcount(error))

    def __del__(self):
        print('del')


def guarded(x, *more):
    with x as entered:
        yield 2


d = Guard()
d.link = guarded(d)
next(d.link)
print(sys.getrefcount(d))
d.link = 0
print(sys.getrefcount(d), type(d.link))
d = None


def kinds(objects):
    return [type(x).__name__ for x in objects]


def make():
    class Local(object):
        def get(self):
            return Local


make()
gc.set_debug(gc.DEBUG_SAVEALL)
gc.collect()
print(kinds(gc.garbage))
gc.set_debug(0)
del gc.garbage[:]
