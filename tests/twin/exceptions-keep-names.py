# twin: 3.6-
# What NameError, AttributeError and ImportError keep besides their arguments, and the keywords by which they are given.
import gc,sys
def show(label, f):
    try: r=f()
    except Exception as e: r='%s: %s' % (type(e).__name__, e)
    print(label, r)
class MyName(NameError): pass
class MyAttr(AttributeError): pass
class MyAttr2(AttributeError):
    def __init__(self, x): self.x = x
show(1, lambda: NameError('m', name='x').name)
show(2, lambda: NameError('m', foo='x').name)
show(3, lambda: NameError('m', 1, 2).args)
show(4, lambda: AttributeError('m', name='x', obj=3).obj)
show(5, lambda: AttributeError('m', nam='x'))
show(6, lambda: AttributeError('m', name='x', obj=1, foo=2))
show(7, lambda: ImportError('m', name='x', path='p').path)
show(8, lambda: ImportError('m', nam='x'))
show(81, lambda: ImportError('m', name_from='x').name_from)
show(9, lambda: ImportError('m', 'n').msg)
show(91, lambda: ImportError('m').msg)
show(92, lambda: str(ImportError('m')) + repr(ImportError('m', name='x')) + str(ImportError('a', 'b')))
show(93, lambda: str(ImportError(5)))
show(10, lambda: MyName('m', name='q').name)
show(11, lambda: MyAttr('m', name='q', obj=[]).name)
show(12, lambda: MyAttr2('m').name)
show(13, lambda: MyAttr2('m', name='q').name)
show(14, lambda: ValueError('m', name='q'))
def f():
    try: undefined_thing
    except NameError as e: return e.name
show(15, f)
def f():
    try: (5).undefined_thing
    except AttributeError as e: return e.name, e.obj
show(16, f)
def f():
    try: x; x = 1
    except UnboundLocalError as e: return e.name
show(17, f)
def f():
    def g(): return yy
    try: g(); yy = 1
    except NameError as e: return type(e), e.name
show(18, f)
def f():
    try:
        from gc import nothing
    except ImportError as e: return e.name, e.path, e.msg, getattr(e,'name_from','none')
show(19, f)
def f():
    e = NameError('m'); e.name = 5; del e.name; return e.name
show(21, f)
def f():
    e = AttributeError('m'); e.name = 5; e.obj = 6; r = e.name, e.obj; del e.obj; del e.name; return r, e.obj, e.name
show(22, f)
def f():
    e = ImportError('m'); e.name = 5; e.msg = 'q'; r = e.name, str(e), repr(e); del e.msg; return r, e.msg, str(e)
show(23, f)
show(24, lambda: NameError().name)
show(25, lambda: AttributeError().obj)
def f():
    try: (5).x = 1
    except AttributeError as e: return e.name, e.obj
show(26, f)
def f():
    try: getattr(5, 'und' + 'efined')
    except AttributeError as e: return e.name, e.obj
show(27, f)
def f():
    try: [].nothing()
    except AttributeError as e: return e.name, e.obj
show(28, f)
class P(object):
    @property
    def p(self): raise AttributeError('mine')
    @property
    def q(self): return 5 .x
    @property
    def r(self): pass
def f():
    try: P().p
    except AttributeError as e: return e.name, type(e.obj)
show(29, f)
def f():
    try: P().q
    except AttributeError as e: return e.name, type(e.obj)
show(30, f)
def f():
    try: P().r = 1
    except AttributeError as e: return e.name, type(e.obj)
show(31, f)
def f():
    try: del P().zz
    except AttributeError as e: return e.name, type(e.obj)
show(32, f)
def f():
    try: del P.zz
    except AttributeError as e: return e.name, e.obj
show(33, f)
def f():
    try: del undefined
    except NameError as e: return type(e), e.name
show(34, f)
def f():
    global gg
    try: del gg
    except NameError as e: return type(e), e.name
show(35, f)
def f():
    try:
        class X(object): y = undefinedd
    except NameError as e: return type(e), e.name
show(36, f)
def f():
    try:
        class X(object): del undefinedd
    except NameError as e: return type(e), e.name
show(37, f)
def f():
    e = NameError('m'); e.__init__('z', name='w'); return e.name, e.args
show(38, f)
def f():
    e = AttributeError('m', name='a', obj=1); e.__init__('z'); return e.name, e.obj, e.args
show(39, f)
import weakref
class W(object): pass
w = W()
p = weakref.proxy(w)
def f():
    try: p.nothing
    except AttributeError as e: return e.name, type(e.obj) is W, e.obj is w
show(40, f)
def f():
    try: object.__getattribute__
    except AttributeError as e: return e.name
def f():
    try: super(W, w).nothing
    except AttributeError as e: return e.name, type(e.obj) is super
show(41, f)
def f():
    try: next(5)
    except TypeError as e: return 'ok'
show(42, f)
def f():
    with 5: pass
show(43, f)
def f():
    try:
        with 5: pass
    except AttributeError as e: return e.name, e.obj
show(44, f)
class S(object):
    __slots__ = ('s',)
def f():
    try: S().s
    except AttributeError as e: return e.name, type(e.obj)
show(45, f)
def f():
    try: del S().s
    except AttributeError as e: return e.name, type(e.obj)
show(46, f)
def f():
    try: S().q = 1
    except AttributeError as e: return e.name, type(e.obj)
show(47, f)
def f():
    try: int.x = 1
    except TypeError as e: return 'TypeError'
show(48, f)
def f():
    try: f.__closure__ = 1
    except AttributeError as e: return e.name, type(e.obj)
show(49, f)
def f():
    try: W.__nothing
    except AttributeError as e: return e.name, type(e.obj)
show(50, f)
n = 'na' + str(5)
def f():
    e = NameError('m', name=n); a = sys.getrefcount(n); del e; return a - sys.getrefcount(n)
show(51, f)
def f():
    try: getattr(w, n)
    except AttributeError as e: a = sys.getrefcount(n)
    return a - sys.getrefcount(n)
show(52, f)
show(53, lambda: sorted(gc.get_referents(AttributeError('m', name=n, obj=n)), key=str))
def f():
    try: setattr(S(), n, 1)
    except AttributeError as e: return e.name
show(54, f)
show(55, lambda: AttributeError('a', **{'name': 5}).name)
def f():
    try: hasattr(P(), 'q'); P().q
    except AttributeError as e:
        a = e
    try: raise a
    except AttributeError as b: return b.name
show(57, f)
def f():
    e = AttributeError('m')
    try: raise e
    except AttributeError as b: return b.name, b.obj
show(58, f)
class G(object):
    @property
    def p(self): raise AttributeError('m', name='given')
def f():
    try: G().p
    except AttributeError as b: return b.name, b.obj
show(59, f)
class E(Exception):
    def __init__(self, code=0): self.c = code
print(E(code=1).c, E(code=1).args, E(2).args)
class X(SystemExit):
    def __init__(self, x): pass
print(X(3).code, X(3).args)
class Y(StopIteration):
    def __init__(self, *x): super(Y, self).__init__(5)
print(Y(3).value, Y(3).args)
try: del ValueError(1).code
except AttributeError as e: print(e)
class K(Exception): pass
try: K(a=1)
except TypeError as e: print(e)
s = SystemExit(1, 2); print(s.code)
s.__init__(); print(s.code, s.args)
s = StopIteration(1); s.__init__(); print(s.value)
class I(ImportError): pass
for e in (ImportError(name='x'), ImportError('a', name='x'), ImportError('a', 'b', name='x', path='p'), ImportError(path=3), ImportError('a'), ModuleNotFoundError('m', name='n'), I('q', path=[]), ImportError(('a',), name=1), ImportError('a', name=None)):
    print(repr(e), str(e), '%s' % e)
try:
    from gc import colect
except ImportError as e: print(repr(e), e)
