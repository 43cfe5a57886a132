# How many of 3000 freed objects reach free(), measured as facts/measure/measure_misc.py does. Standard output: the kinds, in the order of
# the traces; and how many more blocks would be given back if there were 3000 where fewer show the length of the free list.
gc.disable()


def fl(name, make, n=300, blocks=1):
    s = starts.pop()
    e = ends.pop()
    gc.collect()
    gc.collect()
    l = [None] * n
    IDX = list(range(n))
    for i in IDX:
        l[i] = make(i)
    free(s)
    for i in IDX:
        l[i] = None
    free(e)
    sys.stdout.write('of 3000 freed objects: number of free() calls: ' + name + '\t%d\n' % ((3000 - n) * blocks))


class P(object):
    def m(self):
        pass


class SL(object):
    __slots__ = ('a',)


pp = P()
T = {}
BIG = 2 ** 40
MID = 500000
LL = [1]
TT = (1,)
L19 = [1] * 19
L20 = [1] * 20
L21 = [1] * 21
RR = range(3) if V >= (3,) else [0, 1, 2]
fl('list', lambda i: [])
fl('dict', lambda i: {}, 300, 2 if (3,) <= V < (3, 8) else 1)
fl('dict 1 int key', lambda i: {1: 1}, 300, 2 if V >= (3,) else 1)
fl('dict 1 str key', lambda i: {'a': i}, 300, 2 if V >= (3,) else 1)
fl('float', lambda i: i + .5, 300, 1 if V >= (3,) else 0)
fl('int', lambda i: i + 1000000, 300, 1 if V >= (3,) else 0)
fl('int 2 digits', lambda i: i + BIG, 300, 1 if V >= (3,) else 0)
fl('int 1 digit', lambda i: i + MID, 300, 1 if V >= (3,) else 0)
fl('tuple1', lambda i: (i,), 3000)
fl('tuple2', lambda i: (i, i), 3000)
fl('tuple19', lambda i: tuple(L19), 3000)
fl('tuple20', lambda i: tuple(L20), 3000)
fl('tuple21', lambda i: tuple(L21))
fl('bound method', lambda i: pp.m)
fl('builtin method', lambda i: T.get)
fl('set', lambda i: set())
fl('slice', lambda i: slice(None))
ranges = range if V >= (3,) else xrange
fl('range', lambda i: ranges(5))
fl('list iter', lambda i: iter(LL))
fl('tuple iter', lambda i: iter(TT))
fl('range iter', lambda i: iter(RR))
fl('object()', lambda i: object())
fl('instance slots', lambda i: SL())
fl('function', lambda i: (lambda: 0))
fl('str', lambda i: 'x%d' % i)
fl('Exception', lambda i: Exception())
