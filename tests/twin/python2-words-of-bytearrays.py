# twin: 2.7-2.7
"""Searching, replacing, comparing and making bytearrays and texts with arguments of every kind in 2.7."""
def show(f):
    try:
        print(repr(f()).split(' at 0x')[0])
    except Exception as error:
        print(type(error).__name__, str(error).split(' at 0x')[0])
b = bytearray(b"ab")
for x, y in ("a", b), (b, ""), ("", b), ("ab", b), (b, "abc"):
    show(lambda: (x < y, x <= y, x == y, x != y, x > y, x >= y, cmp(x, y)))
for x in "", slice(1), 2.5, [], len, None:
    show(lambda: enumerate("ab", x))
    show(lambda: "abc".replace(2.5, None, x))
    show(lambda: b.replace(2.5, None, x))
    show(lambda: int((1,), x))
    show(lambda: int("7", x))
for x in {"a": 1}, (1, "a"), ["ab"], ValueError("x"), "xyz", [300], [None], iter("ab"):
    show(lambda: bytearray(x))
show(lambda: b.extend({"a": 1}))
show(lambda: "{:c}".format(-1))
show(lambda: "{:c}".format(65))
show(lambda: "{:c}".format(256))
for m in "find", "rfind", "index", "rindex", "count", "startswith":
    show(lambda: getattr("abc", m)())
    show(lambda: getattr("abc", m)(1, 2, 3, 4))
print(int((1,) and "12", 3))
