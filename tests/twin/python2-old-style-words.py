# twin: 2.7-2.7
"""What old-style classes and instances are, and what they say of operations that they do not have."""
class Old: pass
class Sub(Old): pass
class New(object): pass
print(type(Old)); print(type(New)); print(type(Old())); print(type(New()))
print(Old.__bases__, Sub.__bases__, New.__bases__)
print(isinstance(Old(), Old), isinstance(Sub(), Old), isinstance(Old(), object), isinstance(Old, type), issubclass(Sub, Old))
print(Old.__name__, Old.__module__, Old.__doc__, Sub.__name__)
print(hasattr(Old, '__mro__'), hasattr(New, '__mro__'), hasattr(Old(), '__class__'), Old().__class__ is Old)
o = Old(); o.x = 1
print(o.__dict__, Old.__dict__.keys())
try:
    o.y
except AttributeError as e:
    print(e)
try:
    New().y
except AttributeError as e:
    print(e)
try:
    Old.y
except AttributeError as e:
    print(e)
print(str(Old), repr(Sub))
try:
    len(o)
except (AttributeError, TypeError) as e:
    print(type(e).__name__, e)
try:
    o()
except (AttributeError, TypeError) as e:
    print(type(e).__name__, e)
try:
    o[0]
except (AttributeError, TypeError) as e:
    print(type(e).__name__, e)
try:
    o + 1
except (AttributeError, TypeError) as e:
    print(type(e).__name__, e)
try:
    iter(o)
except (AttributeError, TypeError) as e:
    print(type(e).__name__, e)
try:
    1 in o
except (AttributeError, TypeError) as e:
    print(type(e).__name__, e)
try:
    for i in o: pass
except (AttributeError, TypeError) as e:
    print(type(e).__name__, e)
print(o == o, o == Old(), o != Old(), bool(o), not o, hash(o) == hash(o))
