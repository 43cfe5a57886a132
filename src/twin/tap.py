"""Runs a scenario with the tap on the allocator: python -u -c "$(cat tap.py)" LIBRARY LOG SCENARIO.

The scenario's standard output goes to the real one; LOG becomes the list of its requests. What the model leaves out is kept away or put in
place beforehand: the module's own dictionary has room enough never to grow, the modules that a scenario may import are there already,
what the interpreter makes at the first use of something (names that it looks up, ...) is made unless the model has it, the free lists are empty, and
what is there is frozen, as gc.freeze() does (in 3.6 the tap), so that the collector does not count it."""
import _thread
import sys

WARM_UP = r'''
import __future__, gc, sys, weakref
def show(*things):
    for thing in things:
        sys.stdout.write(str(thing))
        if sys.version_info[:2] != (3, 11):  # where the first call of print() makes something that stays
            print(thing)
class Base:
    kept = ()
    def __init__(self, value=None):
        self.value = value
    def __repr__(self):
        return 'Base'
    def __eq__(self, other):
        return self is other
    def __hash__(self):
        return 1
    def __len__(self):
        return 1
    def __getitem__(self, key):
        return key
    def __setitem__(self, key, value):
        pass
    def __delitem__(self, key):
        pass
    def __contains__(self, key):
        return True
    def __iter__(self):
        return iter(())
    def __call__(self, *args, **kwargs):
        return args, kwargs
    def __enter__(self):
        return self
    def __exit__(self, *args):
        return True
    def __bool__(self):
        return True
    def __add__(self, other):
        return self
    def __lt__(self, other):
        return False
    def __getattr__(self, name):
        raise AttributeError(name)
    def __del__(self):
        pass
    @property
    def shown(self):
        return self.value
    @shown.setter
    def shown(self, value):
        self.value = value
    @staticmethod
    def static():
        pass
    @classmethod
    def of_class(cls):
        return cls()
class Special:
    def __init__(self):
        self.done = False
    def answer(self, *others):
        return self
    def no(self, *others):
        return False
    def say(self, *others):
        return 'special'
    def __next__(self):
        if self.done:
            raise StopIteration
        self.done = True
    def __len__(self):
        return 0
    def __length_hint__(self):
        return 1
    def __sizeof__(self):
        return 1
    def __dir__(self):
        return []
    def __bytes__(self):
        return b''
    def __getattribute__(self, name):
        return object.__getattribute__(self, name)
    def __setattr__(self, name, value):
        object.__setattr__(self, name, value)
    def __delattr__(self, name):
        object.__delattr__(self, name)
    def __get__(self, object, kind):
        return self
    def __set__(self, object, value):
        pass
    __delete__ = __set_name__ = no
    __str__ = __repr__ = __format__ = say
    for name in 'add sub mul truediv floordiv mod divmod pow lshift rshift and or xor matmul'.split():
        for prefix in '', 'r', 'i':
            locals()['__%s%s__' % (prefix, name)] = answer
    __neg__ = __pos__ = __abs__ = __invert__ = __iter__ = __reversed__ = __round__ = __trunc__ = __floor__ = __ceil__ = answer
    __lt__ = __le__ = __eq__ = __ne__ = __gt__ = __ge__ = no
    def __int__(self):
        return 1
    __index__ = __hash__ = __int__
    def __float__(self):
        return 1.0
class Sequence:
    def __getitem__(self, index):
        return [0, 1][index]
class Mapping(dict):
    def __missing__(self, key):
        return key
class Described:
    special = Special()
class Derived(Base):
    __slots__ = ('a',)
    def __init__(self):
        super().__init__(1)
def generate(n=2, *args, key=None, **kwargs):
    for i in range(n):
        yield i
    return [i for i in (1, 2)], {i for i in (1, 2)}, {i: i for i in (1, 2)}, (i for i in (1, 2))
Mapping()[1]
x = vars(Base)
x.get('x'), x.keys(), x.values(), x.items(), x.copy(), len(x), repr(x), dict(x), list(x), 'x' in x, x == {}
for x in {}.keys(), {}.items():
    x & x, x & {1}, x | x, x - x, x ^ x
x = Special()
x + x, x - x, x * x, x / x, x // x, x % x, divmod(x, x), x ** x, x << x, x >> x, x & x, x | x, x ^ x
1 + x, 1 - x, 1 * x, 1 / x, 1 // x, 1 % x, divmod(1, x), 1 ** x, 1 << x, 1 >> x, 1 & x, 1 | x, 1 ^ x
y = x
y += 1; y -= 1; y *= 1; y /= 1; y //= 1; y %= 1; y **= 1; y <<= 1; y >>= 1; y &= 1; y |= 1; y ^= 1
-x, +x, abs(x), ~x, iter(x), reversed(x), round(x), x < 1, x <= 1, x == 1, x != 1, x > 1, x >= 1, hash(x), int(x), float(x), bytes(x)
[1, 2][x], str(x), repr(x), format(x), list(x), dir(x), sys.getsizeof(x), bool(x), len(x)
list(Sequence()), list(reversed([1])), 1 in Sequence(), 5 in Sequence()
y = Described()
y.special
y.special = 1
del y.special
for made in Base(), Derived():
    made.shown = made.shown
    made[1] = made[1]
    del made[1]
    1 in made, made == 1, hash(made), bool(made), len(made), made + made, made < made, made(1, key=2)
    made.static(), made.of_class(), list(made), hasattr(made, 'missing'), sorted([made, made])
    made.extra = 1
    show(made, 'text %s' % made, '{} {!r:>5}'.format(made, made), f'{made} {1:5d}', 12345, 2.5, None, True, False, ..., NotImplemented, [1], (1,), {1: 2}, {1}, b'b')
    show('\u0436\u0436')
    show(type(made), len, made.static, generate, made.of_class, repr(chr(233)))
    sys.stdout.write('warm')
    with made:
        raise ValueError('warm')
    reference = weakref.ref(made, lambda reference: None)
    proxy = weakref.proxy(made)
    proxy.value, reference(), weakref.getweakrefcount(made), weakref.getweakrefs(made)
    for kind in weakref.WeakSet, weakref.WeakKeyDictionary, weakref.WeakValueDictionary:
        kind()
    weakref.finalize(made, print).detach()
    for thing in made, 1, [], {}, set(), (), '', Base, generate, made.static, 1.5:
        sys.getsizeof(thing), sys.getrefcount(thing), repr(thing), dir(thing)
for problem in ('missing', '1 / 0', '[][1]', '{}[1]', 'int(chr(120))', 'None.missing', 'a = None; a()', '1 + chr(120)', 'next(iter(()))',
                'len(*1)', 'len(**1)', '[].append(*1)', '(lambda: 0)(*1)', '(lambda: 0)(**1)', '(lambda **k: 0)(a=1, **{chr(97): 1})', 'assert_', 'len(1)', '(lambda: 0)(1)', 'a, b = 1', 'iter(1)', '{[]: 1}', 'weakref.ref(1)', 'Base().missing'):
    try:
        exec(problem)
    except Exception as error:
        show(error, repr(error), error.args, type(error).__name__)
list(generate(2, 3, key=4, other=5)), list(zip('ab', 'cd')), list(map(str, [1])), list(enumerate('ab')), list(reversed([1]))
sum([1, 2]), min(1, 2), max([1, 2]), sorted({2: 1, 1: 2}), any([0]), all([1]), isinstance(1, int)
'a-b'.split('-'), '-'.join(['a', 'b']), 'a'.upper(), ' a '.strip(), 'a'.replace('a', 'b'), 'a'.startswith('a'), bytearray(b'ab')
for view in {1: 2}.keys(), {1: 2}.items():
    view & {1, 2}, view | {1}, view - {1}, view ^ {1}, view.isdisjoint({1}), view <= {1}, {1} & view
bytes([1, 2]), round(2.5), int.from_bytes((1).to_bytes(2, 'big'), 'big')
collect(), gc.get_count(), gc.get_threshold(), gc.get_stats(), gc.is_tracked([]), gc.get_referrers(Base), gc.get_referents(Base)
gc.callbacks.append(lambda phase, info: None)
collect()
gc.callbacks.clear()
'''

NAMES = 'iterable generation default key reverse sep end file flush start strict maxsplit keepends length byteorder signed bytes encoding errors tabsize'  # that functions in C look up

library, log, scenario = sys.argv[1:4]
made = {}  # what prepare() leaves for the main thread


def open_tap():
    """The tap's run(), and in the module arenascope its functions instead of those in Python."""
    import ctypes
    import gc
    import os
    tap = ctypes.PyDLL(library)
    tap.arenascope_tap_open.argtypes = [ctypes.c_int, ctypes.c_char_p, ctypes.c_size_t, ctypes.c_size_t]
    tap.arenascope_tap_function.restype = ctypes.py_object
    pool_size = alignment = 0
    try:
        import arenascope
        pool_size, alignment = arenascope._POOL_SIZE, arenascope._ALIGNMENT
        for name in 'malloc', 'calloc', 'realloc', 'free', 'arena_of', 'pool_of', 'block_of':
            setattr(arenascope, name, tap.arenascope_tap_function(name.encode()))
    except ImportError:
        pass
    version = sys.version_info[0] * 100 + sys.version_info[1]
    if not tap.arenascope_tap_open(version, os.fsencode(log), pool_size, alignment):
        raise OSError('tap: %s cannot be written' % log)
    made['run'] = tap.arenascope_tap_function(b'run')
    made['freeze'] = getattr(gc, 'freeze', None) or tap.arenascope_tap_function(b'freeze')
    made['collect'] = ctypes.pythonapi.PyGC_Collect  # gc.collect() would make what it makes at its first call
    made['forget'] = getattr(ctypes.pythonapi, '_PyArg_Fini', made['collect'])  # the names that parsers of arguments keep (to 3.8)


def open_program():
    """Its code, and a module with room for its names."""
    with open(scenario, 'rb') as file:
        made['code'] = compile(file.read(), scenario, 'exec', dont_inherit=True)
    main = made['main'] = type(sys)('__main__')
    main.__file__ = scenario
    main.__builtins__ = __builtins__
    room = main.__dict__
    for i in range(4000):
        room['room for %d' % i] = None
    for i in range(4000):
        del room['room for %d' % i]


def warm_up():
    import io
    import os
    every = bytes(range(256))
    for i in range(256):
        chr(i), every[i:i + 1]
    made['names'] = [sys.intern(name) for name in NAMES.split()]
    output, sys.stdout = sys.stdout, io.TextIOWrapper(io.FileIO(os.devnull, 'w'), 'utf-8', write_through=True)
    try:
        exec(WARM_UP, {'__name__': 'warm_up', 'collect': made['collect']})
    finally:
        sys.stdout = output


def make_room_for_subclasses():
    """Each class that is made goes into its base's dict of subclasses. That of object has just grown when these have been made; the others,
    which have from 44 to 85 entries then, grow at the 86th."""
    few = [list, dict, set, frozenset, int, float, str, bytes, bytearray, tuple, type, property, staticmethod, BaseException, Exception, ValueError,
           KeyError, TypeError, RuntimeError, AttributeError, LookupError, IndexError, OSError]
    others = [base for base in vars(__import__('builtins')).values() if isinstance(base, type) and issubclass(base, BaseException)]
    bases = [object] * 1500 + few * 50 + others
    made['classes'] = [type('Room', (base,), {}) for base in bases]


def prepare():
    """In a thread of its own: what is made for a thread (its list of running repr()s) is not kept."""
    try:
        import atexit
        import gc
        import os
        import time
        gc.disable()
        made['sleep'] = time.sleep
        sys.argv[:] = [scenario]
        sys.path.insert(0, os.path.dirname(os.path.abspath(scenario)))
        open_tap()
        open_program()
        make_room_for_subclasses()
        warm_up()
        gc.enable()
        made['exit'], made['at exit'] = os._exit, atexit._run_exitfuncs
    finally:
        prepared.release()


prepared = _thread.allocate_lock()
prepared.acquire()
_thread.start_new_thread(prepare, ())
prepared.acquire()
while _thread._count():
    made['sleep'](0.001)
if 'exit' not in made:
    sys.exit(1)
kept, sys.modules['__main__'] = sys.modules['__main__'], made['main']
made['forget']()
property(), int('1')  # any start of the interpreter has called them
made['collect']()
made['freeze']()
try:
    made['run'](made['code'], made['main'].__dict__, made['code'].co_filename)
    made['at exit']()
    sys.stdout.flush()
except SystemExit as error:
    code = error.code
    if code is not None and not isinstance(code, int):
        sys.stderr.write(str(code) + '\n')
        code = 1
    made['at exit']()
    made['exit']((code or 0) & 255)
except BaseException:
    sys.excepthook(*sys.exc_info())
    made['at exit']()
    made['exit'](1)
made['exit'](0)
