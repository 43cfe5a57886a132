# twin: 2.7-2.7
# Old-style classes in detail: what their instances do as iterators, what a call with * or ** holds, what the collector sees of a class;
# and that nothing of Python 2 has a qualified name.
from __future__ import print_function
import gc
import sys

rc = sys.getrefcount
o = object()


class Derived(StopIteration):
    pass


class Ends:
    def __init__(self, error):
        self.error = error

    def __iter__(self):
        return self

    def next(self):
        raise self.error


class EndsNew(object):
    def __init__(self, error):
        self.error = error

    def __iter__(self):
        return self

    def next(self):
        raise self.error

    __next__ = None


for it in Ends(StopIteration('done')), EndsNew(StopIteration('done')), Ends(Derived('own', 3)), EndsNew(Derived('own', 3)):
    try:
        next(it)
    except StopIteration as e:
        print(type(e), e.args)
    try:
        it.next()
    except StopIteration as e:
        print(type(e), e.args)
    print(next(it, 'default'), list(it))


class NoNext:
    def __iter__(self):
        return self


class NoNextNew(object):
    def __next__(self):
        raise StopIteration

    def __iter__(self):
        return self


for c in NoNext, NoNextNew:
    for f in iter, next, list, lambda x: [y for y in x]:
        try:
            print(type(f(c())))
        except TypeError as e:
            print(e)


class Called:
    def __call__(self, x=None, *args, **kw):
        return rc(self), rc(x) if x else 0, len(args), len(kw)


class CalledNew(object):
    def __call__(self, x=None, *args, **kw):
        return rc(self), rc(x) if x else 0, len(args), len(kw)


for a in Called(), CalledNew():
    print(a(), a(o), a(o, 1), a(x=o), a(*[o]), a(**{'x': o}), a(o, k=1), a(*(o,)), a(*(), **{}), a(o, *[1], **{'k': 1}))
    print(map(a, [o]), [a(x) for x in [o]], list(a(x) for x in [o]))


def kinds(x):
    return [type(r).__name__ + (':' + r if isinstance(r, str) else '') for r in gc.get_referents(x)]


class Old:
    x = 1


class Older(Old):
    'doc'


print(kinds(Old), kinds(Older), kinds(Older.__dict__), kinds(Older()))


class Outer(object):
    class Inner(object):
        def method(self):
            pass

    class Classic:
        pass


print(repr(Outer.Inner()).split(' at ')[0], repr(Outer.Classic()).split(' at ')[0], Outer.Inner, Outer.Classic)
Outer.Inner.__name__ = 'Renamed'
print(Outer.Inner, Outer.Inner().__class__.__name__)
for x in Outer.Inner, Outer.Inner.method, kinds, Outer.Inner().method:
    print([hasattr(x, name) for name in ('__qualname__', '__kwdefaults__', '__annotations__', '__name__', '__doc__')])
kinds.__qualname__ = 'other'
print(kinds.__qualname__, kinds.__name__, kinds.__dict__)
