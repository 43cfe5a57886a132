# twin: 2.7-
# Instances whose attributes lie at known places in memory; t-words.sh asks a real interpreter where (with ctypes), and the layout pane.
class Slots(object):
    __slots__ = ("next", "number", "empty")
class Both(object):
    __slots__ = ("b", "a", "__weakref__", "__dict__")
class Derived(Both):
    __slots__ = ("c",)
class Plain(object):
    pass
class Listed(list):
    __slots__ = ("z", "y")

va, vb, vc, vd = 1001, 1002, 1003, 1004
slots = Slots()
slots.number = va
slots.next = vb
both = Both()
both.b = va
both.a = vb
derived = Derived()
derived.c = va
derived.a = vb
plain = Plain()
plain.x = va
plain.y = vb
plain.z = vc
del plain.x
listed = Listed()
listed.y = vd
listed.z = va
print("all is in its place")
print("the last line")
