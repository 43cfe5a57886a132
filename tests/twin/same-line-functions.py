"""Functions of one line whose code is equal are one constant of the function that makes them: to 3.10 they share the frame that the
code keeps, which counts as an allocation only once."""
import gc
gc.disable()


def count():
    return gc.get_count()[0]


def note(what, before, after):
    print(what, after - before)


count(), count()
gc.collect(); gc.freeze() if hasattr(gc, 'freeze') else None
count()
a = count(); x = [0 for _ in (1,)]; b = count(); y = [0 for _ in (1,)]; c = count(); note('first comprehension', a, b); note('its like', b, c)
a = count(); x = (lambda: 5000)(); b = count(); y = (lambda: 5000)(); c = count(); z = (lambda: 5001)(); d = count(); note('lambda', a, b); note('its like', b, c); note('another constant', c, d)
a = count(); x = (lambda u: u)(1); b = count(); y = (lambda v: v)(1); c = count(); note('one parameter', a, b); note('called otherwise', b, c)
a = count(); x = (lambda: (lambda: 'inner constant')())(); b = count(); y = (lambda: (lambda: 'inner constant')())(); c = count(); note('nested', a, b); note('its like', b, c)


def inside():
    a = count(); x = (lambda: 7000.5)(); b = count(); y = (lambda: 7000.5)(); c = count(); z = (lambda: a)(); d = count()
    note('in a function', a, b)
    note('its like', b, c)
    note('with a free variable', c, d)


inside()
inside()


def elsewhere():
    return (lambda: 5000)()


a = count(); elsewhere(); b = count()
note('of another function', a, b)
c = list(u for u in (1, 2)); d = list(u for u in (1, 2)); a = count(); e = list(u for u in (1, 2)); b = count()
note('a generator expression for the third time', a, b)
