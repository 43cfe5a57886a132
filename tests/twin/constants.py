# twin: 2.7-
import sys
g=sys.getrefcount
a = 'a b!'
print(g(a), g('x y z'))
def f(): return 'a b!'
def h(): return 12345.5, (1000, 2000), 5000
def h2(): return (1000, 2000)
print(g(a), g(f()), g(h()[0]), h()[1] is h2(), h()[1][0] is h2()[0])
b = b'abc'
print(g(b))
b2 = b'abc'
print(g(b), g(h()[1]), g(h()[2]))
t = (5000, 6000)
x = 5000
print(t[0] is x, g(x), h()[2] is x)
for i in (9000, 9001):
    pass
print(g(i))
for i in [9000, 9001]: pass
print(g(i))
l = [7001, 7002, 7003]
print([g(e) for e in l], g(l[0]))
l = {7001: 1, 7002: 2, 7003: 4}
print([g(e) for e in l])
def d(a=(1,2), b=88888, c=(b'c', 77777)): return a, b, c
print(g(d()[0]), g(d()[1]), g(d()[2]), g(d()[2][1]))
q, r = 3333, 4444
print(g(q), g(r))
w = w2 = 5.5
print(g(w))
if x in (44444, 55555): pass
m = -7777
print(g(m))
u = x[1000:] if 0 else 4
o = 1000 * 1000
print(g(o))
p = 12345
print(g(p))
q = (1000, 2000)
print(g(q))
q2 = (1000, 2000)
print(g(q2))
s = 'a b' + 'c d'
print(g(s))
n = -5555
print(g(n))
def f():
    return 3000*7
print(g(f()))
def f2():
    return (7, 8), (7, 8)
print(g(f2()[0]))
t = 2.5*2
print(g(t))
for x in [5000,6000]: pass
print(g(x))
