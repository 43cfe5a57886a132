# twin: 2.7-
# What gc.get_referents tells of generators, iterators, containers, exceptions, weak references and cells.
import gc, weakref


def name(x):
    if type(x) is dict: return "dict"
    if type(x) is str and len(x) < 30: return 'str:' + x
    if isinstance(x, type): return 'type:' + x.__name__
    if type(x) is tuple: return 'tuple%d' % len(x)
    if type(x).__name__ == 'function': return 'function:' + x.__name__
    return type(x).__name__
def show(title, x):
    print(title, [name(y) for y in gc.get_referents(x)])
def g(a, b=[]):
    c = (1, a)
    yield c
    yield b
x = g(4)
show('gen new', x)
next(x)
show('gen started', x)
list(x)
show('gen done', x)
show('genexp', (i for i in [1]))
class C(object):
    def m(self):
        yield self
    def k(self):
        return lambda: self
show('gen method', C().m())
show('lambda in method', C().k())
def deep():
    def er():
        yield deep
    return er()
show('gen nested', deep())
show('slice', slice([], 1, None))
show('iter list', iter([1]))
show('iter tuple', iter((1,)))
show('iter dict', iter({1: 2}))
show('iter set', iter({1}))
show('iter str', iter('abc'))
show('iter range', iter(range(3)))
show('reversed list', reversed([1]))
show('reversed tuple', reversed((1,)))
show('iter call', iter(g, 5))
show('enumerate', enumerate([1]))
show('zip', zip([1], (2,)))
show('map', map(len, ['a']))
show('filter', filter(None, ['a']))
it = iter([1]); list(it)
show('done', it)
show('keys', {1: 2}.keys())
show('values', {1: 2}.values())
show('items', {1: 2}.items())
show('items iterator', iter({1: 2}.items()))
show('values iterator', iter({1: 2}.values()))
show('dict', {1: [], 'a': ()})
show('dict str', {'b': [], 'a': ()})
show('set', {1, 'a'})
show('frozenset', frozenset([1, 2.5]))
show('list', [1, 'a', 2.5])
show('tuple', (1, 'a', []))
show('nested', [[], [1]])
show('int', 5)
show('str', 'a')
show('None', None)
show('bytearray', bytearray(b'a'))
show('range', range(5))
e = ValueError(1, 'a')
show('exc', e)
try:
    raise e
except ValueError as f:
    show('exc raised', f)
show('exc raised later', e)
try:
    try: 1 / 0
    except ZeroDivisionError: raise e
except ValueError: pass
show('exc context', e)
e.extra = []
show('exc dict', e)
show('exc cause', e)
try: [].foo
except AttributeError as f: show('attribute error', f)
try: undefined
except NameError as f: show('name error', f)
try: {}['a']
except KeyError as f: show('key error', f)
show('stop', StopIteration(5))
show('exit', SystemExit(5))
show('oserror', OSError(5, 'a'))
show('oserror', OSError(5))
show('importerror', ImportError('a'))
show('syntaxerror', SyntaxError('a'))
show('unicode', UnicodeError('a'))
show('keyerror', KeyError('a'))
show('attrerror', AttributeError('a'))
c = C()
show('weakref', weakref.ref(c))
w = weakref.ref(c, callable)
show('weakref callback', w)
show('proxy', weakref.proxy(c))
show('proxy callback', weakref.proxy(c, callable))
del c
show('dead weakref', w)
show('module', gc)
show('bool', True)
show('type ellipsis', Ellipsis)
def local():
    a = [1]; b = (2,)
    def inner(x): return a, x
    for c in inner.__closure__: show('cell', c)
try: local()
except Exception as ex: raise
