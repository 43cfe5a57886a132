# twin: 2.7-2.7
"""Texts as numbers in 2.7: no underscores, octal with a bare 0, two messages of float()."""
for f in lambda: int('1_0'), lambda: float('1_0'), lambda: int('0o17', 0), lambda: int('017', 0), lambda: int('0b1', 0), lambda: int('12L', 10), lambda: int('5L'), lambda: int(' 5 '), lambda: int('0x1f', 16), lambda: float('nan'), lambda: float('1e5'), lambda: float('.5'), lambda: int('1_0', 0), lambda: int('08'), lambda: int('+5'), lambda: int(''), lambda: int('5', 2), lambda: int('z', 36), lambda: float('inf '), lambda: float('1e'), lambda: int('08', 0), lambda: int(5.9), lambda: int('1.5'):
    try:
        print(f())
    except ValueError as e:
        print(e)
