"""Rows that call special methods of the built-in types by their names, bound and of the type, and that ask for the attributes of functions,
methods, classes, exceptions, generators, and modules."""
from .calls import pairs, parameters
from .prelude import group

METHODS = '''repr 0 str 0 hash 0 len 0 iter 0 next 0 bool 0 int 0 float 0 index 0 abs 0 neg 0 pos 0 invert 0 round 1 reversed 0 length_hint 0
sizeof 0 format 1 init 1 eq 1 ne 1 lt 1 le 1 gt 1 ge 1 add 1 radd 1 iadd 1 sub 1 rsub 1 isub 1 mul 1 rmul 1 imul 1 mod 1 rmod 1 truediv 1 rtruediv 1
floordiv 1 divmod 1 pow 2 lshift 1 rrshift 1 and 1 rand 1 ior 1 xor 1 ixor 1 getitem 1 setitem 2 delitem 1 contains 1 getattribute 1
setattr 2 delattr 1 trunc 0 floor 0 ceil 0 del 0 enter 0 exit 3 missing 1'''

TYPES = '''object int bool float str bytes bytearray list tuple dict set frozenset range slice type property staticmethod classmethod super
BaseException ValueError KeyError StopIteration OSError'''.split()

ATTRIBUTES = '''__dict__ __doc__ __slots__ __bases__ __base__ __mro__ __name__ __qualname__ __module__ __self__ __func__ __defaults__ __kwdefaults__
__code__ __closure__ __globals__ __annotations__ __builtins__ __wrapped__ __weakref__ __hash__ __text_signature__ __objclass__ __callback__
__isabstractmethod__ __traceback__ __cause__ __context__ __suppress_context__ __notes__ args value code errno strerror filename name path msg
obj object start stop step reason encoding end lineno offset text gi_running gi_frame gi_code gi_yieldfrom gi_suspended real imag numerator
denominator fget fset fdel mapping __self_class__ __thisclass__'''.split()

OWN = ['lambda a: a', '+Plain().method', 'Plain.method', '+new_class()', '+Plain()', '+Full()', '+generator()', '+ValueError(1)', '+KeyError("k")',
       '+OSError(2, "no")', '+OSError()', '+StopIteration(4)', '+StopIteration()', '+SystemExit(3)', '+SystemExit()', '+ImportError("m")',
       '+NameError("n")', '+AttributeError("a")', '+MyError("x", 2)', '+SyntaxError("s")', 'len', '[].append', 'list.append', '(1).__add__',
       'int.__add__', 'str.maketrans', 'dict.fromkeys', 'dict.__dict__["fromkeys"]', 'int', 'object', 'type', 'ValueError', 'MyError', '5', '1.5',
       'None', 'True', '"a"', '+[]', '+{}', '+range(1, 9, 2)', '+slice(1, 2)', 'property(function)', 'staticmethod(len)',
       'classmethod(len)', 'super(Plain, KEPT)', 'weakref.ref(KEPT)', 'weakref.ref(KEPT, function)', '+{1: 2}.keys()', '+{}.items()',
       'weakref.WeakMethod(KEPT.method)', 'weakref.finalize(KEPT, len, ())', 'weakref.WeakSet()', 'gc', 'sys', 'weakref', 'NotImplemented',
       '+MyInt(5)', '+MyList()', 'MyList.append', '+iter([])', '+zip()', 'Plain.__dict__', '+(x for x in ())']

CONSTANTS = '''gc.garbage gc.callbacks gc.DEBUG_STATS gc.DEBUG_COLLECTABLE gc.DEBUG_UNCOLLECTABLE gc.DEBUG_SAVEALL gc.DEBUG_LEAK sys.maxsize
sys.version_info sys.version_info[:3] sys.version_info.major sys.version_info.minor sys.version_info>=(3,0) gc.__name__ sys.__name__ weakref.__name__
len(gc.get_stats()) type(gc.get_objects()) gc.get_referrers() type(gc.get_referrers(KEPT)) gc.freeze() weakref.ref weakref.proxy'''.split()


def programs():
    """Yields (name, list of lines)."""
    for word, most in pairs(METHODS):
        name = '__%s__' % word
        lines = []
        for n in range(int(most) + 2):
            given = parameters(n)
            strides = (1, 1, 5, 31, 97)
            groups = ('', 'SOME, ', 'FEW, FEW, ', 'FEW, FEW, FEW, ', 'FEW, FEW, FEW, FEW, ')[n]
            lines.append('row(%r, lambda %s: r.%s(%s), (ALL, %s), %d)' % ('.' + name, ('r, ' + given).strip(', '), name, given, groups, strides[n]))
        lines.append('row(%r, lambda r: r.%s(x=1), (ALL,), 3)' % ('.' + name + ' x', name))
        lines.append('TYPES = %s' % group(TYPES))
        for n in range(int(most) + 2):
            given = parameters(n)
            groups = ('', 'ALL, ', 'ALL, FEW, ', 'SOME, FEW, FEW, ', 'FEW, FEW, FEW, FEW, ')[n]
            lines.append('row(%r, lambda %s: t.%s(%s), (TYPES, %s), %d)' %
                         ('type.' + name, ('t, ' + given).strip(', '), name, given, groups, (1, 3, 29, 53, 97)[n]))
        yield 'special-' + word, lines
    for name in ATTRIBUTES:
        lines = ['OWN = ' + group(OWN), 'row(%r, lambda a: a.%s, (OWN,))' % ('get ' + name, name),
                 'row(%r, lambda a: (hasattr(a, %r), getattr(a, %r, 0) is None), (OWN,))' % ('has ' + name, name, name),
                 'def run(a, b):\n    a.%s = b\n    return a.%s\nrow(%r, run, (OWN, FEW), 3)' % (name, name, 'set ' + name),
                 'def run(a):\n    del a.%s\n    return "done"\nrow(%r, run, (OWN,))' % (name, 'delete ' + name)]
        yield 'attribute-' + name, lines
    yield 'constants', ['row(%r, lambda: %s, ())' % (text, text) for text in CONSTANTS]
