# What comparing and searching containers holds: which item is asked, in which order, and who has references meanwhile.
from __future__ import print_function
import gc
import sys
gc.disable()
log = []


class Key(object):
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        log.append(('hash', self.name, sys.getrefcount(self), gc.get_count()[0] - before))
        return 1

    def __eq__(self, other):
        log.append(('eq', self.name, other.name, sys.getrefcount(self), sys.getrefcount(other), gc.get_count()[0] - before))
        return self is other

    def __lt__(self, other):
        log.append(('lt', self.name, other.name, sys.getrefcount(self), sys.getrefcount(other), gc.get_count()[0] - before))
        return False

    def __repr__(self):
        log.append(('repr', self.name, sys.getrefcount(self), gc.get_count()[0] - before))
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


class LL(list):
    def __lt__(self, other):
        log.append(('list lt', gc.get_count()[0] - before))
        return super(LL, self).__lt__(other)


class T2(tuple):
    def __eq__(self, other):
        log.append(('tuple eq', gc.get_count()[0] - before))
        return tuple.__eq__(self, other)


class D2(dict):
    def __eq__(self, other):
        log.append(('dict eq', sys.getrefcount(self), gc.get_count()[0] - before))
        return dict.__eq__(self, other)


def run(what):
    global before
    del log[:]
    gc.collect()
    before = gc.get_count()[0]
    r = what()
    r = r if isinstance(r, (int, bool)) else 0
    return r, gc.get_count()[0] - before, log[:]


a, b, c = Key('a'), Key('b'), Key('c')
la, lb, ta, tb, da, db, sa = [a, c], [b, c], (a, c), (b, c), {1: a}, {1: b}, set([a])
m, n = L([a]), L([b])
ll, lm = LL([a]), LL([b])
t2, t3 = T2([a]), T2([b])
d2, d3 = D2({1: a}), D2({1: b})
print(run(lambda: la == lb))
print(run(lambda: la != lb))
print(run(lambda: la < lb))
print(run(lambda: ta == tb))
print(run(lambda: ta < tb))
print(run(lambda: da == db))
print(run(lambda: da != db))
print(run(lambda: {a: 1} == {b: 1}))
print(run(lambda: b in la))
print(run(lambda: c in la))
print(run(lambda: b in ta))
print(run(lambda: c in ta))
print(run(lambda: b in iter(la)))
print(run(lambda: la.index(c)))
print(run(lambda: la.count(c)))
print(run(lambda: [a, c].remove(c)))
print(run(lambda: ta.index(c)))
print(run(lambda: ta.count(c)))
print(run(lambda: b in {1: a}.values()))
print(run(lambda: (1, b) in {1: a}.items()))
print(run(lambda: b in {1: a}.keys()))
print(run(lambda: b in {a: 1}))
print(run(lambda: b in {a}))
print(run(lambda: len(repr(la))))
print(run(lambda: len(repr(ta))))
print(run(lambda: len(repr(da))))
print(run(lambda: len(repr(sa))))
print(run(lambda: len(repr({1: a}.values()))))
print(run(lambda: m != n))
print(run(lambda: m == n))
print(run(lambda: m < n))
print(run(lambda: ll != lm))
print(run(lambda: ll < lm))
print(run(lambda: ll > lm))
print(run(lambda: ll == lm))
print(run(lambda: t2 != t3))
print(run(lambda: t2 == t3))
print(run(lambda: t2 < t3))
print(run(lambda: d2 != d3))
print(run(lambda: d2 == d3))
print(run(lambda: list.count(la, b)))
print(run(lambda: list.index(la, a)))
print(run(lambda: list.append([], a) or 1))
print(run(lambda: dict.get(da, b)))
print(run(lambda: dict.__contains__(da, b)))
print(run(lambda: set.__contains__(sa, b)))
print(run(lambda: sa.__contains__(b)))
print(run(lambda: hash((a, b)) and 1))
