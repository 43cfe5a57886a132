# twin: 2.7-
# What is joined with something empty stays the same object: bytes always, tuples since 3.7.
import gc
t = ()
u = (2.5, [])
print([(t + u) is u, (u + t) is u, (t + t) is t, u * 1 is u, u[:] is u, u * 0 is t, t * 5 is t])
v = u
v += t
print([v is u])
v = t
v += u
print([v is u])
class T(tuple): pass
w = T((1, 2))
print([type(w + ()).__name__, (w + ()) is w, type(() + w).__name__, (() + w) is w])
b = b''
x = b'ab c'
print([(b + x) is x, (x + b) is x, (x * 1) is x])
s = ''
y = 'a b c'
print([(s + y) is y, (y + s) is y, (y * 1) is y])
