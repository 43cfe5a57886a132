# twin: 3.8-
# In 3.6 and 3.7 the calls of the real module take blocks of this size in between.
import arenascope
a = arenascope.malloc(48)
b = arenascope.malloc(48)
print(a != b and arenascope.pool_of(a) != a)
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
