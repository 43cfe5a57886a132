# twin: 3.6-
"""A class that gets __eq__ after its body keeps its __hash__; and so do the classes derived from it."""
class Point:
    def __init__(self, x):
        self.x = x


class Plain:
    pass


class Body:
    def __eq__(self, other):
        return True


def hashable(x):
    try:
        return hash(x) is not None
    except TypeError as e:
        return str(e)


Point.__eq__ = lambda self, other: self.x == other.x
print(hashable(Point(1)), Point(1) == Point(1), Point(1) == Point(2), Point.__hash__ is object.__hash__)


class Derived(Point):
    pass


print(hashable(Derived(1)), hashable(Body()), Body.__hash__)
Body.__hash__ = lambda self: 5
print(hashable(Body()))
del Body.__hash__
print(hashable(Body()))
Plain.__hash__ = None
print(hashable(Plain()))
del Plain.__hash__
print(hashable(Plain()))
