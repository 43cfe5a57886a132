# twin: 3.6-
# A class does not show the tuple of its slots' names to the collector; map() lends its arguments to built-in functions.
import gc
import sys

gc.collect()


def make(fields):
    class Record:
        __slots__ = fields

        def show(self):
            return fields
    return Record


for fields in ('x', 'y'), ['x', 'y'], 'x', (), tuple(['x', 'y', 'z']):
    made = make(fields)
    del made
    print(gc.collect())


class Slots:
    __slots__ = ('a', 'b')


gc.collect()
del Slots
print(gc.collect())

data = []
pair = [data, data]


def one():
    yield data


print(list(map(sys.getrefcount, [data, data])), list(map(sys.getrefcount, pair)), list(map(sys.getrefcount, (data,))))
print(list(map(sys.getrefcount, one())), list(map(sys.getrefcount, {1: data}.values())), list(map(sys.getrefcount, iter(pair))))
print(list(map(lambda x: sys.getrefcount(x), pair)), list(filter(sys.getrefcount, [data])))
print(sorted(pair, key=sys.getrefcount), max(pair, key=sys.getrefcount))
