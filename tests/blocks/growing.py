# Texts that grow where they are, and those that do not.
a = "hello"
b = " world"
a + b + "!" + b
x = a + b
x += b
x = x + b
x = b + x
def f(y):
    z = y + b
    z += b
    z = z + y
    y += z
    def g():
        nonlocal z
        z += "q"
        return z
    return g() + y
f("abc")
class C:
    pass
c = C()
c.t = a + b
c.t += b
l = [a + b]
l[0] += b
x += x
x = x + 1 if 0 else x
g = 1
g += 2
w = "\u0436" + a
w += b
w += "\u0437"
x += w
def grow(n):
    s = ""
    for i in range(n):
        s += "xy"
        s = s + "z"
    t = s + "a" + "b" + s
    return t
grow(10)
grow(3)
class D:
    u = b
    u += b
    u += "!"
def other(n):
    s = b + b
    s += b
    return s
other(1)
other(1)
other(1)
def shared():
    s = b + b
    k = s
    s += b
    return k
shared()
shared()
shared()
