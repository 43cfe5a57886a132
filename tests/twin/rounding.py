"""round() and pow()."""
import gc
import sys
import weakref


def show(f):
    try:
        print(repr(f()).split(' at 0x')[0])
    except Exception as error:
        print(type(error).__name__, error)



show(lambda: [round(x, -1) for x in (5, 15, 25, 35, -5, -15, -25, 14, 16, -14, -16, 0)])
show(lambda: [round(x, -2) for x in (50, 150, 250, 149, 151, -50, -150)])
show(lambda: [round(x) for x in (0.5, 1.5, 2.5, -0.5, -1.5, 1e15, 1e18)])
show(lambda: [round(x, 2) for x in (2.675, 1.005, 0.125, -0.125, 1e300, 1e-300, 12345.678)])
show(lambda: [round(x, -2) for x in (1250.0, 1350.0, 50.0, 51.0, 49.9, -50.0)])
show(lambda: [round(x, -1) for x in (5.0, 6.0, 15.0, 4.9)])
show(lambda: round(float('inf')))
show(lambda: round(float('nan')))
show(lambda: round(float('nan'), 2))
show(lambda: round(True))
show(lambda: round(5, 3))
show(lambda: round(5.5, 'a'))
show(lambda: pow(3, 200, 13))
show(lambda: pow(-3, 5, 7))
show(lambda: pow(3, 5, -7))
show(lambda: pow(3, 5, 1))
show(lambda: pow(2, 3, 0))
show(lambda: pow(2.0, 3, 5))
show(lambda: pow('a', 2))
show(lambda: pow(123456789012, 98765, 9223372036854775783))
