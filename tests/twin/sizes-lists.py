"""Sizes of lists after each method; of tuples; tracked or not."""
import sys
import gc
def show(name, x):
    print(name, sys.getsizeof(x), len(x), type(x) is tuple or gc.is_tracked(x))
for n in range(12):
    show('[None] * %d' % n, [None] * n)
    show('list(range(%d))' % n, list(range(n)))
    show('list(tuple)', list((None,) * n))
    show('list(iter)', list(iter([1] * n)))
    show('list(str)', list('a' * n))
    show('list(dict)', list(dict.fromkeys(range(n))))
    show('list(set)', list(set(range(n))))
    show('list(gen)', list(i for i in range(n)))
    show('[for]', [i for i in range(n)])
    show('tuple', (None,) * n)
    show('tuple(range)', tuple(range(n)))
    show('tuple(gen)', tuple(i for i in range(n)))
    show('tuple(list)', tuple([1] * n))
    show('sorted', sorted(range(n)))
    show('list(map)', list(map(str, range(n))))
    show('list(zip)', list(zip(range(n), range(n))))
    show('list(filter)', list(filter(None, range(n))))
    show('list(reversed)', list(reversed(list(range(n)))))
    show('list(enumerate)', list(enumerate('x' * n)))
    show('split', ('a ' * n).split())
    show('splitlines', ('a\n' * n).splitlines())
    show('d.keys', list({i: i for i in range(n)}.keys()))
    show('d.items', list({i: i for i in range(n)}.items()))
    show('slice', list(range(12))[:n])
    show('+', [1] * n + [2])
    show('copy', ([1] * n)[:])
    a = []
    a.extend(range(n))
    show('extend range', a)
    a = []
    a.extend([1] * n)
    show('extend list', a)
    a = []
    a.extend((1,) * n)
    show('extend tuple', a)
    a = [1]
    a.extend(i for i in range(n))
    show('extend gen', a)
    a = [1]
    a += [1] * n
    show('+= list', a)
    a = [1, 2]
    a[1:1] = [3] * n
    show('slice assign', a)
    a = [1, 2]
    a *= n
    show('*=', a)
show('[]', [])
show('[1]', [1])
show('[1, 2]', [1, 2])
show('[1, 2, 3]', [1, 2, 3])
show('[1, 2, 3, 4]', [1, 2, 3, 4])
x = 5
show('[x]', [x])
show('[x, x]', [x, x])
show('[x, x, x]', [x, x, x])
show('[x] * 5', [x, x, x, x, x])
show('[*a]', list([x, x, x]) + [])
a = []
for i in range(70):
    a.append(i)
    print('append', i, sys.getsizeof(a))
for i in range(70):
    a.pop()
    print('pop', i, sys.getsizeof(a))
a = list(range(20))
a.insert(5, 5)
show('insert', a)
a.remove(5)
show('remove', a)
del a[0]
show('del 0', a)
del a[5:15]
show('del slice', a)
del a[:]
show('del all', a)
a.append(1)
show('append', a)
a = list(range(30))
a[5:25] = []
show('cut', a)
a[::2] = [0] * len(a[::2])
show('step', a)
del a[::2]
show('del step', a)
a.sort()
show('sort', a)
a.reverse()
show('reverse', a)
a.pop(0)
show('pop 0', a)
while a:
    a.pop()
show('empty', a)
a = [3, 1, 2]
a.sort(key=lambda v: v)
show('sort key', a)
show('()', ())
show('(1,)', (1,))
show('([],)', ([],))
t = (1, 'a', None)
show('t', t)
t = (x, x)
show('(x, x)', t)
t = (x, [])
show('(x, [])', t)
t = ((x,), 'a')
show('nested', t)
gc.collect()
show('nested', t)
u = tuple([1, 2])
show('u', u)
gc.collect()
show('u', u)
u = t + t
show('t + t', u)
show('t[:1]', t[:1])
show('t * 3', t * 3)
