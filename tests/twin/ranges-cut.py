# twin: 3.6-
r = range(1000, 2000)
a = r[:3]
a = r[5:]
a = r[2:500]
a = r[::2]
a = r[::-1]
a = r[-5:-2]
a = r[400]
a = r[1:700:300]
a = range(10)[2:5]
a = 1500 in r
a = 1400.0 in r
a = r.index(1700)
a = r.count(5)
a = len(r)
a = list(r[:2])
a = sum(r[:3])
a = r == range(1000, 2000)
a = hash(r)
a = str(r)
for i in r[:2]:
    pass
for i in reversed(r[:2]):
    pass
s = slice(1, None, 2)
a = s.indices(500)
a = [1, 2, 3][s]
a = r[s]
a = None
print(r[:3], r[5:], r[2:500], r[::2], r[::-1], r[-5:-2], r[400], r[-1], r[1:700:300], range(10)[2:5])
print(r[::-3][5:2], r[2000:], r[-3000:2], r[5:1], range(10, 0, -3)[1:], range(10, 0, -3)[::-1])
print(1500 in r, 2000 in r, 10 in range(10, 0, -3), 9 in range(10, 0, -3), True in range(2), 1.0 in range(2))
print(r.index(1999), range(10, 0, -3).index(4), range(3).index(True), r.count(1000), r.count(7), r.count(1001.0))
print(s.indices(5), slice(None, None, -1).indices(5), slice(-3, -1).indices(5), slice(-9, 9).indices(5))
print({range(0): 1}[range(3, 3)], {range(1): 2}[range(0, 5, 7)], hash(range(4)) == hash(range(0, 4)))
for wrong in (lambda: r['a'], lambda: r[1000], lambda: r[-1001], lambda: r[::0], lambda: r['a':], lambda: r.index(7),
              lambda: s.indices(-1)):
    try:
        print(wrong())
    except (TypeError, IndexError, ValueError) as e:
        print(type(e).__name__, e)
