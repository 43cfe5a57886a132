# twin: 3.6-
# join() and hex() with separators and iterables of every kind.
def show(f):
    try:
        print(repr(f()))
    except Exception as error:
        print(type(error).__name__, error)
class B(bytearray): pass
for sep in ('', 'x'):
    for it in (bytearray(b'ab'), bytearray(b'a'), bytearray(), b'ab', iter(b'ab'), iter(bytearray(b'ab')), B(b'ab'), range(2), iter([]), {}, 'ab', iter({1: 2}), (i for i in 'ab'), 5, 'a', ['a'], ('a', 1), ['a', 1], [1], {'x'}, None, enumerate('ab'), reversed(['a', 'b']), map(str, [1, 2])):
        show(lambda: sep.join(it))
for sep in (b'', b',', bytearray(b',')):
    for it in (bytearray(b'ab'), bytearray(b'a'), bytearray(), b'ab', iter(b'ab'), iter(bytearray(b'ab')), range(2), [b'a', bytearray(b'b')], ['a'], (b'a', 1), iter([]), [1], 5, (b'x' for i in range(2)), [b'a'], [bytearray(b'a')], {b'a'}):
        show(lambda: sep.join(it))
for sep in (':', '\xe9', '\u0431', b':', b'\xe9', '', '::', 5, None, bytearray(b':'), 'a', [1]):
    show(lambda: b'abc'.hex(sep))
    show(lambda: b'abc'.hex(sep, 2))
    show(lambda: bytearray(b'abc').hex(sep, -2))
    show(lambda: b''.hex(sep, -2))
    show(lambda: b'a'.hex(sep))
    show(lambda: b'abc'.hex(sep, 0))
    show(lambda: b'abc'.hex(sep, 2.5))
