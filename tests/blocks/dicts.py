# Dicts that grow, shrink, are copied and looked into; sets.
table = {}
table["a"] = 1
for i in range(40):
    table[i] = i
table.get("b")
table.setdefault("c", [])
table.update({"d": 1, "e": 2})
table.pop("d")
del table["a"]
copy = table.copy()
copy = dict(table)
copy = dict(a=1, b=2)
small = {"a": 1, "b": 2}
small.keys()
list(small.items())
for key, value in small.items():
    pass
{key: value for key, value in small.items()}
small.popitem()
small.clear()
table.clear()
"a" in small
dict.fromkeys("abc")
numbers = set()
for i in range(40):
    numbers.add(i)
numbers.discard(3)
other = {1, 2, 3}
numbers & other
numbers | other
numbers - other
numbers ^ other
numbers.update([100, 200])
frozen = frozenset([1, 2, 3])
{i % 5 for i in range(10)}
numbers.pop()
numbers.clear()
copy = other.copy()
del table, copy, small, numbers, other, frozen
