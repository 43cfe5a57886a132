"""Which tuples the collector tracks from the start (3.14 and later: not those of a display of atomic values)."""
import gc, sys, weakref
T = gc.is_tracked
t = (1, 2, 3, 4)
d = {1: 2, 3: 4}
class C(object):
    def m(self, *a): return T(a)
    def __exit__(self, *a): print('exit', T(a))
    def __enter__(self): return self
def f(a=1, *args, **kw): return T(args)
print('slices', T(t[1:]), T(t[:2]), T(t[::2]), T(t[::-1]), T(t[slice(1, 3)]), T(t[-2:]), T(t[0:4]), T(t[0:0]))
a, b = 1, 3
print('slices of names', T(t[a:b]), T(t[a:]), T(t[:b]), T(t[a:b:1]))
s = slice(1, 2)
print('slice object', T(t[s]))
print('pop', T(d.popitem()), 'items', [T(x) for x in {1: 2, 3: 4}.items()], [T(x) for x in list({1: 2, 3: 4}.items())], [T(x) for x in sorted({1: 2, 3: 4}.items())], T(next(iter({1: 2}.items()))))
for x in {1: 2, 3: 4}.items(): print('for', T(x))
for x in {1: 2, 3: []}.items(): print('for', T(x))
for i, x in enumerate({1: 2, 3: []}.items()): print('for', T(x))
print('reversed', [T(x) for x in reversed([(1, 2), (a, b)])])
print('divmod', T(divmod(7, 2)), T(divmod(7.5, 2)), T(divmod(a, b)))
print('partition', T('a-b'.partition('-')), T('a-b'.partition('x')), T('a-b'.rpartition('-')), T('a-b'.rpartition('x')), T(b'a-b'.partition(b'-')), T(b'a-b'.partition(b'x')), T(b'ab'.rpartition(b'x')), T(bytearray(b'a-b').partition(b'-')))
print('gc', T(gc.get_count()), T(gc.get_threshold()), T(sys.version_info), T(sys.version_info[:2]))
print('args', T(ValueError(1).args), T(ValueError(1, 2).args), T(ValueError().args), T(KeyError([]).args))
print('zip', [T(x) for x in zip('ab', 'cd')], T(list(zip('ab', 'cd'))[0]), T(next(zip([1], [2]))))
print('enum', [T(x) for x in enumerate('abc')], T(list(enumerate('abc'))[1]), T(next(enumerate('a'))))
print('tuple()', T(tuple('ab')), T(tuple([1, 2])), T(tuple({1: 2})), T(tuple({1, 2})), T(tuple(x for x in 'ab')), T(tuple(t)), T(tuple([x for x in t])), T(tuple(iter([1]))), T(tuple(map(str, [1]))), T(tuple(range(2))), T(tuple(bytearray(2))), T(tuple(b'ab')), T(tuple([[]])))
print('plus', T(t + (1,)), T(t + (a,)), T((a,) + (b,)), T((a,) + ()), T(() + (a,)), T(t * 2), T((a,) * 3), T((a,) * 1), T(t * 0))
x = t
x += (1,)
print('iadd', T(x))
x = (a,)
x *= 2
print('imul', T(x))
print('display', T((a, b)), T((a, [])), T((a, (b,))), T((a, None)), T((a, C)), T((a, 'x' + str(a))), T((a, f)), T((a, len)), T((a, 1.5 * a)), T((a, t)), T((a, C())), T((a, frozenset([a]))), T((a, range(a))), T((a, b'x' * a)))
print('call', f(1, 2), f(1, *t), f(*t), f(*[1, 2, 3]), f(1, []), C().m(1), C().m(*t), f(1), f(*range(3)), f(*(x for x in t)))
with C(): pass
try:
    with C(): raise ValueError
except ValueError: pass
print('default', T(f.__defaults__), T((lambda q=[]: 0).__defaults__), T(C.__bases__), T(C.__mro__), T(C.__dict__ and f.__kwdefaults__))
print('comp', [T((i, i)) for i in range(2)], [T((i, [i])) for i in range(2)])
def gen():
    yield 1, a
    yield a, b
    x, y = b, a
    yield x, y
print('gen', [T(x) for x in gen()])
def ret(x, y): return x, y
print('ret', T(ret(1, 2)), T(ret(1, [])))
print('minmax', T(max((1, 2), (a, b))), T(sorted([(b, a), (a, b)])[0]))
print('format', T(('%s' % a, 1)))
print('dict keys', [T(k) for k in {(a, b): 1, (1, 2): 2}])
print('split', T(tuple('a b'.split())))
print('ref', T(weakref.getweakrefs(C)), T(gc.get_referrers()), T(gc.get_objects()[:0]))
w = weakref.finalize(f, f, 1, 2)
print('peek', T(w.peek()), T(w.detach()))
