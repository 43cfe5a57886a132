# twin: 3.6-
# What the collector counts after expressions of all kinds, each from a fresh state; closed generators; properties.
import gc, sys, weakref
gc.disable()
cases = [
    lambda: dict([[1, 2]]),
    lambda: dict([[1, 2], (3, 4)]),
    lambda: dict(["ab"]),
    lambda: dict([(i for i in (1, 2))]),
    lambda: dict([{1, 2}]),
    lambda: dict([[1]]),
    lambda: dict(["abc"]),
    lambda: dict([range(2)]),
    lambda: {}.update(["ab"]),
    lambda: "-".join(i for i in "ab"),
    lambda: "-".join(["a"]),
    lambda: "-".join(("a", "b")),
    lambda: "-".join("ab"),
    lambda: "-".join({"a": 1}),
    lambda: "-".join(str(i) for i in range(3)),
    lambda: "".join([]),
    lambda: "".join(x for x in ""),
    lambda: b"".join([b"a", b"b"]),
    lambda: b"-".join(i for i in [b"a"]),
    lambda: list((1, 2)),
    lambda: tuple([1, 2]),
    lambda: tuple({1}),
    lambda: set("ab"),
    lambda: set([1]),
    lambda: frozenset("ab"),
    lambda: sorted("ba"),
    lambda: sorted({1: 2}),
    lambda: sorted([3, 1], key=lambda x: -x),
    lambda: list(map(str, [1, 2])),
    lambda: list(filter(None, [0, 1])),
    lambda: list(zip([1], [2])),
    lambda: list(enumerate([1])),
    lambda: list(reversed([1, 2])),
    lambda: list(range(3)),
    lambda: list({1: 2}.items()),
    lambda: list({1: 2}.keys()),
    lambda: list({1: 2}.values()),
    lambda: max([1, 2]),
    lambda: max(1, 2),
    lambda: max(1, 2, key=lambda x: x),
    lambda: min({1: 2}),
    lambda: sum([1, 2]),
    lambda: sum([[1], [2]], []),
    lambda: sum((1.5, 2)),
    lambda: any([0, 1]),
    lambda: all([0, 1]),
    lambda: any(i for i in (0, 1)),
    lambda: all(i for i in (0, 1)),
    lambda: isinstance(1, (int, str)),
    lambda: issubclass(int, (int, str)),
    lambda: getattr(1, "real", 2),
    lambda: hasattr(1, "x"),
    lambda: "a b".split(),
    lambda: "a,b".split(","),
    lambda: " a b c ".split(',', 1),
    lambda: "a b c".rsplit(None, 1),
    lambda: "a\nb".splitlines(),
    lambda: "abc".partition("b"),
    lambda: "abc".rpartition("z"),
    lambda: "abc".replace("b", "x"),
    lambda: "a".ljust(5),
    lambda: "{} {}".format(1, 2),
    lambda: "{0!r:>5}".format("a"),
    lambda: "{x}".format(x=1),
    lambda: "{x}".format_map({"x": 1}),
    lambda: "%s %s" % (1, 2),
    lambda: "%(a)s" % {"a": 1},
    lambda: f"{1} {2}",
    lambda: f"{1!r:>5}",
    lambda: "abc"[1:],
    lambda: [1, 2, 3][1:],
    lambda: (1, 2, 3)[::2],
    lambda: "abc"[::-1],
    lambda: [1, 2, 3][::-1],
    lambda: [1] + [2],
    lambda: (1,) + (2,),
    lambda: [1] * 3,
    lambda: (1,) * 3,
    lambda: {1} | {2},
    lambda: {1} & {2},
    lambda: {1} - {2},
    lambda: {1} ^ {2},
    lambda: {1}.union([2], [3]),
    lambda: {1}.intersection([1]),
    lambda: {1}.issubset([1, 2]),
    lambda: {1: 2} == {1: 2},
    lambda: [1, 2] < [1, 3],
    lambda: (1, 2) == (1, 2),
    lambda: {1: 2}.get(1),
    lambda: {1: 2}.setdefault(3, []),
    lambda: {1: 2}.pop(1),
    lambda: {1: 2}.pop(5, None),
    lambda: {1: 2}.copy(),
    lambda: {1: 2}.popitem(),
    lambda: [1, 2].copy(),
    lambda: [1, 2].index(2),
    lambda: [1, 2].pop(),
    lambda: [1, 2].count(1),
    lambda: [1, 2].sort(),
    lambda: [2, 1].sort(key=lambda x: x),
    lambda: [1, 2].reverse(),
    lambda: [1].extend([2]),
    lambda: [1].extend((2, 3)),
    lambda: [1].extend(x for x in "ab"),
    lambda: [1].insert(0, 2),
    lambda: [1].append(2),
    lambda: {1}.add(2),
    lambda: {1}.discard(2),
    lambda: {1}.pop(),
    lambda: {1}.copy(),
    lambda: [x for x in range(3)],
    lambda: {x for x in range(3)},
    lambda: {x: x for x in range(3)},
    lambda: (x for x in range(3)),
    lambda: lambda: 1,
    lambda: (lambda a, b=1: a)(1),
    lambda: (lambda *a: a)(1, 2),
    lambda: (lambda **k: k)(a=1),
    lambda: (lambda *a, **k: (a, k))(1, b=2),
    lambda: (lambda a, b: a)(*[1, 2]),
    lambda: (lambda a, b: a)(**{"a": 1, "b": 2}),
    lambda: (lambda a, b: a)(1, *(2,)),
    lambda: print,
    lambda: len,
    lambda: type(1),
    lambda: type(""),
    lambda: type(None),
    lambda: type([])(),
    lambda: int("5"),
    lambda: int(5.5),
    lambda: int("z", 36),
    lambda: float("1.5"),
    lambda: str(1),
    lambda: str(b"a", "ascii"),
    lambda: bytes(3),
    lambda: bytes([1, 2]),
    lambda: bytes("a", "utf-8"),
    lambda: bytearray(b"ab"),
    lambda: bytearray([1]),
    lambda: bool([]),
    lambda: hash("a"),
    lambda: hash((1, 2)),
    lambda: id(1) > 0,
    lambda: repr([1, [2]]),
    lambda: repr({1: [2]}),
    lambda: repr({1}),
    lambda: repr((1,)),
    lambda: str([1]),
    lambda: chr(65),
    lambda: ord("a"),
    lambda: divmod(7, 2),
    lambda: pow(2, 3),
    lambda: pow(2, 3, 5),
    lambda: abs(-1),
    lambda: round(2.5),
    lambda: round(2.567, 2),
    lambda: round(7, 1),
    lambda: bin(5),
    lambda: hex(255),
    lambda: oct(8),
    lambda: ascii("é"),
    lambda: callable(len),
    lambda: iter([1]),
    lambda: iter((1,)),
    lambda: iter("a"),
    lambda: iter({1: 2}),
    lambda: iter({1}),
    lambda: iter(range(2)),
    lambda: next(iter([1])),
    lambda: next(iter([]), 5),
    lambda: object(),
    lambda: slice(1, 2),
    lambda: range(3),
    lambda: range(3)[1],
    lambda: range(10)[2:5],
    lambda: len(range(5)),
    lambda: 3 in range(5),
    lambda: zip(),
    lambda: enumerate([]),
    lambda: reversed([1]),
    lambda: map(str, [1]),
    lambda: filter(None, [1]),
    lambda: property(),
    lambda: sys.getsizeof([]),
    lambda: sys.getsizeof({}),
    lambda: gc.isenabled(),
    lambda: gc.get_threshold(),
    lambda: gc.get_count(),
    lambda: gc.is_tracked([]),
    lambda: len(gc.get_objects()) > 0,
    lambda: gc.get_referents([1]),
    lambda: gc.get_stats()[0]['collections'] >= 0,
    lambda: weakref.ref(set()),
    lambda: weakref.getweakrefcount(set()),
    lambda: 1 if x else 2,
    lambda: x is None,
    lambda: not x,
    lambda: 1 < 2 < 3,
    lambda: 1 + 2.5,
    lambda: 7 // 2,
    lambda: 7 % 3,
    lambda: 2 ** 10,
    lambda: 2 ** -1,
    lambda: 1 << 3,
    lambda: 5 & 3,
    lambda: -5,
    lambda: ~5,
    lambda: 1.5 * 2,
    lambda: 10 ** 15,
    lambda: 1e20,
    lambda: 3.7 // 1,
    lambda: "a" + "b",
    lambda: "a" * 3,
    lambda: "a" in "abc",
    lambda: 1 in [1],
    lambda: b"a" + b"b",
    lambda: b"a"[0],
    lambda: b"abc"[1:],
    lambda: "abc".encode(),
    lambda: b"abc".decode(),
    lambda: "a".upper(),
    lambda: "abc".find("c"),
    lambda: "abc".startswith(("a", "b")),
    lambda: "abc".isdigit(),
    lambda: "1".zfill(3),
    lambda: "a".center(5),
    lambda: "abc".title(),
    lambda: "abc".count("a"),
    lambda: "aXb".swapcase(),
    lambda: "a\tb".expandtabs(),
    lambda: "abc".strip("a"),
    lambda: "abc".index("c"),
    lambda: b"abc".hex(),
    lambda: b"a b".split(),
    lambda: bytearray(b"abc")[1:],
    lambda: (5).bit_length(),
    lambda: (1.5).is_integer(),
    lambda: (5).real,
]
x = y = None
for i, case in enumerate(cases):
    gc.collect()
    try:
        x = case()
    except Exception as error:
        y = str(error)
    else:
        y = str(x)
    print(i, gc.get_count(), '0x' in y or y)
    x = y = None


def taken(items):
    return any(item > 5 for item in items)


def resting():
    try:
        yield 1
    finally:
        print('finished')


def failing():
    yield 1
    raise ValueError('in a generator')


gc.collect()
taken(range(8))
print('closed', gc.get_count())
taken(range(8))
print('closed again', gc.get_count())
for item in resting():
    break
del item
print('broken off', gc.get_count())
g = resting()
print(next(g), gc.get_count())
g.close()
print(gc.get_count())
del g
print(gc.get_count())
try:
    for item in failing():
        pass
except ValueError as error:
    print(error, gc.get_count())
print(gc.get_count())


class Told:
    @property
    def x(self):
        return 1

    @property
    def y(self):
        return 2

    @staticmethod
    def z():
        return 3


print('properties', gc.get_count())
x = (slice(1, 2), slice(3, 4))
x = None
print('slices', gc.get_count())


def add(x, *rest, scale=3, **more):
    return x


gc.collect()
print('keywords from a dict', add(**{'x': 1}), gc.get_count())
print(add(**{'x': 1, 'y': 2}), gc.get_count())
g = resting()
next(g)
g.close()
print('closed while it is held', gc.get_count())
