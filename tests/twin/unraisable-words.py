# twin: 3.7-
# What is told of errors that nobody can catch, and of exceptions of nested classes.
import gc
import sys
import weakref


class Error(Exception):
    pass


class Outer:
    class Inner(Exception):
        pass


class NoText(Exception):
    def __str__(self):
        raise ValueError


class Bad:
    def __init__(self, error):
        self.error = error

    def __del__(self):
        raise self.error


class Chained:
    def __del__(self):
        try:
            1 / 0
        except ZeroDivisionError as e:
            raise KeyError('chain') from e


class Object:
    pass


class NoRepr:
    def __repr__(self):
        raise ValueError

    def __call__(self, reference):
        raise TypeError


def callback(reference):
    return 1 / 0


def closing():
    try:
        yield
    except GeneratorExit:
        raise KeyError('k')


def on_collection(phase, info):
    raise OSError('callback')


for error in Error('x'), Error(), Outer.Inner(1, 2), NoText(), KeyError('k'), SystemExit(3), ValueError(''), Error:
    Bad(error)
Chained()
bad = Bad(Error('cycle'))
bad.me = bad
del bad
gc.collect()
for reason in callback, NoRepr():
    o = Object()
    r = weakref.ref(o, reason)
    del o
    o = Object()
    o.me = o
    r = weakref.ref(o, reason)
    del o
    gc.collect()
g = closing()
next(g)
del g
gc.callbacks.append(on_collection)
gc.collect()
gc.callbacks.clear()
o = Object()
f = weakref.finalize(o, callback, 1)
del o
raise Outer.Inner(1, 2)
