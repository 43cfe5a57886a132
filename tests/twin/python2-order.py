# twin: 2.7-2.7
"""The order of everything in 2.7: dicts by length, least differing key, value there; old-style instances count as numbers."""
print(sorted([{3: 1}, {1: 1}, {}, {1: 1, 2: 2}]), max({1: 2}, {2: 1}))
print({'a': []} < {'a': {}}, {1: 2, 3: 4} < {1: 2, 3: 3})
class C(object):
    def __init__(self, n): self.n = n
    def __lt__(self, o): return self.n < o.n
    def __eq__(self, o): return self.n == o.n
    def __hash__(self): return self.n
print({1: C(1)} < {1: C(2)}, {C(1): 1} < {C(2): 1}, {C(1): 5} == {C(1): 5})
print({} < {1: 2}, {1: 2} < {1: 3}, {1: 2} == {1: 2}, {1: 2} > {}, {'a': 1} < {'b': 0}, {'a': 1, 'b': 2} <= {'a': 1, 'b': 2})
class Old:
    pass
print([type(x).__name__ for x in sorted([{}, 1, Old(), 'a', None, 1.5, (), [], True])])
class Bad(object):
    def __eq__(self, other):
        raise ValueError('eq')
    def __hash__(self):
        return 1
for f in (lambda: {1: Bad()} < {1: Bad()}, lambda: {1: 2} < {1: Bad()}, lambda: {Bad(): 1} < {2: 1}, lambda: {1: {2: 3}} < {1: {2: 4}}):
    try:
        print(f())
    except ValueError as e:
        print(e)
