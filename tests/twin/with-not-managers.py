# What `with` raises for objects that are no context managers.
def g(x):
    try:
        with x:
            pass
    except (AttributeError, TypeError) as e:
        print("%s: %s" % (type(e).__name__, e))
class A:
    def __enter__(self): pass
class B:
    def __exit__(self, *a): pass
g([])
g(A())
g(B())
g(3)
