# twin: 2.7-
"""from __future__ import of what scenario Python means anyway; division changes what / of ints is in 2.7."""
from __future__ import print_function, division
from __future__ import (absolute_import, generators, nested_scopes,
                        with_statement,)
print(7 / 2, -7 / 2, 1 / 3, 7 // 2, 4 / 2, True / 2, 7.0 / 2)
x = 7
x /= 2
print(x)
a, b = 9, 4
print(a / b, a // b)
for f in (lambda: a / 0, lambda: a // 0, lambda: a / 0.0, lambda: a / 'x', lambda: 1 / None):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(sum([1, 2]) / 2, round(5 / 2), 10 / 5 * 2)
