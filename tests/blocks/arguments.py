# The arrays that C code makes for arguments: * and **, classes, instances, methods, more than ten arguments.
def f(*args, **kw):
    return len(args)
def g(a=1, b=2, c=3, d=4, e=5, h=6, i=7, j=8, k=9, l=10, m=11, n=12):
    return a
class C:
    def __init__(self, *args, **kw):
        pass
    def m(self, *args, **kw):
        pass
    def __call__(self, *args, **kw):
        pass
class D:
    def __init__(self, a, b=2, c=3, d=4, e=5, h=6, i=7, j=8, k=9, l=10, m=11, n=12):
        pass
t3 = (1, 2, 3)
t7 = (1, 2, 3, 4, 5, 6, 7)
t12 = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)
d1 = {"a": 1}
d3 = {"b": 1, "c": 2, "d": 3}
c = C()
m = c.m
p = print
f(*t3)
f(*t12)
f(**d1)
f(*t3, **d3)
f(*t12, **d3)
g(*t7)
g(*t12)
g(**d1)
g(**d3)
C(*t3)
C(*t7)
C(*t12)
C(**d1)
C(*t3, **d3)
C(*t7, **d3)
C(1, 2, 3, 4, 5)
C(1, 2, 3, 4)
C(1, 2, 3, b=4)
C(1, 2, 3, b=4, c=5)
D(1, 2, 3, 4, 5)
D(1, 2, 3, 4, 5, 6, 7, 8, 9, 10)
D(1, b=2)
D(1, 2, 3, 4, 5, j=6)
c(1)
c(1, 2, 3, 4, 5)
c(1, a=2)
c(*t3, **d3)
m(*t3)
m(*t7)
m(**d1)
m(*t7, **d3)
m(1, 2, 3, 4, 5, 6, 7, 8)
c.m(*t3, **d1)
dict(**d1)
dict(**d3)
max(*t3)
max(*t12)
max(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)
"{a}".format(**d1)
"{}{}{}{}{}{}{}{}{}{}{}{}".format(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)
list(map(f, t3, t3, t3, t3, t3, t3, t3))
f(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)
f(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, a=12)
sorted(t3, key=f)
sorted(t3, **{"reverse": True})
object()
f(*[1, 2], **{"a%d" % i: i for i in range(12)})
f(**{"a%d" % i: i for i in range(12)})
g(*[1, 2], **{x: 1 for x in "cde"})
sorted([C(), C()], key=lambda x: 1)
list(filter(c, t3))
list(map(c, t3))
list(map(m, t3, t3, t3, t3, t3, t3))
list(map(C, t3, t3, t3, t3, t3, t3))
isinstance(c, (C, D))
