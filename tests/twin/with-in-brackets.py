# twin: 3.9-
# What a with statement enters in brackets.
class M:
    def __init__(self, n): self.n = n
    def __enter__(self): print('enter', self.n); return self.n
    def __exit__(self, *a): print('exit', self.n)
with (M(1) as a, M(2) as b):
    print(a, b)
with (
    M(3) as c,
    M(4),
    M(5) as (d),
):
    print(c, d)
with (M(6)):
    print('six')
with (M(7)), M(8):
    print('seven')
with (M(9) if a else M(10)) as e:
    print(e)
with (M(11), M(12)):
    pass
with (lambda: M(13))(): print(13)
with (M)(14) as f, (M)(15): print(f)
with (M(16) as g): print(g)
with (
    M(17)
    as
    h
): 1 / 0
