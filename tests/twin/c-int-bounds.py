# twin: 3.6-
# Ints that are too large for a C int, or for a letter.
def show(f):
    try:
        print(repr(f()))
    except Exception as error:
        print(type(error).__name__, error)
for n in (10 ** 15, -10 ** 15, 2 ** 31, -2 ** 31 - 1, 0x110000, -1):
    show(lambda: chr(n))
    show(lambda: '%c' % n)
    show(lambda: '{:c}'.format(n))
    show(lambda: b'abc'.hex(':', n))
    show(lambda: 'a'.expandtabs(n))
    show(lambda: 'a'.expandtabs(n))
    show(lambda: 'abc'.splitlines(n))
    show(lambda: 'abc'.splitlines(n))
    show(lambda: sorted([1], reverse=n))
    show(lambda: [1].sort(reverse=n))
    show(lambda: bytes([n]))
    show(lambda: bytearray([1]).append(n))
    show(lambda: round(2.5, n))
import gc, sys
for n in (10 ** 15, -10 ** 15, 2 ** 31, -2 ** 31 - 1):
    show(lambda: gc.collect(n))
    show(lambda: gc.set_threshold(n, 2, 3))
    show(lambda: gc.get_objects(n) is None)
    show(lambda: gc.set_debug(n))
