# What is alive while special methods of built-in types run that a program has called by name, and what is left behind.
from __future__ import print_function
import gc
import sys
gc.disable()
log = []


class Key(object):
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        log.append(('hash', sys.getrefcount(self), gc.get_count()[0] - before))
        return 1

    def __eq__(self, other):
        log.append(('eq', sys.getrefcount(self), sys.getrefcount(other), gc.get_count()[0] - before))
        return self is other

    def __lt__(self, other):
        log.append(('lt', sys.getrefcount(self), sys.getrefcount(other), gc.get_count()[0] - before))
        return False

    def __repr__(self):
        log.append(('repr', sys.getrefcount(self), gc.get_count()[0] - before))
        return self.name

    def __iter__(self):
        log.append(('iter', sys.getrefcount(self), gc.get_count()[0] - before))
        return iter('ab')

    def __len__(self):
        log.append(('len', sys.getrefcount(self), gc.get_count()[0] - before))
        return 2

    def __call__(self, *args):
        log.append(('call', sys.getrefcount(self), [sys.getrefcount(a) for a in args], gc.get_count()[0] - before))


class L(list):
    def __eq__(self, other):
        log.append(('list eq', sys.getrefcount(self), sys.getrefcount(other), gc.get_count()[0] - before))
        return super(L, self).__eq__(other)

    def __repr__(self):
        log.append(('list repr', sys.getrefcount(self), gc.get_count()[0] - before))
        return 'L' + super(L, self).__repr__()

    def __contains__(self, item):
        log.append(('list contains', sys.getrefcount(item), gc.get_count()[0] - before))
        return super(L, self).__contains__(item)


class D(dict):
    def __setitem__(self, k, v):
        super(D, self).__setitem__(k, v)

    def __getitem__(self, k):
        return super(D, self).__getitem__(k)


class E(dict):
    def __setitem__(self, k, v):
        dict.__setitem__(self, k, v)

    def __getitem__(self, k):
        return dict.__getitem__(self, k)


class O(object):
    def __eq__(self, other):
        log.append(('object eq', sys.getrefcount(self), sys.getrefcount(other), gc.get_count()[0] - before))
        return object.__hash__(self) == object.__hash__(other)

    def __repr__(self):
        log.append(('object repr', sys.getrefcount(self), gc.get_count()[0] - before))
        return super(O, self).__repr__().split(' at ')[0]

    def __hash__(self):
        return super(O, self).__hash__()


def f(*args):
    log.append(('f', [sys.getrefcount(a) for a in args], gc.get_count()[0] - before))


def g(a, b=None):
    log.append(('g', sys.getrefcount(a), sys.getrefcount(b), gc.get_count()[0] - before))


before = 0


def run(what):
    global before
    del log[:]
    gc.collect()
    before = gc.get_count()[0]
    r = what()
    r = r if isinstance(r, (int, bool)) else 0
    return r, gc.get_count()[0] - before, log[:]


a, b, c = Key('a'), Key('b'), Key('c')
la, lb, ta, tb, da, db, sa = [a], [b], (a,), (b,), {1: a}, {1: b}, set([a])
o, p = O(), O()
m, n = L([a]), L([b])
d, e = D(), E()
d[a] = 1
e[a] = 1
sub = L.__eq__
bla = la.__eq__
print(run(lambda: la == lb))
print(run(lambda: la.__eq__(lb)))
print(run(lambda: la.__ne__(lb)))
print(run(lambda: la.__lt__(lb)))
print(run(lambda: list.__eq__(la, lb)))
print(run(lambda: list.__eq__(*[la, lb])))
print(run(lambda: la.__eq__(*[lb])))
print(run(lambda: bla(lb)))
print(run(lambda: ta.__eq__(tb)))
print(run(lambda: tuple.__eq__(ta, tb)))
print(run(lambda: ta.__lt__(tb)))
print(run(lambda: da.__eq__(db)))
print(run(lambda: dict.__ne__(da, db)))
print(run(lambda: ta.__hash__() == 0))
print(run(lambda: tuple.__hash__(ta) == 0))
print(run(lambda: len(la.__repr__())))
print(run(lambda: len(ta.__repr__())))
print(run(lambda: len(list.__repr__(la))))
print(run(lambda: len(la.__str__())))
print(run(lambda: len(object.__str__(la))))
print(run(lambda: len(la.__format__(''))))
print(run(lambda: len(da.__repr__())))
print(run(lambda: len(sa.__repr__())))
print(run(lambda: la.__contains__(b)))
print(run(lambda: list.__contains__(la, b)))
print(run(lambda: ta.__contains__(b)))
print(run(lambda: sa.__contains__(b)))
print(run(lambda: set.__contains__(sa, b)))
print(run(lambda: la.__len__()))
print(run(lambda: list.__len__(la)))
print(run(lambda: len(la.__add__([b]))))
print(run(lambda: len(la.__mul__(2))))
print(run(lambda: len([].__iadd__(a))))
print(run(lambda: [].__init__(a)))
print(run(lambda: list.__init__([], a)))
print(run(lambda: {}.__init__([(a, 1)])))
print(run(lambda: dict.__init__({}, x=b)))
print(run(lambda: dict.__init__({}, [(a, 1)], x=b)))
print(run(lambda: set().__init__(a)))
print(run(lambda: set().__init__([a])))
print(run(lambda: da.__getitem__(1)))
print(run(lambda: {}.__setitem__(a, b)))
print(run(lambda: dict.__setitem__({}, a, b)))
print(run(lambda: dict.__setitem__(*[{}, a, b])))
print(run(lambda: {a: 1}.__delitem__(a)))
print(run(lambda: d.__setitem__(b, 1)))
print(run(lambda: e.__setitem__(b, 1)))
print(run(lambda: d[a]))
print(run(lambda: e[a]))
print(run(lambda: d.__getitem__(a)))
print(run(lambda: [1].__setitem__(0, a)))
print(run(lambda: list.__setitem__([1], 0, a)))
print(run(lambda: m == n))
print(run(lambda: m == [a]))
print(run(lambda: [a] == m))
print(run(lambda: m != n))
print(run(lambda: len(repr(m))))
print(run(lambda: len(str(m))))
print(run(lambda: b in m))
print(run(lambda: o == p))
print(run(lambda: o != p))
print(run(lambda: len(set([o, p]))))
print(run(lambda: f.__call__(a, b)))
print(run(lambda: f.__call__(*[a, b])))
print(run(lambda: type(f).__call__(f, a)))
print(run(lambda: a.__call__(b)))
print(run(lambda: len.__call__(a)))
print(run(lambda: Key.__call__('d').__call__(a)))
print(run(lambda: o.__setattr__('x', a)))
print(run(lambda: object.__setattr__(o, 'x', a)))
print(run(lambda: super(O, o).__setattr__('x', a)))
print(run(lambda: o.__getattribute__('x') is a))
print(run(lambda: object.__getattribute__(o, 'x') is a))
print(run(lambda: super(O, o).__getattribute__('x') is a))
print(run(lambda: o.__delattr__('x')))
print(run(lambda: (5).__add__(6)))
print(run(lambda: int.__add__(5, 6)))
print(run(lambda: (5).__add__(6000)))
print(run(lambda: (5).__eq__(6)))
print(run(lambda: 'a'.__eq__('b')))
