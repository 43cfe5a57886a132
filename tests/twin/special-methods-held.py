# What is alive while special methods of built-in types run that a program has called by name, and what is left behind.
from __future__ import print_function
import gc
import sys


class Key(object):
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        print('hash', self.name, sys.getrefcount(self), gc.get_count()[0] - before)
        return 1

    def __eq__(self, other):
        print('eq', self.name, sys.getrefcount(self), sys.getrefcount(other), gc.get_count()[0] - before)
        return self is other

    def __lt__(self, other):
        print('lt', self.name, sys.getrefcount(self), sys.getrefcount(other), gc.get_count()[0] - before)
        return False

    def __repr__(self):
        print('repr', self.name, sys.getrefcount(self), gc.get_count()[0] - before)
        return self.name

    def __iter__(self):
        print('iter', self.name, sys.getrefcount(self), gc.get_count()[0] - before)
        return iter('ab')

    def __len__(self):
        print('len', self.name, sys.getrefcount(self), gc.get_count()[0] - before)
        return 2

    def __call__(self, *args):
        print('call', self.name, sys.getrefcount(self), [sys.getrefcount(a) for a in args], gc.get_count()[0] - before)

    def __getitem__(self, i):
        print('getitem', self.name, sys.getrefcount(self), sys.getrefcount(i), gc.get_count()[0] - before)
        raise IndexError


class L(list):
    def __init__(self, *args):
        print('init', [sys.getrefcount(a) for a in args], gc.get_count()[0] - before)
        super(L, self).__init__(*args)

    def __eq__(self, other):
        print('list eq', sys.getrefcount(self), sys.getrefcount(other), gc.get_count()[0] - before)
        return super(L, self).__eq__(other)

    def __repr__(self):
        print('list repr', sys.getrefcount(self), gc.get_count()[0] - before)
        return 'L' + super(L, self).__repr__()

    def __contains__(self, item):
        print('list contains', sys.getrefcount(item), gc.get_count()[0] - before)
        return super(L, self).__contains__(item)

    def append(self, item):
        print('append', sys.getrefcount(item), gc.get_count()[0] - before)
        list.append(self, item)


class O(object):
    def __eq__(self, other):
        print('object eq', sys.getrefcount(self), sys.getrefcount(other), gc.get_count()[0] - before)
        return object.__hash__(self) == object.__hash__(other)

    def __repr__(self):
        print('object repr', sys.getrefcount(self), gc.get_count()[0] - before)
        return super(O, self).__repr__().split(' at ')[0]

    def __hash__(self):
        return super(O, self).__hash__()


def f(*args):
    print('f', [sys.getrefcount(a) for a in args], gc.get_count()[0] - before)


def g(a, b=None):
    print('g', sys.getrefcount(a), sys.getrefcount(b), gc.get_count()[0] - before)


gc.disable()
gc.collect()
a, b, c = Key('a'), Key('b'), Key('c')
before = gc.get_count()[0]
print('-- comparisons')
for x, y in (([a], [b]), ((a,), (b,)), ({1: a}, {1: b})):
    before = gc.get_count()[0]
    print(x.__eq__(y))
    print(x.__ne__(y))
    if x != {1: a}:
        print(x.__lt__(y))
    print(type(x).__eq__(x, y))
    print(type(x).__eq__(*[x, y]))
    bound = x.__eq__
    print(bound(y), bound(*(y,)))
    bound = 0
    print(gc.get_count()[0] - before)
print('-- hashes')
t = (a, b)
before = gc.get_count()[0]
print(t.__hash__() == hash(t), tuple.__hash__(t) == t.__hash__())
print('-- texts')
for x in ([a], (a,), {1: a}, set([1])):
    before = gc.get_count()[0]
    print(x.__repr__(), x.__str__(), type(x).__repr__(x), object.__str__(x), x.__format__(''))
    print(gc.get_count()[0] - before)
print('-- containers')
l = [a, b]
before = gc.get_count()[0]
print(l.__contains__(b), l.__contains__(c), list.__contains__(l, b), (a, b).__contains__(c))
print(l.__len__(), list.__len__(l), l.__getitem__(0) is a, list.__getitem__(l, 1) is b)
print(l.__setitem__(0, c), l.__delitem__(1), l.__iadd__([a, b]) is l, l.__add__([a]) == [c, a, b, a] if 0 else len(l.__add__([a])))
print(len(l.__mul__(2)), len(l.__rmul__(2)), l.__imul__(1) is l)
print(l.__iadd__(c) is l, len(l), gc.get_count()[0] - before)
print([].__init__(a), list.__init__([], a), gc.get_count()[0] - before)
s = {}.fromkeys([1])
before = gc.get_count()[0]
s.__init__([(a, 1)])
dict.__init__(s, x=b)
print(len(s), gc.get_count()[0] - before)
print('-- subclasses')
m, n = L([a]), L([b])
before = gc.get_count()[0]
print(m == n, m == [a], [a] == m, m != n)
print(m)
print(b in m, 5 in m)
m.append(c)
print(len(m), gc.get_count()[0] - before)
o, p = O(), O()
before = gc.get_count()[0]
print(o == p, o != p, o == o, len(set([o, p])), o)
print(gc.get_count()[0] - before)
print('-- calls')
f.__call__(a, b)
f.__call__(*[a, b])
type(f).__call__(f, a)
g.__call__(a, b=b)
a.__call__.__call__(b)
len.__call__(a)
list.__call__(a)
Key.__call__('d').__call__(a)
print(gc.get_count()[0] - before)
print('-- attributes')
o = O()
before = gc.get_count()[0]
o.__setattr__('x', a)
object.__setattr__(o, 'y', b)
super(O, o).__setattr__('z', c)
print(o.__getattribute__('x') is a, object.__getattribute__(o, 'y') is b, super(O, o).__getattribute__('z') is c)
print(sys.getrefcount(a), sys.getrefcount(b), sys.getrefcount(c))
o.__delattr__('x')
object.__delattr__(o, 'y')
print(sys.getrefcount(a), sys.getrefcount(b), sys.getrefcount(c), gc.get_count()[0] - before)
print('-- iterators')
i = iter([a, b])
before = gc.get_count()[0]
step = '__next__' if hasattr(i, '__next__') else 'next'
print(getattr(i, step)() is a, sys.getrefcount(i), getattr(type(i), step)(i) is b, gc.get_count()[0] - before)
bound = getattr(iter([1, 2, 3]), step)
print([bound(), bound(), bound()], list(iter(bound, 9)) if 0 else None, sys.getrefcount(bound), gc.get_count()[0] - before)
print([sys.getsizeof(x) > 0 for x in (bound, [].__len__, list.__len__)], sys.getsizeof([].__len__) - sys.getsizeof(bound))
for x in ([].__len__, list.__len__, 'a'.__len__, (5).__add__):
    print(sys.getsizeof(x), x.__sizeof__(), gc.is_tracked(x))
loop = []
loop.append(loop.__len__)
loop.append(loop.__eq__)
del loop
print(gc.collect())
