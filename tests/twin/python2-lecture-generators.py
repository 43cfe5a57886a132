# twin: 2.7-2.7
"""Generators, iterators and functions that give lists."""
def count(n):
    i = 0
    while i < n:
        got = yield i
        if got:
            print('got %r' % got)
        i += 1
g = count(3)
print(next(g), g.next(), g.send('x'))
try:
    g.next()
except StopIteration as e:
    print('stop', e.args)
print(list(count(3)), sum(x * x for x in range(5)), [x for x in range(3)], x)
def f():
    try:
        yield 1
    finally:
        print('closed')
h = f()
next(h)
h.close()
h = f()
next(h)
del h
def t():
    try:
        yield 1
    except ValueError as e:
        print('thrown', e)
        yield 2
k = t()
next(k)
print(k.throw(ValueError, 'v'))
print(g, type(g)) if 0 else None
it = iter([1, 2])
print(it.next(), next(it), next(it, 'none'))
class It(object):
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def next(self):
        self.n += 1
        if self.n > 3: raise StopIteration
        return self.n
print(list(It()), sum(It()), max(It()))
print(xrange(3), range(3), list(xrange(0, 10, 3)), map(None, [1, 2]), zip([1, 2], 'ab'), filter(lambda v: v % 2, range(6)), reduce(lambda p, q: p * q, range(1, 6)))
