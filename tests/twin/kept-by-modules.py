# twin: 3.8-
# Small things that natives make in an order of their own: sets from views of dicts, lists before what is refused, errors about proxies.
import gc
import sys
import weakref

print(sys.maxsize, sys.maxsize is sys.maxsize)
big = [sys.maxsize for _ in range(3)]
d = {'a': 1, 'b': 2, 'c': 3}
print(d.keys() & {'a', 'zz'}, sorted(d.keys() & ['a', 'b']), sorted(d.keys() & {'a', 'b', 'c', 'd'}), sorted(d.keys() | {'e'}), sorted({'a'} & d.keys()))
for generation in (3, -2, 300):
    try:
        gc.get_objects(generation)
    except ValueError as e:
        print(e)


class Node(object):
    def __init__(self, v):
        self.v = v


n = Node(1)
p = weakref.proxy(n)
print(hasattr(p, 'nothing'), hasattr(p, 'v'), getattr(p, 'nothing', 5), hasattr(n, 'nothing'))


def gen():
    yield 1
    raise StopIteration(2)


try:
    print(list(gen()))
except RuntimeError as e:
    print(e)


def other():
    yield next(iter([]))


try:
    for x in other():
        print(x)
except RuntimeError as e:
    print(e, repr(e.__cause__))
for f in (lambda: range(), lambda: range(1, 2, 3, 4), lambda: slice(), lambda: len(), lambda: sum(), lambda: enumerate(), lambda: reversed()):
    try:
        f()
    except TypeError as e:
        print(e)
