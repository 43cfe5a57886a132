# What is iterated over with and without an iterator object; sums.
s = "abc"
for c in s:
    pass
[c for c in s]
{c for c in s}
{c: 1 for c in s}
"".join(c for c in s)
"".join(c for c in [s])
"".join(c for c in (s, s))
"".join(c for c in {s})
"".join(c for c in {s: 1})
sum(i for i in range(5))
sum(i for i in range(300, 304))
list(i for i in b"abc")
for i in b"abc":
    pass
for i in {1: 2}:
    pass
for i in {1, 2}:
    pass
for i in range(2):
    pass
def g(it):
    for x in it:
        yield x
list(g(s))
list(g([1]))
list(x for x in "abc" if x > "a")
n = (c for c in s)
next(n)
n = None
a, b, c = s
big = 1000
more = 2000
sum([big, more])
sum([big, more], 5000)
sum([big, 1.5])
sum([big, 2 ** 40])
sum([2 ** 62, 2 ** 62 - 1])
sum((big, more))
sum({big: 1})
sum(range(1000, 1003))
max(big, more)
for i, c in enumerate("ab"):
    pass
list(enumerate([1, 2], 5))
list(i for i in [1])
