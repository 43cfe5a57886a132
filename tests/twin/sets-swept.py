# twin: 2.7-
# When an operation sweeps out what has been taken out of a set.
import sys
for n in (8, 16, 32, 128):
    for used in range(0, n // 2):
        for k in range(0, used + 1):
            s = set(range(used))
            for i in range(k):
                s.discard(i)
            a = sys.getsizeof(s)
            s -= {1000}
            b = sys.getsizeof(s)
            if a != b:
                print('%d %d %d %d' % (used, k, a, b))
for other in ({1000}, [1000], set(), [], {0, 1}, {0: 1}):
    for used in range(0, 24):
        for k in (used - 2, used - 1, used):
            if k < 0:
                continue
            s = set(range(used))
            for i in range(k):
                s.discard(i)
            a = sys.getsizeof(s)
            s.difference_update(other)
            b = sys.getsizeof(s)
            t = set(range(used))
            t.difference_update(range(k))
            print('%d %d %d %d %d' % (used, k, a, b, sys.getsizeof(t)))
