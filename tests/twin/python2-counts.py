# twin: 2.7-2.7
"""What the collector of 2.7 counts: class statements, calls through tuples, free lists that were full before, exceptions, repr()."""
import gc, sys, weakref
gc.disable()
gc.collect()
def count(what):
    print('%s %s' % (what, gc.get_count()[0]))
saved = []
count('start')
def f(tag):
    def call(reference):
        print(tag)
    return call
class A(object):
    def __init__(self, name):
        self.name = name
count('class')
class B(object):
    __slots__ = ('name', 'a', '__weakref__')
    def __init__(self, name):
        self.name = name
count('slots')
a = A('x')
count('first instance')
b = B('y')
c = A('z')
count('instances')
d = weakref.ref(a)
e = weakref.ref(a, f('t'))
count('references')
a.b = [a]; a.c = (a, a); a.d = {'k': a}
ring = [A('r%d' % i) for i in range(3)]
for i in range(3):
    ring[i].b = ring[(i + 1) % 3]
count('ring')
del ring
print(gc.collect())
class C(A):
    def m(self):
        pass
count('derived')
C('c').m()
count('method')
def keywords(x, y=1, **k):
    return x
for call in (keywords, lambda x, y: x):
    call(1, y=2)
    call(*[1], **{'y': 2})
count('keywords')
try:
    weakref.ref(5)
except TypeError as error:
    print(error)
count('caught')
print('%s' % [x for x in saved])
count('empty repr')
print('%s %s' % ([1, 2], {1: (2, 3)}))
count('repr')
print([1, (2, 3)], {4: [5]}, set([6]), 'x', None, 1.5, True)
count('print')
lists = [[] for i in range(12)]
dicts = [{} for i in range(12)]
sets = [set() for i in range(4)]
count('containers')
lists = dicts = sets = None
lists = [[] for i in range(12)]
dicts = [{} for i in range(12)]
sets = [set() for i in range(4)]
count('again')
print(sorted(map(lambda x: -x, [3, 1, 2])), sorted([2, 3, 1], key=lambda x: -x))
count('sorted')
print(isinstance(a, A), isinstance(c, int), issubclass(C, A), isinstance(1, (str, int)))
count('isinstance')
