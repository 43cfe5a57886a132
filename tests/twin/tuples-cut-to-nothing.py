# twin: 3.6-
# To 3.10 a tuple that is made for ten items of a generator and cut down to none is no (), and tracked.
import gc, sys
gc.disable()
gc.collect()
def c():
    return gc.get_count()[0]
a = c()
a = c()
u = tuple(x for x in ())
b = c()
v = u[:60]
d = c()
w = u[:]
e = c()
u = v = w = None
f = c()
u = tuple(x for x in ())
g = c()
print(b - a, d - b, e - d, f - e, g - f)
u = tuple(x for x in ())
print(u is (), u[:60] is u, u[:60] is (), u[1:], u[:] is u, gc.is_tracked(u), sys.getsizeof(u))
