# twin: 3.6-
# staticmethod and classmethod objects take over the attributes of their functions since 3.10, and make dicts for that.
import gc

gc.disable()


def f(x):
    return x


def g(x):
    'what g does'
    return x


def count(what):
    print('%s: %s' % (what, gc.get_count()))


gc.collect()
s = staticmethod(f)
count('staticmethod')
s2 = classmethod(f)
count('classmethod of the same')
s3 = classmethod(g)
count('classmethod')
s = s2 = s3 = None
count('gone')
f = None
count('the function gone')
print(g.__annotations__)
count('annotations')
g.__annotations__['x'] = int
print(g.__annotations__ == {'x': int})


class A(object):
    @staticmethod
    def fixed(a):
        return a

    @classmethod
    def made(cls):
        return cls()


count('class')
print(A.fixed(1), A.made().fixed(2), type(A.made()).__name__)
wrapper = A.__dict__['fixed']
print(sorted(type(x).__name__ for x in gc.get_referents(wrapper)))
print(gc.is_tracked(wrapper), wrapper.__func__(3))
del wrapper, A
gc.collect()
count('collected')
