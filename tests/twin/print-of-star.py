# twin: 3.6-
# The tuple that print() of 3.11 to 3.13 makes of its arguments, also of those that came in one.
import gc, sys
gc.disable()
gc.collect()
if hasattr(gc, 'freeze'):
    gc.freeze()
def p(*what):
    return what
def log(*what):
    print(*what)
def c():
    return gc.get_count()[0]
a = c()
b = c()
p(1)
p(1, 2)
b = c()
print(*(1, 2))
d = c()
print(1, 2)
e = c()
log(1, 2)
f = c()
p(1, 2)
g = c()
log(1, 2)
h = c()
print(d-b, e-d, f-e, g-f, h-g)
