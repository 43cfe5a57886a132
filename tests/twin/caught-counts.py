# twin: 2.7-
# What exceptions that are caught leave behind for gc.get_count().
import gc

gc.disable()


def gen(n):
    for i in range(n):
        yield i


def count(what):
    print('%s: %s' % (what, gc.get_count()))


gc.collect()
g = gen(0)
x = next(g, None)
count('finished')
try:
    g.throw(ValueError('x'))
except ValueError as error:
    x = 1
count('thrown into what has finished')
try:
    g.throw(ValueError('x'))
except ValueError as error:
    print(repr(error))
count('once more')
g = gen(2)
x = next(g)
try:
    g.throw(ValueError('y'))
except ValueError as error:
    print(error)
count('thrown into what waits')

gc.collect()
try:
    x = int('x')
except ValueError as error:
    x = 1
count('no int')
try:
    x = int('y', 8)
except ValueError as error:
    print(error)
count('no int, printed')

gc.collect()
try:
    raise KeyError(1)
except KeyError as error:
    print('one')
    count('printed while an exception is handled')
    print('two')
count('and after it')
