# twin: 2.7-
"""Generators in cyclic garbage: closed by their finalizer, which may leave nothing for the collection to find."""
import gc, sys
gc.disable()
gc.collect()
log = []
class A:
    def __init__(self, name):
        self.name = name
        self.refs = []
    def __del__(self):
        log.append(self.name)
def take(name, *more):
    print(name, log, more)
    del log[:]
def g(x, box):
    yield x
    yield box
def h(x, box):
    try:
        yield x
    finally:
        log.append('finally')
def k(x, box):
    try:
        yield x
    except GeneratorExit:
        log.append('exit')
        raise
def started(make, name):
    a = A(name); it = make(a, a.refs); next(it); a.refs.append(it)
def unstarted(make, name):
    a = A(name); it = make(a, a.refs); a.refs.append(it)
for make in (g, h, k):
    started(make, 'started'); n = gc.collect(); take(make.__name__, n)
    unstarted(make, 'unstarted'); n = gc.collect(); take(make.__name__, n)
def own():
    me = yield
    yield me
it = own(); next(it); it.send(it); del it; n = gc.collect(); take('own', n)
box = []; it = (x for x in [box, box]); box.append(it); next(it); del box, it; n = gc.collect(); take('expression', n)
a = A('done'); it = g(a, a.refs); list(it); a.refs.append(it); del a, it; n = gc.collect(); take('done', n)
