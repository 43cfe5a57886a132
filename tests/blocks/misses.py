# Attributes that are not there, asked for in every way.
import gc
class C:
    x = 1
class S:
    __slots__ = ("a",)
class P:
    @property
    def shown(self):
        raise AttributeError("no")
class D(C):
    def look(self):
        hasattr(super(), "missing")
        hasattr(super(), "x")
c = C()
s = S()
d = D()
p = P()
hasattr(c, "missing")
hasattr(C, "missing")
hasattr(gc, "missing")
hasattr(s, "a")
hasattr(s, "missing")
hasattr([], "missing")
hasattr(p, "shown")
d.look()
getattr(c, "missing", 1)
getattr(C, "missing", 1)
getattr(gc, "missing", 1)
getattr(p, "shown", 1)
try:
    gc.missing
except AttributeError:
    pass
try:
    C.missing
except AttributeError:
    pass
try:
    c.missing
except AttributeError:
    pass
try:
    s.a
except AttributeError:
    pass
try:
    hasattr(c, "missing")
    [][1]
except IndexError:
    hasattr(c, "missing")
try:
    p.shown
except AttributeError:
    pass
