# twin: 3.6-
# An instance's __dict__ that storing an attribute makes, and one that asking for it makes.
import sys


class Base:
    def __init__(self):
        self.a = 1
        self.b = 2


class Plain(Base):
    pass


class Keyed(dict):
    pass


class Listed(list):
    pass


for kind in Plain, Keyed, Listed:
    for turn in range(3):
        stored = kind()
        stored.x = 1
        sizes = [sys.getsizeof(stored.__dict__)]
        del stored.__dict__
        stored.x = 1
        sizes.append(sys.getsizeof(stored.__dict__))
        del stored.__dict__
        sizes.append(sys.getsizeof(stored.__dict__))
        asked = kind()
        sizes.append(sys.getsizeof(asked.__dict__))
        asked.y = 2
        sizes.append(sys.getsizeof(asked.__dict__))
        print(kind.__name__, turn, sizes)
