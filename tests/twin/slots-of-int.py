# twin: 3.6-
# Which __slots__ a class derived from int or bytes may have; a private name that is the class's, too.
import weakref
for base in (int, bytes):
    for names in ((), '__dict__', ('__weakref__',), ['__dict__', '__weakref__'], ('x',), ('__dict__', 'x'), ('a b',), ('__dict__', '__dict__'), ('v', 'x')):
        try:
            class D(base):
                __slots__ = names
                v = 1
            d = D(5)
            print(names, sorted(D.__dict__), d == base(5))
            if '__weakref__' in names:
                r = weakref.ref(d)
                print(r() is d)
            if '__dict__' in names:
                d.x = 'x'
                print(d.__dict__)
        except (TypeError, ValueError) as error:
            print(names, error)
        d = None
def conflict():
    class C(object):
        __slots__ = ('__a', 'b')
        __a = 1
try:
    conflict()
except ValueError as error:
    print(error)
