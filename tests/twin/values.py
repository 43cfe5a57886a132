# twin: 2.7-
print(1, 2.5, 'str', b'by', None, True, [1, 'a'], (1,), {'k': 1}, {1}, (), [], {}, set(), frozenset())
print(7 // 2, -7 // 2, 7 % 3, -7 % 3, 7 / 2, 2 ** 10, 2 ** -1, 7.5 // 2, -7.5 % 2)
print(1 << 5, 255 >> 2, 6 & 3, 6 | 3, 6 ^ 3, ~6, -5, +5, not 5)
print(1 == 1.0, None is not True, 1 < 2 < 3, 1 < 3 < 2, 'a' < 'b', [1, 2] < [1, 3], (1, 2) == (1, 2))
print(1e100, 1e16, 123456789.123, 0.1 + 0.2, 1e-5, float('inf'), -0.0, 1 / 3)
print('abc'[1], 'abc'[-1], 'abcdef'[1:4], 'abcdef'[::-1], 'abcdef'[::2], [1, 2, 3][1:], (1, 2, 3)[:2])
print('a' * 3, [0] * 3, [1] + [2], (1,) + (2,), 'a' 'b', 'a' in 'abc', 3 in [1, 2])
print(repr('it\'s'), repr("q\"'"), repr('\n\t\\'), repr('\x00\x7f'), 'é', repr('é'), '☃', '😀')
print(b'ab\x00\xff', b'abc'[0], b'abc'[1:], bytearray(b'xyz'))
print(max(1, 5, 3), min([4, 2, 8]), sum([1, 2, 3]), abs(-3), len('abc'), max('a', 'bb', key=len), max([], default=0))
print(sorted([3, 1, 2]), sorted('hello', reverse=True), sorted(['bb', 'a', 'ccc'], key=len), list(reversed([1, 2, 3])))
print(any([0, 1]), all([0, 1]), any([]), all([]), callable(len), callable(3))
print(list(enumerate('ab')), list(zip([1, 2, 3], 'ab')), list(range(5)), list(range(2, 10, 3)), list(range(5, 0, -2)))
print(int('42'), int(3.9), float('2.5'), str(12), bool([]), int('ff', 16), list('abc'), tuple([1, 2]), dict(a=1), set([1, 1]))
print(hash(5), hash('a') == hash('a'), id(None) == id(None), type(5), type([]), type(None), type(print))
print(range(3), range(1, 10, 2), slice(1, 2), len(range(10)), 5 in range(10), range(10)[3])
print(isinstance(True, int), True + True, 5 if True else 6, 0 or 'x', 1 and 2, None or 0)
print('a', 'b', sep='-', end='!\n')
print(*[1, 2, 3])
x = [1, 2, 3, 4, 5]
x[1:3] = ['a', 'b', 'c']
print(x)
del x[0], x[1:3]
print(x)
a, b = 1, 2
a, b = b, a
print(a, b)
(p, q), r = (1, 2), 3
print(p, q, r)
i = j = 5
i += 1
j *= 2
print(i, j)
print({k: v for k, v in zip('abc', range(3))}, {i % 3 for i in range(10)}, [i * j for i in range(3) for j in range(i)])
print(divmod(7, 2)) if False else print('skip')
