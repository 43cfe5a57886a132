# twin: 2.7-
l = [3, 1, 2]
l.append(4)
l.extend([5, 6])
l.insert(0, 0)
print(l, l.pop(), l.pop(0), l.index(1), l.count(2))
l.remove(3)
l.sort()
print(l)
l.reverse()
print(l, l.copy())
l.sort(key=lambda v: -v)
print(l)
l.clear()
print(l)
d = {'a': 1, 'b': 2}
print(d.get('a'), d.get('z'), d.get('z', 0), d.setdefault('c', 3), d.pop('a'), d.pop('zz', None))
print(list(d.keys()), list(d.values()), list(d.items()), 'b' in d, len(d))
d.update({'x': 9})
d.update(y=10)
print(d, d.popitem())
for k in d:
    print(k, d[k])
for k, v in d.items():
    print(k, v)
s = {1, 2}
s.add(3)
s.discard(1)
s.discard(99)
print(s, s | {5}, s & {2}, s - {2}, s ^ {3, 9}, s.union([7]), 2 in s, s <= {2, 3, 4})
t = 'Hello, World'
print(t.upper(), t.lower(), t.split(', '), t.replace('l', 'L'), t.startswith('He'), t.endswith('x'), t.find('W'))
print('-'.join(['a', 'b']), '  x '.strip(), 'a,b,c'.split(','), 'a b  c'.split(), t.count('l'), t.index('o'))
print('abc'.encode(), b'abc'.decode(), 'x'.isdigit(), '5'.isdigit(), t.title() if False else '')
print((1, 2, 1).count(1), (1, 2).index(2))
try:
    [].pop()
except IndexError as e:
    print(e)
try:
    [].remove(1)
except ValueError as e:
    print(e)
try:
    {}.popitem()
except KeyError as e:
    print(e)
