# twin: 2.7-
# isinstance() of weak proxies asks what they stand for, which may be dead.
import gc, weakref


class A(object):
    pass


class B(A):
    def __call__(self):
        return 1


def show(f):
    try:
        print(f())
    except Exception as error:
        print('%s %s' % (type(error).__name__, error))


a, b = A(), B()
p, q = weakref.proxy(a), weakref.proxy(b)
for round in range(2):
    for x in (p, q):
        show(lambda: isinstance(x, A))
        show(lambda: isinstance(x, B))
        show(lambda: isinstance(x, (int, A)))
        show(lambda: isinstance(x, type(x)))
        show(lambda: isinstance(x, (type(x), A)))
        show(lambda: isinstance(x, weakref.ref))
        show(lambda: isinstance(x, object))
        show(lambda: isinstance(x, ()))
    del a, b
    a = b = None
