# twin: 3.6-
# Special methods of built-in types, called by name: what they do, what they say, and what is alive meanwhile.
import gc
import sys


class Key:
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        print('hash', self.name, sys.getrefcount(self), gc.get_count()[0] - before)
        return 1

    def __eq__(self, other):
        print('eq', self.name, sys.getrefcount(self), sys.getrefcount(other), gc.get_count()[0] - before)
        return self is other


class D(dict):
    def __setitem__(self, k, v):
        print('set', k if isinstance(k, int) else 'key')
        super().__setitem__(k, v)

    def __getitem__(self, k):
        return super().__getitem__(k)

    def __delitem__(self, k):
        super().__delitem__(k)

    def __contains__(self, k):
        return super().__contains__(k)

    def __len__(self):
        return super().__len__() + 100

    def __iter__(self):
        return super().__iter__()


class E(dict):
    def __setitem__(self, k, v):
        dict.__setitem__(self, k, v)

    def __getitem__(self, k):
        return dict.__getitem__(self, k)

    def __delitem__(self, k):
        dict.__delitem__(self, k)


class L(list):
    def __setitem__(self, i, v):
        super().__setitem__(i, v)

    def __getitem__(self, i):
        return super().__getitem__(i)

    def __delitem__(self, i):
        super().__delitem__(i)

    def __contains__(self, v):
        return super().__contains__(v)

    def __len__(self):
        return list.__len__(self) * 2

    def __iter__(self):
        print('iter')
        return list.__iter__(self)


gc.disable()
gc.collect()
d, e = D(), E()
a, b, c = Key('a'), Key('b'), Key('c')
before = gc.get_count()[0]
d[a] = 1
d[b] = 2
e[a] = 1
e[b] = 2
before = gc.get_count()[0]
print(d[b], b in d, c in d)
plain = {}
before = gc.get_count()[0]
plain.__setitem__(a, 1)
plain.__setitem__(b, 2)
dict.__setitem__(plain, c, 3)
dict.__setitem__(*[plain, c, 3])
plain.__setitem__(*(c, 4))
bound = plain.__setitem__
before = gc.get_count()[0]
bound(b, 5)
before = gc.get_count()[0]
print(plain.__getitem__(b), plain.__contains__(b), plain.__len__())
plain.__delitem__(b)
dict.__delitem__(plain, c)
del d[b]
del e[b]
print(len(d), len(e), len(plain), dict.__len__(d))
bound = 0
print(gc.get_count()[0] - before)

d = D()
d.update({1: 2}, x=3)
d.setdefault(4, 5)
d[6] = 7
print(dict(d) == {1: 2, 'x': 3, 4: 5, 6: 7}, sorted(map(str, d)), d.get(1), d.pop(4), 4 in d, len(d))
print(dict(d), list(dict.__iter__(d)), list(d))
l = L([1, 2, 3])
l[0] = 10
l[1:2] = [7, 8]
del l[0]
print(l, l[0], l[::-1], 8 in l, 9 in l, len(l), list(l), [].__len__(), list.__getitem__(l, 1), list.__contains__(l, 3))
print([1, 2].__getitem__(slice(1)), (1, 2).__getitem__(1), (1, 2).__contains__(2), (1, 2).__len__(), list((1, 2).__iter__()))
print('abc'.__getitem__(1), 'abc'.__contains__('b'), 'abc'.__len__(), list('abc'.__iter__()))
print({1}.__contains__(1), {1}.__len__(), list({1}.__iter__()), frozenset([2]).__contains__(2))
print(list(map(dict.__len__, [{}, {1: 2}])), sorted(['aa', 'b'], key=str.__len__), max([[1], []], key=list.__len__))
print(list(map([5, 6].__getitem__, [1, 0])), list(map({5: 6}.__getitem__, [5])), list(filter([5].__contains__, [5, 6])))


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: {}.__setitem__(1))
attempt(lambda: dict.__setitem__({}, 1))
attempt(lambda: dict.__setitem__({}, 1, 2, 3))
attempt(lambda: dict.__setitem__())
attempt(lambda: dict.__setitem__([], 1, 2))
attempt(lambda: dict.__len__(d, 1))
attempt(lambda: dict.__len__())
attempt(lambda: dict.__len__([]))
attempt(lambda: {}.__delitem__())
attempt(lambda: {}.__delitem__(9))
attempt(lambda: {}.__getitem__(9))
attempt(lambda: {}.__getitem__())
attempt(lambda: {}.__getitem__(k=1))
attempt(lambda: {}.__contains__())
attempt(lambda: {}.__setitem__(1, v=2))
attempt(lambda: dict.__setitem__({}, 1, v=2))
attempt(lambda: {}.__setitem__(*[1], **{'v': 2}))
attempt(lambda: {}.__setitem__([], 2))
attempt(lambda: [].__setitem__('a', 2))
attempt(lambda: [].__setitem__(5, 2))
attempt(lambda: [].__getitem__(5))
attempt(lambda: [].__getitem__('a'))
attempt(lambda: [].__delitem__('a'))
attempt(lambda: [].__delitem__(3))
attempt(lambda: [].__contains__())
attempt(lambda: [].__len__(k=1))
attempt(lambda: ().__getitem__(0))
attempt(lambda: ''.__contains__(1))
attempt(lambda: set().__contains__([]))
print(dict.__getitem__, dict.__contains__, list.__getitem__, set.__contains__)
print([].__getitem__.__name__, [].__setitem__.__name__, [1].__len__.__self__)
print(type([].__len__).__name__, callable([].__len__), gc.is_tracked([].__len__))
loop = []
loop.append(loop.__len__)
del loop
print(gc.collect())
for i in range(100):
    d[i] = i
    l.__setitem__(0, i)
    list.__setitem__(l, 1, i)
print(sys.getsizeof([].__len__) in (48, 64), gc.get_count()[0] - before)
