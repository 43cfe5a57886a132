# Class statements of every kind, and their instances.
class Empty:
    pass


class Named:
    """With a docstring."""
    kind = "named"

    def __init__(self, name):
        self.name = name

    def greet(self, other="you"):
        return self.name + other


class Derived(Named):
    def __init__(self, name, size):
        super().__init__(name)
        self.size = size

    def greet(self):
        return super().greet("me")


class Shown:
    __slots__ = ("left", "right")

    def __init__(self, left, right):
        self.left = left
        self.right = right

    @property
    def sum(self):
        return self.left + self.right

    @sum.setter
    def sum(self, value):
        self.left = value

    @staticmethod
    def make():
        return Shown(1, 2)

    @classmethod
    def also(cls):
        return cls(3, 4)


class Weak:
    __slots__ = ("value", "__weakref__")


class Counted(list):
    pass


class Problem(Exception):
    pass


def decorate(function):
    return function


class Decorated:
    @decorate
    def method(self):
        return 1


empty = Empty()
empty.a = 1
empty.b = 2
del empty.a
named = Named("x")
second = Named("y")
named.greet()
named.greet("z")
bound = named.greet
bound()
derived = Derived("d", 5)
derived.greet()
derived.__dict__
shown = Shown(1, 2)
shown.sum
shown.sum = 5
Shown.make()
Shown.also()
weak = Weak()
counted = Counted()
counted.append(1)
Problem("text")
Decorated().method()
isinstance(derived, Named)
hasattr(named, "missing")
getattr(named, "name")
setattr(named, "extra", 1)
del empty, second, bound, derived, shown, weak, counted
del Derived, Shown, Empty

# Values of attributes beside the instance, and what a dict keeps of them.
class Narrow:
    __slots__ = ("slot",)

class Beside(Narrow):
    pass

one = Beside()
one.x = 1
one.y = 2
two = Beside()
two.x = 1

class Shrinking:
    pass

for i in range(40):
    last = Shrinking()
kept = last.__dict__
last.x = 5
last = None
kept["z"] = 1
