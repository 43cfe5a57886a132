def f(n):
    return f(n + 1)
try:
    f(0)
except RecursionError:
    print('RecursionError')
def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)
print(depth(500))
class R:
    def __repr__(self):
        return repr(self)
try:
    repr(R())
except RecursionError:
    print('RecursionError in repr')
l = []
for i in range(3000):
    l = [l]
l = None
print('nested lists are gone')
class N:
    pass
n = None
for i in range(3000):
    m = N()
    m.next = n
    n = m
n = m = None
print('linked list is gone')
