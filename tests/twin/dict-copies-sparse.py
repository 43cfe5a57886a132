# twin: 2.7-
"""Copies of dicts with holes: from 3.10 to 3.13.3 calculate_log2_keysize asks for 16 slots where 8 do."""
import sys
for n in (5, 8, 10, 16, 20, 40):
    for keep in (1, 2, 3, 4, 5, 6, 8, 10, 14, 18):
        if keep > n: continue
        d = dict.fromkeys(range(n))
        for i in range(n - keep): d.pop(i)
        e = d.copy(); f = dict(d); h = {}; h.update(d)
        print(n, keep, sys.getsizeof(d), [sys.getsizeof(x) for x in (e, f, h)])
        d = {str(k): 1 for k in range(n)}
        for i in range(n - keep): d.pop(str(i))
        print(sys.getsizeof(d), [sys.getsizeof(x) for x in (d.copy(), dict(d))])
