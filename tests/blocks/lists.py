# Lists that grow, shrink, are copied, sliced, sorted and joined.
items = []
items.append(1)
for i in range(20):
    items.append(i)
items.insert(3, "x")
items.extend([7, 8, 9])
items.extend(range(30))
items += [1, 2]
del items[3]
del items[10:40]
items[2:4] = [5, 6, 7, 8, 9]
items[::2]
copy = items[:]
copy = list(items)
copy = items.copy()
copy.sort()
copy.reverse()
copy.remove(7)
last = copy.pop()
first = copy.pop(0)
while copy:
    copy.pop()
copy.clear()
pair = [[], []]
three = pair * 3
both = pair + three
one, rest = 1, [2, 3]
rest = None
sorted([3, 1, 2])
squares = [i * i for i in range(30)]
nested = [[i, j] for i in range(3) for j in range(3) if i != j]
nested.index([1, 0])
reversed(nested)
for a, b in nested:
    pass
del nested[:], squares
three = both = pair = None
