# twin: 3.6-
# staticmethod and classmethod take over the names of built-in functions and bound methods, too (3.10+), and make dicts for that.
import gc

gc.disable()


class A(object):
    def m(self):
        return 1


a = A()
bound = a.m
a.m.__func__.__annotations__


def count(what, make):
    before = gc.get_count()[0]
    x = make()
    print('%s: %d' % (what, gc.get_count()[0] - before))
    for kept in gc.get_referents(x):
        if type(kept) is dict:
            print([(k, v) for k, v in kept.items() if k != '__doc__'])


gc.collect()
count('built-in function', lambda: staticmethod(len))
count('classmethod of one', lambda: classmethod(print))
count('function of a module', lambda: staticmethod(gc.collect))
count('built-in method', lambda: staticmethod([].append))
count('bound method', lambda: staticmethod(bound))


class B(object):
    length = staticmethod(len)


print(B().length([1, 2]))
