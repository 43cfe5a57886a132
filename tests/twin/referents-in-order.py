# twin: 3.6-
# What gc.get_referents tells of iterators, super objects and functions, in the order of their types' tp_traverse.
import gc, sys


def kinds(x):
    return [type(y).__name__ for y in gc.get_referents(x)]


class A(object):
    def m(self):
        before = sys.getrefcount(A)
        bound = super(A, self)
        print(kinds(bound), sys.getrefcount(A) - before)

    @classmethod
    def c(cls):
        before = sys.getrefcount(A)
        bound = super(A, cls)
        print([x.__name__ for x in gc.get_referents(bound)], sys.getrefcount(A) - before)


class B(A):
    pass


A().m()
B().m()
A.c()
B.c()
print(kinds(map(len, [[], []])))
print(kinds(filter(None, [1])))
print(kinds(zip([1], [2])))
print(kinds(enumerate([1])))


def f(a=1):
    return a


def place(function):
    'Where the attributes stand between the name and the annotations.'
    found = gc.get_referents(function)
    mine = [x for x in found if type(x) is dict and 'mine' in x]
    annotations = [x for x in found if type(x) is dict and 'a' in x and 'mine' not in x and 'A' not in x]
    others = [x for x in found if type(x) is tuple]
    return [found.index(x) > found.index('f') for x in mine], len(mine), len(annotations), others == [(1,)]


print(place(f))
f.mine = 2
print(place(f))
f.__annotations__['a'] = int
print(place(f))


def made(x):
    yield x


g = made(5)
print(kinds(g)[0] == 'frame', kinds(g)[:2] == ['frame', 'code'])
