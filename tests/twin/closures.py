def counter():
    n = 0
    def inc():
        nonlocal n
        n += 1
        return n
    def get():
        return n
    return inc, get
inc, get = counter()
inc()
inc()
print(get())
fs = [lambda i=i: i for i in range(3)]
print([f() for f in fs])
gs = []
for i in range(3):
    gs.append(lambda: i)
print([g() for g in gs])
total = 0
def add(x):
    global total
    total += x
add(5)
add(6)
print(total)
def outer():
    x = 1
    def mid():
        def inner():
            return x
        return inner
    x = 2
    return mid()
print(outer()())
def unbound():
    try:
        print(v)
    except UnboundLocalError as e:
        print(type(e).__name__)
    v = 1
unbound()
try:
    nope
except NameError as e:
    print(e)
