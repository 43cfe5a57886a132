import arenascope
a = arenascope.malloc(48)
b = arenascope.malloc(48)
print(arenascope.pool_of(a) == arenascope.pool_of(b))
arenascope.free(a)
c = arenascope.malloc(40)
d = arenascope.realloc(c, 48)
print(d == c)
d = arenascope.realloc(d, 400)
print(d == c)
z = arenascope.calloc(10, 10)
print(z != d)
for p in (b, d, z):
    arenascope.free(p)
