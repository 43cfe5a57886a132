# twin: 2.7-
import sys
def count(n):
    i = 0
    while i < n:
        yield i
        i += 1
print(list(count(3)))
g = count(2)
print(next(g), next(g))
try:
    next(g)
except StopIteration:
    print('stop')
print(next(g, 'default'))
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
f = fib()
print([next(f) for _ in range(10)])
class T:
    def __init__(self, n):
        self.n = n
    def __del__(self):
        print('del', self.n)
def holder():
    t = T('held')
    yield 1
    yield 2
h = holder()
print(next(h))
h = None
print('after')
def fin():
    try:
        yield 1
    finally:
        print('finally')
x = fin()
next(x)
del x
x = fin()
next(x)
x.close()
print(sum(i * i for i in range(5)))
print(list(x * 2 for x in [1, 2, 3] if x != 2))
def two():
    x = yield 1
    print('got', x)
    yield 2
t = two()
print(next(t), t.send('hello'))
print(sys.getrefcount(t))
for i in count(2):
    for j in count(2):
        print(i, j)
