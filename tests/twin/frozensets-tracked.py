# twin: 3.6-
import gc
a = frozenset([1, 2])
b = frozenset([2, 3])
s = {1, 5}
for name, x in (('f(list)', frozenset([1, 2])), ('f(set)', frozenset({1})), ('f(f)', frozenset(a)), ('f()', frozenset()), ('f(gen)', frozenset(i for i in 'a')),
                ('a & b', a & b), ('a | b', a | b), ('a - b', a - b), ('a ^ b', a ^ b), ('a & s', a & s), ('a | s', a | s), ('a - s', a - s), ('a ^ s', a ^ s),
                ('union', a.union([5])), ('union()', a.union()), ('intersection', a.intersection([1])), ('difference', a.difference([1])), ('sd', a.symmetric_difference([1])),
                ('copy', a.copy()), ('empty', a & frozenset()), ('f([])', frozenset([()])), ('f([o])', frozenset([object()])), ('f(A)', frozenset([(1, [].append)])),
                ('f(range)', frozenset(range(3))), ('f(str)', frozenset('abc')), ('f(dict)', frozenset({1: 2})), ('s & a', s & a), ('a & a', a & a), ('a | a', a | a),
                ('in', 5 in a)):
    print(name, gc.is_tracked(x))
gc.collect()
x = a | b
gc.collect()
print(gc.is_tracked(x))
