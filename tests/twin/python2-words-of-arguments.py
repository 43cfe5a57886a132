# twin: 2.7-2.7
"""Formats, built-in functions and bytearrays of 2.7 with arguments of every kind."""
def show(f):
    try:
        print(repr(f()).split(' at 0x')[0])
    except Exception as error:
        print(type(error).__name__, str(error).split(' at 0x')[0])
V = ['ab', '', 2.5, None, [], (1,), 256, -1, 1 << 20, 'a', len, bytearray(b'a'), bytearray(b'ab'), True, slice(1), object, object(), {}, set([1])]
print('-- %c')
for v in V: show(lambda: '%c' % (v,))
print('-- chr')
for v in V: show(lambda: chr(v))
show(lambda: chr()); show(lambda: chr(1, 2))
print('-- ba find')
b = bytearray(b'abcdef')
for v in V:
    show(lambda: b.find(v))
    show(lambda: b.index(v))
    show(lambda: b.rfind(v))
    show(lambda: b.count(v))
    show(lambda: v in b)
    show(lambda: b.startswith(v))
    show(lambda: b.split(v))
    show(lambda: b.strip(v))
    show(lambda: b.replace(v, v))
    show(lambda: b.partition(v))
    show(lambda: b.join([v]))
    show(lambda: b.join(v))
    show(lambda: b + v)
    show(lambda: v + b)
    show(lambda: b[v])
    show(lambda: bytearray(b'x').append(v))
    show(lambda: bytearray(b'x').insert(0, v))
    show(lambda: bytearray(b'x').extend(v))
    show(lambda: bytearray(b'xa').remove(v))
    show(lambda: bytearray(b'xab').pop(v))
    show(lambda: bytearray(v))
    show(lambda: b.ljust(v))
    def st():
        c = bytearray(b'abcdef')
        c[1] = v
        return c
    show(st)
    def st():
        c = bytearray(b'abcdef')
        c[1:2] = v
        return c
    show(st)
    def st():
        c = bytearray(b'abcdef')
        c[v] = 1
        return c
    show(st)
    def st():
        c = bytearray(b'abcdef')
        del c[v]
        return c
    show(st)
for m in 'find rfind index rindex count startswith endswith split rsplit strip lstrip rstrip replace partition rpartition join ljust center zfill upper lower isdigit append extend insert pop remove reverse'.split():
    for a in (), (1, 2, 3, 4), (b'a', b'b', b'c', b'd', b'e'), (b'a', b'b'), (b'a', 1, None), (b'a', None, 'x'):
        print(m, a, end=' ')
        if m == 'replace' and len(a) == 3: continue
        show(lambda: getattr(bytearray(b'xyz'), m)(*a))
print('-- format')
for s in ['_', '5_', '_d', ',_', '5,_', 'xy', '>>5', '5.', '.', '5.3d', 'z', '=5', 'c', 'n', '%', ',s', ',x', ',c', '05', '<05', '+s', '#s', '#c', '+c', '10_000', 'q', '^', ' 5', '-5', '5 ', '\n']:
    for v in 5, 2.5, 'abc', True, None, [1]:
        print(repr(s), v, end=' ')
        show(lambda: format(v, s))
print('-- zip map')
for v in V:
    show(lambda: zip(v)); show(lambda: zip([1], v)); show(lambda: zip([], v)); show(lambda: map(None, v)); show(lambda: map(len, [], v)); show(lambda: filter(None, v)); show(lambda: reduce(len, v)); show(lambda: sum(v)); show(lambda: list(enumerate(v))); show(lambda: reversed(v)); show(lambda: sorted(v)); show(lambda: int(v)); show(lambda: float(v)); show(lambda: ord(v)); show(lambda: hash(v) and 1); show(lambda: round(v)); show(lambda: hex(v)); show(lambda: oct(v)); show(lambda: bin(v)); show(lambda: abs(v)); show(lambda: divmod(v, 2)); show(lambda: pow(v, 2)); show(lambda: dict(v)); show(lambda: set(v)); show(lambda: bool(v)); show(lambda: str(v)); show(lambda: any(v)); show(lambda: max(v)); show(lambda: iter(v)); show(lambda: len(v)); show(lambda: cmp(v, v)); show(lambda: xrange(v)); show(lambda: range(v)); show(lambda: tuple(v)); show(lambda: "%d" % (v,)); show(lambda: "%x" % (v,)); show(lambda: "%.2f" % (v,)); show(lambda: [1,2,3][v]); show(lambda: (1,2,3)[v]); show(lambda: "abc"[v]); show(lambda: "abc".join(v)); show(lambda: "abc".center(v)); show(lambda: v in "abc"); show(lambda: "abc" + v); show(lambda: [1] + v); show(lambda: (1,) + v); show(lambda: "a" * v); show(lambda: v * 2); show(lambda: -v); show(lambda: ~v); show(lambda: v << 1); show(lambda: v & 1); show(lambda: v.x)
