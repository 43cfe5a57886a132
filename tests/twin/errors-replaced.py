# twin: 3.6-
# Errors that take the place of others, in which what is made on the way shows (check --blocks): wrong numbers of values, texts that are no
# numbers, what * and ** do not take.
def t(f):
    try: f()
    except Exception as e: print(type(e).__name__, e)
def a():
    a, b = 1, 2, 3
def b():
    a, b, c = 'ab'
def c():
    x = [1]
    a, b = x
def d():
    for a, b in [(1, 2, 3)]: pass
def e():
    a, b = {1: 2, 3: 4, 5: 6}
def f():
    a, b = 5
def g():
    a, b = (i for i in range(1000, 1003))
def h():
    (a, b), c = [(1, 2, 3), 4]
def i():
    a, b = iter([[], [], []])
def j(): float('x')
def k(): float('')
def l(): float('1.5x')
def m(): float(b'x')
def n(): float('nan?')
def o(): '%d' % 'x'
def p(): '%x' % 1.5
def q(): '%f' % 'x'
def s(): dict([1])
def u(): dict([[1]])
def v(): {}.update([1, 2])
def w(): int('x')
def x(): int('x')
def y(): int('12x', 10)
def z(): int('')
def A(): int([])
def B(): float([])
def g1(*a, **k): pass
def C(): g1(*5)
def D(): g1(**5)
def F(): g1(a=1, **{'a': 2})
def G(): len(*5)
def I(): g1(*[1], **{'a': 1}, **{'a': 2})
t(a)
t(b)
t(c)
t(d)
t(e)
t(f)
t(g)
t(h)
t(i)
t(j)
t(k)
t(l)
t(m)
t(n)
t(o)
t(p)
t(q)
t(s)
t(u)
t(v)
t(w)
t(x)
t(y)
t(z)
t(A)
t(B)
t(C)
t(D)
t(F)
t(G)
t(I)
