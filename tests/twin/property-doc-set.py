# __doc__ of a property can be set since 3.5, and is handed on to its copies.
class C(object):
    @property
    def p(self):
        "doc of p"
        return 1
    q = property(doc='q')
class P(property): pass
def f(self): 'doc of f'
def g(self): pass
for x in (C.p, C.q, property(f), property(g), property(f, f, f, 'd'), property()):
    try:
        print(x.__doc__)
        x.__doc__ = 'new'
        print(x.__doc__, x.getter(f).__doc__, x.setter(f).__doc__)
        x.__doc__ = 5
        print(x.__doc__)
        x.__doc__ = None
        print(x.__doc__)
        del x.__doc__
        print(x.__doc__)
        del x.__doc__
        print(x.__doc__)
    except Exception as e:
        print(type(e).__name__, e)
try:
    C.p.fget = 1
except Exception as e:
    print(type(e).__name__, e)
print(C().p, C.p.__doc__)
