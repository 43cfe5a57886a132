# twin: 2.7-2.7
print(slice(1,2) == slice(1,2), slice(1,2) == slice(1,3), slice(1,2) < slice(1,3), slice(None) == slice(None), cmp(slice(1), slice(2)))
try:
    print(hash(slice(1)))
except TypeError as e:
    print(e)
s = slice(1, 2, 3)
print(s != slice(1, 2, 3), s in [slice(1, 2, 3)], s > slice(1, 2, 1))
