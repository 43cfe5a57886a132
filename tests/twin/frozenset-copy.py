a = frozenset([1,2])
print(a.copy() is a, frozenset(a) is a)
