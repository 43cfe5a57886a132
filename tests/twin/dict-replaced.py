# twin: 3.6-
# Instances whose __dict__ is set, deleted and shared (the Borg), and classes after a deleted attribute.
import gc
import sys


class Borg:
    shared = {}

    def __init__(self):
        self.__dict__ = self.shared


class Noisy:
    def __del__(self):
        print('del')


class Plain:
    def __init__(self):
        self.a = 1
        self.b = 2


class Slots:
    __slots__ = ('a',)


class Error(Exception):
    pass


def function():
    pass


def size(o):
    return sys.getsizeof(o.__dict__)


one, two = Borg(), Borg()
one.x = 5
print(two.x, one.__dict__ is two.__dict__, one.__dict__ is Borg.shared, sys.getrefcount(Borg.shared))
del one
print(sys.getrefcount(Borg.shared))
p = Plain()
p.noisy = Noisy()
own = {'z': 1}
print('setting')
p.__dict__ = own
print(p.z, hasattr(p, 'a'), p.__dict__ is own, sys.getsizeof(own), sys.getrefcount(own))
p.y = 2
print(sorted(own.items()))
p.__dict__ = p.__dict__
old = Plain()
dict_of_old = old.__dict__
old.__dict__ = {}
print(sorted(dict_of_old.items()), old.__dict__, sys.getrefcount(dict_of_old))
old.c = 3
print(sorted(dict_of_old), sorted(old.__dict__))
gc.collect()
p.__dict__['me'] = p
del p, own
print(gc.collect())
for o in Plain(), Slots(), Error(), function, Plain, 5, []:
    for value in 5, None, {'k': 1}:
        try:
            o.__dict__ = value
            print(type(o).__name__, o.k)
        except (TypeError, AttributeError) as e:
            print(type(o).__name__, e)
    try:
        del o.__dict__
        print(type(o).__name__, o.__dict__)
    except (TypeError, AttributeError) as e:
        print(type(o).__name__, e)
p, q = Plain(), Plain()
try:
    del p.nothing
except AttributeError as e:
    print(e)
print(size(p), size(q), size(Plain()))
