# twin: 2.7-2.7
"""Dictionaries in the order of their tables."""
d = {}
for w in 'one two three four five six seven eight nine ten eleven twelve'.split():
    d[w] = len(w)
print(d)
print(d.keys())
print(d.items())
print(sorted(d), sorted(d.items(), key=lambda p: (p[1], p[0])))
print(set('hello world'), frozenset('abc'))
print({1: 'a', 'x': 2, 3.5: None, (1, 2): []})
for k, v in d.iteritems():
    if v == 3:
        print(k)
del d['one']
d['zero'] = 0
print(d, len(d), 'two' in d, d.has_key('one'))
print(dict(zip('abc', range(3))), dict(a=1, b=2), dict.fromkeys('xyz'))
print(d.pop('two'), d.get('nope'), d.setdefault('q', []), d.popitem())
