# twin: 2.7-2.7
"""A class with __eq__ keeps its hash in 2.7; a name of __slots__ may have a value beside it."""
class A(object):
    def __eq__(self, o): return True
class B(object):
    def __eq__(self, o): return True
    def __lt__(self, o): return True
try:
    print(len({A(): 1}), len({A(), 1}), hash(A()) is not None)
except TypeError as e: print(e)
try:
    print(len({B(): 1}), len({B(), 1}), hash(B()) is not None)
except TypeError as e: print(e)
print(B.__hash__ is None)


class Slots(object):
    __slots__ = ('a', 'b')
    a = 1


s = Slots()
s.b = 2
print(s.a, s.b, Slots.a)
try:
    s.a = 3
except AttributeError as e:
    print(e)
try:
    del nothing
except NameError as e:
    print(e)
