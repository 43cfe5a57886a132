# twin: 3.6-
"""The dictionary of a class, compared: what it says itself, and what it leaves to the dict behind it."""


class A:
    x = 1


class B:
    x = 1


a, b = A.__dict__, B.__dict__


def t(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


t(lambda: a == b)
t(lambda: a == a)
t(lambda: a != a)
t(lambda: a == 3)
t(lambda: 3 == a)
t(lambda: a == dict(a))
t(lambda: dict(a) == a)
t(lambda: a < None)
t(lambda: None < a)
t(lambda: a < b)
t(lambda: a >= {})
t(lambda: {} >= a)
t(lambda: a.__lt__(None))
t(lambda: a.__lt__(b))
t(lambda: a.__eq__(dict(a)))
t(lambda: a.__eq__(3))
