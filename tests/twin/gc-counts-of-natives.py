"""How many objects of the collector natives make of their own: what generation 0 counts before and after each expression, twice. The
first time a parser keeps its keywords, an instruction is not specialized yet, free lists are empty."""
import gc
import sys
import weakref
gc.disable()
gc.collect()


class Init(object):
    def __init__(self, i):
        self.i = i


class Sub(Init):
    def __init__(self, i):
        super().__init__(i)


class M(object):
    def __init__(self):
        self.a = 1

    def method(self, a=1):
        return 1

    def __call__(self, a=1):
        return 1

    @staticmethod
    def stat():
        return 1

    @classmethod
    def cls(cls):
        return 1

    def __enter__(self):
        return 1

    def __exit__(self, *what):
        return True

    def __lt__(self, other):
        return True


class Special(object):
    def __len__(self):
        return 1

    def __getitem__(self, i):
        if i > 1:
            raise IndexError
        return 1

    def __setitem__(self, i, value):
        return None

    def __hash__(self):
        return 1

    def __str__(self):
        return 'special'

    def __repr__(self):
        return 'special'

    def __iter__(self):
        return iter([1])

    def __eq__(self, other):
        return True

    def __lt__(self, other):
        return True

    def __call__(self, a=1):
        return 1

    def __del__(self):
        return None

    def method(self):
        return 1


def key(a):
    return a


def generator():
    yield 1
    yield 2


def leave():
    with m as q:
        return q


def leave_by_error():
    with m:
        raise ValueError(1)


def unpack():
    a, b = pair
    return a


def unpack_list():
    a, b = [1, 2]
    return b


def slices():
    z = [1, 2, 3]
    z[1:] = [4]
    del z[:1]
    return z[0:]


def reads():
    try:
        return {}[1]
    except KeyError as error:
        return 1


def divides():
    try:
        return 1 / 0
    except ZeroDivisionError:
        return 1


def set_item():
    s[0] = 1


l = [1, 2, 3]
one = (1,)
pair = (1, 2)
d = {1: 2}
names = {'a': 1}
some = {1}
m = M()
m2 = M()
bound = m.method
s = Special()
count = gc.get_count
probes = [
    ("print(end='')", lambda: print(end='')),
    ("print('')", lambda: print('')),
    ("print('',end='')", lambda: print('', end='')),
    ("print('','',sep='')", lambda: print('', '', sep='')),
    ('sorted(l)', lambda: sorted(l)),
    ('sorted(l,reverse=True)', lambda: sorted(l, reverse=True)),
    ('sorted(l,key=key)', lambda: sorted(l, key=key)),
    ('max(l)', lambda: max(l)),
    ('max(l,key=key)', lambda: max(l, key=key)),
    ('max([],default=1)', lambda: max([], default=1)),
    ('max(1,2)', lambda: max(1, 2)),
    ('min(l,key=key)', lambda: min(l, key=key)),
    ('sum(l,1)', lambda: sum(l, 1)),
    ('enumerate(l,1)', lambda: enumerate(l, 1)),
    ('enumerate(l,start=1)', lambda: enumerate(l, start=1)),
    ("int('3',8)", lambda: int('3', 8)),
    ("int('3',base=8)", lambda: int('3', base=8)),
    ("'a b'.split()", lambda: 'a b'.split()),
    ("'a b'.split(' ')", lambda: 'a b'.split(' ')),
    ("'a b'.split(sep=' ')", lambda: 'a b'.split(sep=' ')),
    ("'a b'.split(' ',1)", lambda: 'a b'.split(' ', 1)),
    ("'a b'.split(None,maxsplit=1)", lambda: 'a b'.split(None, maxsplit=1)),
    ("'a b'.rsplit(' ')", lambda: 'a b'.rsplit(' ')),
    ("'a b'.splitlines()", lambda: 'a b'.splitlines()),
    ("'a'.encode()", lambda: 'a'.encode()),
    ("b'a'.decode()", lambda: b'a'.decode()),
    ("'aa'.replace('a','b')", lambda: 'aa'.replace('a', 'b')),
    ("'aa'.replace('a','b',1)", lambda: 'aa'.replace('a', 'b', 1)),
    ("'a'.format(1)", lambda: 'a'.format(1)),
    ('dict(a=1)', lambda: dict(a=1)),
    ('gc.collect()', lambda: gc.collect()),
    ('gc.collect(0)', lambda: gc.collect(0)),
    ('gc.collect(generation=0)', lambda: gc.collect(generation=0)),
    ('gc.get_objects() and 0', lambda: gc.get_objects() and 0),
    ('sys.getsizeof(l)', lambda: sys.getsizeof(l)),
    ('sys.getsizeof(l,1)', lambda: sys.getsizeof(l, 1)),
    ('sys.getsizeof(l,default=1)', lambda: sys.getsizeof(l, default=1)),
    ('weakref.ref(m)', lambda: weakref.ref(m)),
    ('weakref.proxy(m)', lambda: weakref.proxy(m)),
    ('list(zip(l,l))', lambda: list(zip(l, l))),
    ('set(l)', lambda: set(l)),
    ('frozenset(l)', lambda: frozenset(l)),
    ('frozenset()', lambda: frozenset()),
    ('bytes(3)', lambda: bytes(3)),
    ('bytearray(3)', lambda: bytearray(3)),
    ('range(3)', lambda: range(3)),
    ('tuple(l)', lambda: tuple(l)),
    ('reversed(l)', lambda: reversed(l)),
    ('unpack()', lambda: unpack()),
    ('Sub(1).i', lambda: Sub(1).i),
    ('m==m', lambda: m == m),
    ('m!=1', lambda: m != 1),
    ('m==1', lambda: m == 1),
    ('m!=m', lambda: m != m),
    ('[m]==[m2]', lambda: [m] == [m2]),
    ('m2 in [m]', lambda: m2 in [m]),
    ("f'{l}'", lambda: f'{l}'),
    ("'{}'.format(l)", lambda: '{}'.format(l)),
    ("'%s' % l", lambda: '%s' % l),
    ("'{:>5}'.format('a')", lambda: '{:>5}'.format('a')),
    ("'%d %d' % (1,2)", lambda: '%d %d' % (1, 2)),
    ('divides()', lambda: divides()),
    ('reads()', lambda: reads()),
    ('leave()', lambda: leave()),
    ('leave_by_error()', lambda: leave_by_error()),
    ('iter(l)', lambda: iter(l)),
    ('next(iter(l))', lambda: next(iter(l))),
    ('M.cls()', lambda: M.cls()),
    ('m.cls()', lambda: m.cls()),
    ('m(*one)', lambda: m(*one)),
    ('m(**names)', lambda: m(**names)),
    ('Init(*one)', lambda: Init(*one)),
    ("Init(**{'i':1})", lambda: Init(**{'i':1})),
    ('bound(*one)', lambda: bound(*one)),
    ('Sub(1)', lambda: Sub(1)),
    ('isinstance(1,(int,str))', lambda: isinstance(1, (int, str))),
    ('issubclass(M,M)', lambda: issubclass(M, M)),
    ("'ab'.find('b')", lambda: 'ab'.find('b')),
    ("'ab'.startswith('b')", lambda: 'ab'.startswith('b')),
    ("'ab'.strip('b')", lambda: 'ab'.strip('b')),
    ("'ab'.center(5)", lambda: 'ab'.center(5)),
    ("'ab'.zfill(5)", lambda: 'ab'.zfill(5)),
    ("'a'.join(['b'])", lambda: 'a'.join(['b'])),
    ('gc.get_referents(l)', lambda: gc.get_referents(l)),
    ('gc.get_referrers(l) and 0', lambda: gc.get_referrers(l) and 0),
    ('gc.is_tracked(l)', lambda: gc.is_tracked(l)),
    ('some.union([5])', lambda: some.union([5])),
    ('some.difference([5])', lambda: some.difference([5])),
    ('some.intersection([1])', lambda: some.intersection([1])),
    ('some.issubset([1])', lambda: some.issubset([1])),
    ('some.symmetric_difference([1])', lambda: some.symmetric_difference([1])),
    ('pair.index(2)', lambda: pair.index(2)),
    ('bool(1)', lambda: bool(1)),
    ("float('1')", lambda: float('1')),
    ("int('1')", lambda: int('1')),
    ('int(1.5)', lambda: int(1.5)),
    ('str(5)', lambda: str(5)),
    ('repr(l)', lambda: repr(l)),
    ('str(m)', lambda: str(m)),
    ('len(Special())', lambda: len(Special())),
    ('Special()[0]', lambda: Special()[0]),
    ('hash(Special())', lambda: hash(Special())),
    ('str(Special())', lambda: str(Special())),
    ('repr(Special())', lambda: repr(Special())),
    ('bool(Special())', lambda: bool(Special())),
    ('list(Special())', lambda: list(Special())),
    ('1 in Special()', lambda: 1 in Special()),
    ('iter(Special())', lambda: iter(Special())),
    ('Special()==Special()', lambda: Special() == Special()),
    ('Special()<Special()', lambda: Special() < Special()),
    ('Special()()', lambda: Special()()),
    ('Special()(1)', lambda: Special()(1)),
    ("'%s' % Special()", lambda: '%s' % Special()),
    ('set_item()', lambda: set_item()),
    ('Special().method() again', lambda: Special().method()),
    ("print(Special(),end='')", lambda: print(Special(), end='')),
    ('unpack_list()', lambda: unpack_list()),
    ('slices()', lambda: slices()),
    ('list(l)', lambda: list(l)),
    ('list(pair)', lambda: list(pair)),
    ('dict(d)', lambda: dict(d)),
    ('l + [1]', lambda: l + [1]),
    ('l[:]', lambda: l[:]),
    ('bytes(l)', lambda: bytes(l)),
    ('Special().method()', lambda: Special().method()),
]


def counted(probe):
    gc.collect()
    count()
    a = count()[0]
    r = probe()
    b = count()[0]
    r = None
    c = count()[0]
    r = probe()
    e = count()[0]
    r = None
    return b - a, c - a, e - a, count()[0] - a


for text, probe in probes:
    print(text, counted(probe))
