# twin: 2.7-
import sys
g = sys.getrefcount
x = object()
def f(x): return g(x)
def f2(x, y): return g(x), g(y)
def f3(*a): return g(a[0])
def f4(**k): return g(k['x'])
def cell(x):
    def inner(): return g(x)
    return inner(), g(x)
def after(x):
    y = z = x
    return g(x)
def caller(x): return f(x), after(x), f(*[x])
print([f(x), f(*[x]), f(*(x,)), f(x=x), f(**{'x': x})])
print([f3(x), f3(*[x]), f4(x=x), f4(**{'x': x})])
print([f2(x, x), f2(x, *[x]), f2(x, y=x)])
print([f2(*[x], **{'y': x}), f2(x, **{'y': x}), f2(*[x], y=x)])
print([cell(x), after(x), caller(x)])
try:
    f2(x, **{'x': x})
except TypeError as e:
    print(e)
try:
    f2(x, y=1, **{'y': x})
except TypeError as e:
    print(e)
try:
    f(*3)
except TypeError as e:
    print(type(e).__name__)
print(g(x))
