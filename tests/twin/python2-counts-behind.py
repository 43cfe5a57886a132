# twin: 2.7-2.7
"""What 2.7 asks behind the scenes, as gc.get_count() tells: what exception it has, a length hint, a type of iterators that is looked into
for the first time; the empty frozenset; a difference of sets without copying; slices of empty tuples."""
import gc, sys
gc.disable()
es = [('list', lambda: list(iter([]))), ('tuple', lambda: list(iter(()))), ('keys', lambda: list(iter({}))), ('set', lambda: list(iter(set()))), ('bytearray', lambda: list(iter(bytearray()))), ('values', lambda: list({}.itervalues())), ('items', lambda: list({}.iteritems())), ('rev', lambda: list(reversed([]))), ('xr', lambda: list(iter(xrange(0)))), ('str', lambda: list(iter('')))]
for n, f in es:
    r = []
    for i in range(3):
        gc.collect()
        a = gc.get_count()[0]
        f()
        b = gc.get_count()[0]
        r.append(b - a)
    print(n, r)
y = iter([])
x = list(y)
z = []
def m(n, f):
    gc.collect()
    a = gc.get_count()[0]
    f()
    b = gc.get_count()[0]
    gc.collect()
    a = gc.get_count()[0]
    f()
    b = gc.get_count()[0]
    print(n, b - a)
m('nothing', lambda: None)
m('len', lambda: len(z))
m('hint', lambda: y.__length_hint__())
m('list(y)', lambda: list(y))
m('list(())', lambda: list(()))
m('list()', lambda: list())
m('extend(y)', lambda: z.extend(y))
m('extend(z)', lambda: z.extend(z))
m('tuple(y)', lambda: tuple(y))
m('tuple(z)', lambda: tuple(z))
m('set(y)', lambda: set(y))
m('list(gen)', lambda: list(x for x in ()))
m('list(set())', lambda: list(set()))
m('zip(y)', lambda: zip(y))
m('map(None,y)', lambda: map(None, y))
m('iter(y)', lambda: iter(y))
m('list(iter(""))', lambda: list(iter('')))
m('iter("")', lambda: iter(''))
m('sorted(y)', lambda: sorted(y))
m('z[:]=y', lambda: z.__setitem__(0, 1) if z else None)
m('getattr', lambda: y.__length_hint__)
m('hasattr', lambda: hasattr(y, '__iter__'))
m('hasattrno', lambda: hasattr(y, 'foo'))
m('update str', lambda: set().update('abc', 'd'))
def held():
    try:
        yield 1
    finally:
        print('closed')
def bare():
    yield 1
def close(f, begin):
    x = f()
    if begin:
        next(x)
    x.close()
m('close held', lambda: close(held, 0))
m('close held begun', lambda: close(held, 1))
m('close bare', lambda: close(bare, 0))
m('close bare begun', lambda: close(bare, 1))
m('throw', lambda: list(x for x in 'abc'))
class Items(object):
    def __getitem__(self, i):
        return [1, 2, 3][i]
    def __len__(self):
        return 3
m('by items', lambda: list(Items()))
m('reversed', lambda: list(reversed(Items())))
m('pairs', lambda: dict([[1, 2], 'ab']))
m('next', lambda: next(iter([]), 0))
def over():
    x = bare()
    list(x)
    x.close()
m('close ended', over)
gc.collect()
f = set(frozenset())
print(gc.get_count()[0])
print(sys.getsizeof(set(range(18)) - set([1, 2, 6])), sys.getsizeof(set(range(40)) - set([1])))
t = tuple(x for x in ())
print(gc.is_tracked(t[2:]), gc.is_tracked(t[:60]), gc.is_tracked(t), gc.is_tracked(t[0:]))
