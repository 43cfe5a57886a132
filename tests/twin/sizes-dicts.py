"""Sizes of dicts after all kinds of changes."""
import sys
import gc
def show(name, x):
    print(name, sys.getsizeof(x), len(x), gc.is_tracked(x))
show('{}', {})
show('dict()', dict())
d = {}
for i in range(100):
    d[i] = i
    if i < 12 or sys.getsizeof(d) and i % 7 == 0:
        show('set %d' % i, d)
    else:
        print(i, sys.getsizeof(d))
for i in range(95):
    del d[i]
    print('del', i, sys.getsizeof(d))
d['new'] = 1
show('set after del', d)
for i in range(20):
    d[i] = i
    print('again', i, sys.getsizeof(d))
d.clear()
show('clear', d)
d['a'] = 1
show('set after clear', d)
d.pop('a')
show('pop', d)
d.setdefault('b', [])
show('setdefault', d)
for n in range(0, 40, 3):
    a = dict.fromkeys(range(n))
    show('fromkeys range %d' % n, a)
    show('fromkeys list', dict.fromkeys(list(range(n))))
    show('fromkeys str', dict.fromkeys('abcdefghijklmnopqrstuvwxyz'[:n]))
    show('fromkeys dict', dict.fromkeys(a))
    show('fromkeys set', dict.fromkeys(set(range(n))))
    show('comp', {i: i for i in range(n)})
    show('str comp', {str(i): i for i in range(n)})
    show('dict(d)', dict(a))
    show('copy', a.copy())
    show('dict(pairs)', dict([(i, i) for i in range(n)]))
    show('dict(zip)', dict(zip(range(n), range(n))))
    b = {}
    b.update(a)
    show('update', b)
    b = {'x': 1}
    b.update(a)
    show('update 1', b)
    b = {}
    b.update([(i, i) for i in range(n)])
    show('update pairs', b)
    b = dict(a)
    for i in range(n // 2):
        del b[i]
    show('half', b)
    show('dict(half)', dict(b))
    show('half copy', b.copy())
    b = dict(a)
    for i in range(n):
        b.popitem()
    show('popitem', b)
    show('copy of empty', b.copy())
    b['x'] = 1
    show('and set', b)
    b = {str(i): i for i in range(n)}
    b[1] = 2
    show('str and int', b)
def f(**k):
    return k
show('**', f(a=1, b=2))
show('**0', f())
show('**6', f(a=1, b=2, c=3, d=4, e=5, g=6))
show('dict(a=)', dict(a=1, b=2))
show('dict(d, a=)', dict({'x': 1}, a=1, b=2))
show('display 1', {'a': 1})
show('display 2', {'a': 1, 'b': 2})
show('display 5', {'a': 1, 'b': 2, 'c': 3, 'd': 4, 'e': 5})
show('display 6', {'a': 1, 'b': 2, 'c': 3, 'd': 4, 'e': 5, 'f': 6})
show('display 9', {'a': 1, 'b': 2, 'c': 3, 'd': 4, 'e': 5, 'f': 6, 'g': 7, 'h': 8, 'i': 9})
show('display 11', {1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6, 7: 7, 8: 8, 9: 9, 10: 10, 11: 11})
show('ints', {1: 1, 2: 2})
show('list', {1: []})
d = {}
d['k'] = []
show('k', d)
d = {'k': 1}
d['l'] = (1, [])
show('l', d)
