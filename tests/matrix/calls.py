"""Rows that call the built-in functions and types, the methods of the built-in types, and the functions of the modules."""
from .prelude import group

# Name and the most positional arguments that it takes.
BUILTINS = '''abs 1 all 1 any 1 ascii 1 bin 1 bool 1 bytearray 3 bytes 3 callable 1 chr 1 classmethod 1 delattr 2 dict 1 divmod 2 enumerate 2
filter 2 float 1 format 2 frozenset 1 getattr 3 hasattr 2 hash 1 hex 1 id 1 int 2 isinstance 2 issubclass 2 iter 2 len 1 list 1 map 3 max 3
min 3 next 2 object 1 oct 1 ord 1 pow 3 print 2 property 4 range 3 repr 1 reversed 1 round 2 set 1 setattr 3 slice 3 sorted 1 staticmethod 1
str 3 sum 2 super 2 tuple 1 type 3 zip 3'''

EXCEPTIONS = '''BaseException 3 Exception 1 OSError 3 KeyError 2 StopIteration 2 SystemExit 2 ImportError 1 NameError 1 AttributeError 1
SyntaxError 2 UnicodeDecodeError 3 UnicodeEncodeError 2'''

MODULES = {
    'gc': '''collect 1 enable 0 disable 0 isenabled 0 get_count 0 get_threshold 0 get_referents 2 is_tracked 1 is_finalized 1 set_debug 1
get_debug 0 get_freeze_count 0 unfreeze 0''',
    'sys': 'getrefcount 1 getsizeof 2 intern 1 exit 1 getrecursionlimit 0 stdout.write 1 stdout.flush 0',
    'weakref': 'ref 2 proxy 2 getweakrefcount 1 getweakrefs 1 WeakValueDictionary 1 WeakKeyDictionary 1 WeakSet 1 WeakMethod 2 finalize 3',
}

TEXT = '''capitalize 0 casefold 0 center 2 count 3 encode 2 endswith 3 expandtabs 1 find 3 format 2 format_map 1 index 3 isalnum 0 isalpha 0
isascii 0 isdecimal 0 isdigit 0 isidentifier 0 islower 0 isnumeric 0 isprintable 0 isspace 0 istitle 0 isupper 0 join 1 ljust 2 lower 0 lstrip 1
maketrans 3 partition 1 removeprefix 1 removesuffix 1 replace 3 rfind 3 rindex 3 rjust 2 rpartition 1 rsplit 2 rstrip 1 split 2 splitlines 1
startswith 3 strip 1 swapcase 0 title 0 translate 1 upper 0 zfill 1'''
BYTES = '''capitalize 0 center 2 count 3 decode 2 endswith 3 expandtabs 1 find 3 fromhex 1 hex 2 index 3 isalnum 0 isalpha 0 isascii 0 isdigit 0
islower 0 isspace 0 istitle 0 isupper 0 join 1 ljust 2 lower 0 lstrip 1 maketrans 2 partition 1 removeprefix 1 removesuffix 1 replace 3 rfind 3
rindex 3 rjust 2 rpartition 1 rsplit 2 rstrip 1 split 2 splitlines 1 startswith 3 strip 1 swapcase 0 title 0 translate 2 upper 0 zfill 1'''
SETS = '''copy 0 union 2 intersection 2 difference 2 symmetric_difference 1 issubset 1 issuperset 1 isdisjoint 1'''

# Type, receivers, methods and the most positional arguments that they take.
TYPES = [
    ('str', ["''", "'abcb'", "'Äb 1\\t\\nc'", "'{0} {}'", "'{a[0]}'", "+MyStr('aB,c')"], TEXT),
    ('bytes', ["b''", "b'abcb'", "b'a B\\n\\t1'", "+MyBytes(b'aB')"], BYTES),
    ('bytearray', ["+bytearray()", "+bytearray(b'abcb')"],
     BYTES + ' append 1 extend 1 insert 2 pop 1 remove 1 reverse 0 copy 0 clear 0 resize 1'),
    ('int', ['0', '-7', '300', 'True', 'MyInt(9)'],
     'bit_length 0 bit_count 0 conjugate 0 as_integer_ratio 0 is_integer 0 to_bytes 2 from_bytes 2'),
    ('float', ['0.0', '-2.5', "float('inf')", "float('nan')", '1e300'],
     'is_integer 0 as_integer_ratio 0 conjugate 0 hex 0 fromhex 1 from_number 1'),
    ('list', ['+[]', '+[3, 1, 2]', "+['b', 'a', 'b']", '+MyList([1, 2])'],
     'append 1 extend 1 insert 2 pop 1 remove 1 clear 0 copy 0 reverse 0 index 3 count 1 sort 0'),
    ('tuple', ['()', "('b', 1, 'b')", "+MyTuple('ab')"], 'index 3 count 1'),
    ('dict', ['+{}', "+{'a': 1, 3: None}", '+MyDict(a=[])'],
     'get 2 setdefault 2 pop 2 popitem 0 update 1 clear 0 copy 0 keys 0 values 0 items 0 fromkeys 2'),
    ('set', ['+set()', "+{1, 'abc'}"], SETS + ' add 1 discard 1 remove 1 pop 0 clear 0 update 2 difference_update 2 '
     'intersection_update 2 symmetric_difference_update 1'),
    ('frozenset', ['+frozenset()', "+frozenset([1, 'abc'])"], SETS),
    ('range', ['+range(0)', '+range(5, -5, -2)'], 'count 1 index 1 start - stop - step -'),
    ('slice', ['+slice(1, None, 2)', "+slice('a', -1)"], 'indices 1 start - stop - step -'),
    (None, ['+generator()'], 'send 1 throw 3 close 0 gi_running - __name__ -'),
    (None, ["{'a': 1}.keys()", "{'a': 1}.items()", "{}.items()"], 'isdisjoint 1'),
    (None, ['Plain.__dict__'], 'get 2 keys 0 values 0 items 0 copy 0'),
    (None, ["+ValueError('x', 2)", "+OSError(2, 'no')", '+SystemExit(3)', '+StopIteration(4)'],
     'args - with_traceback 1 add_note 1 __cause__ - __context__ - __traceback__ - __suppress_context__ - errno - code - value -'),
    (None, ['property(function)', 'property(function, len)'], 'getter 1 setter 1 deleter 1 fget - fset - fdel -'),
    (None, ['weakref.WeakValueDictionary({1: KEPT})'], 'get 2 pop 2 setdefault 2 keys 0 values 0 items 0 popitem 0 update 1 copy 0 clear 0'),
    (None, ['weakref.WeakKeyDictionary({KEPT: 1})'], 'get 2 pop 2 setdefault 2 keys 0 values 0 items 0 popitem 0 update 1 copy 0 clear 0'),
    (None, ['weakref.WeakSet([KEPT])'], 'add 1 discard 1 remove 1 pop 0 clear 0 copy 0 update 1 union 1 issubset 1 isdisjoint 1'),
    (None, ['weakref.finalize(KEPT, len, ())'], 'detach 1 peek 1 alive - atexit -'),
]

NAMES = {
    'print': 'sep end file flush', 'sum': 'start iterable', 'min': 'key default', 'max': 'key default', 'pow': 'base exp mod',
    'round': 'number ndigits', 'sorted': 'key reverse iterable', 'int': 'x base', 'str': 'object encoding errors',
    'bytes': 'source encoding errors string', 'bytearray': 'source encoding errors', 'enumerate': 'iterable start sequence',
    'property': 'fget fset fdel doc', 'zip': 'strict', 'map': 'strict', 'dict': 'a self', 'list': 'iterable sequence', 'float': 'x',
    'bool': 'x', 'tuple': 'iterable sequence', 'set': 'iterable', 'frozenset': 'iterable', 'getattr': 'default', 'next': 'default',
    'type': 'name bases dict', 'slice': 'stop', 'range': 'stop', 'super': 'type', 'hex': 'sep bytes_per_sep', 'encode': 'encoding errors',
    'decode': 'encoding errors', 'split': 'sep maxsplit', 'rsplit': 'sep maxsplit', 'splitlines': 'keepends', 'expandtabs': 'tabsize',
    'sort': 'key reverse', 'to_bytes': 'length byteorder signed', 'from_bytes': 'bytes byteorder signed', 'replace': 'count old',
    'translate': 'delete table', 'collect': 'generation', 'getsizeof': 'object default', 'format': 'a', 'update': 'a', 'pop': 'default index',
    'fromhex': 'string', 'finalize': 'obj func', 'ref': 'callback', 'setdefault': 'default', 'get': 'default', 'ImportError': 'name path msg',
    'NameError': 'name', 'AttributeError': 'name obj', 'KeyError': 'name', 'indices': 'length', 'index': 'value',
}


def pairs(text):
    words = text.split()
    return list(zip(words[::2], words[1::2]))


def parameters(n):
    return ', '.join('abcd'[:n])


def positional(write, label, target, most, receiver=None):
    """Calls with 0 to most + 1 arguments. receiver: name of its group, then target is '.name'."""
    for n in range(most + 2):
        given = parameters(n)
        named = ('r, ' + given).strip(', ') if receiver else given
        groups = {0: [''], 1: ['ALL,'], 2: ['ALL, SOME,', 'FEW, ALL,'], 3: ['SOME, FEW, FEW,', 'FEW, FEW, ALL,'],
                  4: ['FEW, FEW, FEW, FEW,']}.get(n, ['FEW, FEW, FEW, FEW, FEW,'])
        if n == most + 1:
            groups = [', '.join(['FEW'] * n) + ',']
        stride = {0: 1, 1: 1, 2: 11 if receiver else 3, 3: 31 if receiver else 11}.get(n, 97)
        if n == most + 1:
            stride = 7 ** n // 7 + 2 if n > 1 else 1
        for choice in groups:
            write('row(%r, lambda %s: %s(%s), (%s%s), %d)' %
                  (label, named, 'r' + target if receiver else target, given, receiver + ', ' if receiver else '', choice if n else
                   '' if receiver else '', stride))


def keywords(write, label, target, names, receiver=None):
    """Calls with one keyword, after 0 to 2 arguments; repeated; with * and **."""
    subject = 'r' + target if receiver else target
    before = 'r, ' if receiver else ''
    groups = receiver + ', ' if receiver else ''
    for name in names.split() + ['nope']:
        write('row(%r, lambda %sk: %s(%s=k), (%sSOME,))' % (label + ' ' + name, before, subject, name, groups))
        for n in (1, 2):
            write('row(%r, lambda %s%s, k: %s(%s, %s=k), (%s%s, FEW,), %d)' %
                  (label + ' ' + name, before, parameters(n), subject, parameters(n), name, groups, ', '.join(['SOME'] * n), (7 if n == 1 else 101) if receiver else n * n * n))
        write("row(%r, lambda %sk: %s(%s=k, **{%r: k}), (%sFEW[:2],))" % (label + ' twice ' + name, before, subject, name, name, groups))
    write("row(%r, lambda %sk: %s(**k), (%sALL,), %d)" % (label + ' **', before, subject, groups, 5 if receiver else 1))
    write("row(%r, lambda %sk: %s(*k), (%sALL,), %d)" % (label + ' *', before, subject, groups, 5 if receiver else 1))
    write("row(%r, lambda %sk: %s(k, **{1: 2}), (%sFEW[:2],))" % (label + ' {1: 2}', before, subject, groups))


def programs():
    """Yields (name, list of lines)."""
    for names in (BUILTINS, EXCEPTIONS):
        for name, most in pairs(names):
            lines = []
            positional(lines.append, name, name, int(most))
            keywords(lines.append, name, name, NAMES.get(name, ''))
            yield 'builtin-' + name, lines
    for module in sorted(MODULES):
        for name, most in pairs(MODULES[module]):
            lines = []
            full = module + '.' + name
            positional(lines.append, full, full, int(most))
            keywords(lines.append, full, full, NAMES.get(name, ''))
            yield full.replace('.', '-'), lines
    for index, (type_name, receivers, names) in enumerate(TYPES):
        for name, most in pairs(names):
            lines = ['R = ' + group(receivers)]
            label = '%s.%s' % (type_name or receivers[0].strip('+').split('(')[0], name)
            if most == '-':
                lines += ["row(%r, lambda r: r.%s, (R,))" % (label, name)]
                lines += ["def change(r, a):\n    r.%s = a\n    return r.%s\nrow(%r, change, (R, ALL))" % (name, name, label + ' =')]
                lines += ["def drop(r):\n    del r.%s\nrow(%r, drop, (R,))" % (name, 'del ' + label)]
            else:
                positional(lines.append, label, '.' + name, int(most), 'R')
                keywords(lines.append, label, '.' + name, NAMES.get(name, ''), 'R')
                if type_name:
                    for n in (0, 1, 2):
                        lines.append('row(%r, lambda %s: %s.%s(%s), (%s))' %
                                     (label + ' unbound', parameters(n), type_name, name, parameters(n), ('', 'ALL,', 'SOME, FEW,')[n]))
            yield 'method-%02d-%s-%s' % (index, type_name or 'other', name), lines
