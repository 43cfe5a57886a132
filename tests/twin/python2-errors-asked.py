# twin: 2.7-2.7
"""What C code of 2.7 asks an exception for: __subclasscheck__ is bound where an error is cleared, which the collector counts."""
import gc
gc.disable()
gc.collect()
def count(what): print(what, gc.get_count()[0])
class Old:
    pass
class OldS:
    def __str__(self): return 's'
class OldR:
    def __repr__(self): return 'r'
class E(object): pass
o, s, r, e = Old(), OldS(), OldR(), E()
def g():
    yield 1
gc.collect()
count(0)
str(s)
count(1)
gc.collect(); str(r); count(2)
gc.collect(); repr(o); count(3)
gc.collect(); hasattr(o, 'x'); count(4)
gc.collect(); hasattr(e, 'x'); count(5)
gc.collect(); getattr(e, 'x', None); count(6)
gc.collect(); list(g()); count(7)
gc.collect()
for x in g(): pass
count(8)
gc.collect(); len([x for x in g()]); count(9)
gc.collect(); o == o; count(10)
gc.collect(); o == s; count(11)
gc.collect(); e == o; count(12)
gc.collect(); bool(o); count(13)
gc.collect(); hash(o); count(14)
gc.collect(); {o: 1}; count(15)
gc.collect(); isinstance(o, Old); count(16)
gc.collect(); isinstance(o, E); count(17)
gc.collect(); isinstance(e, Old); count(18)
gc.collect(); issubclass(Old, OldS); count(19)
gc.collect(); next(g()); count(20)
gc.collect(); next(iter([]), None); count(21)
gc.collect(); dict([(1, 2)]); count(22)
gc.collect(); sorted([3, 1]); count(23)
gc.collect(); max([1, 2]); count(24)
gc.collect(); '%s %r' % (o, s); count(25)
gc.collect(); sum([1, 2]); count(26)
gc.collect(); tuple(g()); count(27)
gc.collect(); set(g()); count(28)
gc.collect(); zip(g(), g()); count(29)
gc.collect(); print(o is s, 'x'); count(30)
gc.collect(); 1 in g(); count(31)
gc.collect(); a, = g(); count(32)
gc.collect(); o.x = 1; count(33)
gc.collect(); del o.x; count(34)
gc.collect(); e.x = 1; count(35)
gc.collect(); int('5'); count(36)
gc.collect(); dict(); count(37)
gc.collect(); dict(a=1); count(38)
