"""What __iter__(), __getitem__() and __str__() see of references, entered by specialized instructions or called by C code."""
import sys
rc = sys.getrefcount
class R:
    def __iter__(self): print('iter', rc(self)); return iter([1, 2])
    def __getitem__(self, i): print('getitem', rc(self), rc(i) > 0); return self
def f(x):
    print('for'); [v for v in x]
    print('list'); list(x)
    print('tuple'); tuple(x)
    print('sum'); sum(x)
    print('max'); max(x)
    print('sorted'); sorted(x)
    print('dict zip'); dict(zip('ab', x))
    print('set'); set(x)
    print('unpack'); p, q = x
    print('call'); print(*x)
    print('iter'); iter(x)
    print('for'); 
    for v in x: pass
    print('in'); 1 in x
    print('genexp'); (v for v in x)
    print('any'); any(x)
    print('join'); ','.join(str(v) for v in x)
    print('extend'); [].extend(x); l = []; l += x; l[:] = x
    print('enumerate'); list(enumerate(x))
    print('map'); list(map(str, x))
    print('setcomp', {v for v in x}, {v: v for v in x})
    return x[0], x[1:2], x[0][1], x['a']
def g(x): return [rc(x) for x in [x]]
o = object()
for i in range(3): f(R()) and 1
f(f(R())[0])
print([g(o) for i in range(3)], [g(x) for x in [o]], list(map(g, [o])))
args=[o]
def h(a, b=None): return rc(a), b is None or rc(b)
print([h(x) for x in args], [h(x, x) for x in args], [h(a=x) for x in args], [h(*[x]) for x in args])
print('map', list(map(h, args)), list(map(h, args, args)), [h(x) for x in args])
print('map', [h(x) for x in args])
class V:
    def __init__(self, v): self.v = v
    def __str__(self): return 's%d' % rc(self)
    def __repr__(self): return 'r%d' % rc(self)
class F:
    def __str__(self): return f's{rc(self)}'
v = V(1); w = F()
print(f'{v}')
print(f'{v} x')
print(f'{v!s} {v!r} {v:5} {V(2)} {w}')
print(format(v), '{}'.format(v), format(v, '5'), str(v))
