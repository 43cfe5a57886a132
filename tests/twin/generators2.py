class T:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print('del', self.name)
def g():
    a = T('a')
    try:
        yield 1
        yield 2
    except ValueError as e:
        print('caught', e)
        yield 3
    finally:
        print('finally')
x = g()
print(next(x))
print(x.throw(ValueError('thrown')))
try:
    next(x)
except StopIteration as e:
    print('stop', e.value)
def ret():
    yield 1
    return 'result'
y = ret()
next(y)
try:
    next(y)
except StopIteration as e:
    print('value', e.value)
def raises():
    yield 1
    raise KeyError('k')
z = raises()
next(z)
try:
    next(z)
except KeyError as e:
    print('KeyError', e)
try:
    next(z)
except StopIteration:
    print('finished')
def outer():
    for v in g():
        yield v * 10
for v in outer():
    print(v)
    break
print('broken off')
del v
gen = (T(i).name for i in range(3))
print(next(gen))
del gen
print('generator gone')
def infinite():
    n = 0
    while True:
        n += 1
        got = yield n
        if got:
            n = got
i = infinite()
print(next(i), next(i), i.send(10), next(i))
i.close()
try:
    next(i)
except StopIteration:
    print('closed')
print(list(zip(infinite(), 'abc')), sum(x for x in range(5)), sorted(x % 3 for x in range(7)))
print(dict((k, len(k)) for k in ['a', 'bb']), ','.join(str(n) for n in range(4)), max(x * x for x in [-3, 2]))
def deep(n):
    if n:
        for v in deep(n - 1):
            yield v
    yield n
print(list(deep(4)))
print(any(x > 2 for x in range(10)), all(x < 2 for x in range(10)), tuple(x for x in 'ab'))
