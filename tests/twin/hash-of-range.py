# twin: 3.6-
# Ranges that are equal have one hash: an empty one has no start, one of one item no step. (The hashes themselves are not shown: that of
# None, which is in some of them, was an address up to 3.11.)
rs = [range(0), range(3, 3), range(5, 1), range(1), range(0, 1, 5), range(0, 4, 9), range(2), range(0, 2, 1), range(0, 3, 2), range(0, 4, 2), range(1, 2), range(7, 1, -9)]
for a in rs:
    print([int(a == b) for b in rs], [int({a: 1}.get(b, 0)) for b in rs])
print(len(set(rs)), {range(0): 'empty'}[range(9, 9)], range(0, 1, 5) in {range(1)})
