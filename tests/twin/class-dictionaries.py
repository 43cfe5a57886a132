# twin: 3.6-
"""The dictionary of a class, as programs see it: a mappingproxy."""
import gc
import sys
class B:
    x = 1
    def f(self): pass
class C(B): pass


def t(name, f):
    try:
        r = f()
    except Exception as e:
        print(name, "->", type(e).__name__, e)
    else:
        print(name, "=", repr(r))


def f1():
    class D: pass


t('class D: pass', f1)
t('B.__dict__ == dict(B.__dict__)', lambda: B.__dict__ == dict(B.__dict__))
t('B.__dict__ != {}', lambda: B.__dict__ != {})
t("dict(B.__dict__)['x']", lambda: dict(B.__dict__)['x'])
def f2():
    d = {}
    d.update(C.__dict__)
    return list(d)


t('d = {}; d.update(C.__dict__); r = list(d)', f2)
def f3():
    q = B.__dict__
    q |= {}


t('q = B.__dict__; q |= {}', f3)
def f4():
    q = {}
    q |= C.__dict__
    return list(q)


t('q = {}; q |= C.__dict__; r = list(q)', f4)
t('C.__dict__.get()', lambda: C.__dict__.get())
t("C.__dict__.get('a','b','c')", lambda: C.__dict__.get('a','b','c'))
t("C.__dict__.get('a')", lambda: C.__dict__.get('a'))
t('C.__dict__.keys(1)', lambda: C.__dict__.keys(1))
t('C.__dict__.items(x=1)', lambda: C.__dict__.items(x=1))
t('type(C.__dict__)(5)', lambda: type(C.__dict__)(5))
t('type(C.__dict__)()', lambda: type(C.__dict__)())
t('type(C.__dict__)({}, {})', lambda: type(C.__dict__)({}, {}))
t('type(C.__dict__)([])', lambda: type(C.__dict__)([]))
t('type(C.__dict__)(mapping={})', lambda: type(C.__dict__)(mapping={}))
t('C.__dict__[5]', lambda: C.__dict__[5])
t('C.__dict__[[]]', lambda: C.__dict__[[]])
t('[] in C.__dict__', lambda: [] in C.__dict__)
t("[k for k in C.__dict__ if k[:2] != '__']", lambda: [k for k in C.__dict__ if k[:2] != '__'])
t('sorted(C.__dict__.keys())', lambda: sorted(C.__dict__.keys()))
t("[v for k, v in B.__dict__.items() if k == 'x']", lambda: [v for k, v in B.__dict__.items() if k == 'x'])
t("B.__dict__['f'](5)", lambda: B.__dict__['f'](5))
def f5():
    B.y = 5
    return B.__dict__['y']


t("B.y = 5; r = B.__dict__['y']", f5)
def f6():
    p = B.__dict__
    B.z = 6
    return p['z'], len(p) == len(B.__dict__)


t("p = B.__dict__; B.z = 6; r = p['z'], len(p) == len(B.__dict__)", f6)
t('B().__dict__', lambda: B().__dict__)
t('C().__class__.__dict__ is C.__dict__', lambda: C().__class__.__dict__ is C.__dict__)
t("getattr(B, '__dict__')['x']", lambda: getattr(B, '__dict__')['x'])
t("hasattr(B, '__dict__')", lambda: hasattr(B, '__dict__'))
t('isinstance(B.__dict__, dict)', lambda: isinstance(B.__dict__, dict))
t('list(map(str, C.__dict__))[:1]', lambda: list(map(str, C.__dict__))[:1])
t('max(C.__dict__)', lambda: max(C.__dict__))
t("'%(x)s' % B.__dict__", lambda: '%(x)s' % B.__dict__)
t("'{x}'.format(**B.__dict__)", lambda: '{x}'.format(**B.__dict__))
t("'{0[x]}'.format(B.__dict__)", lambda: '{0[x]}'.format(B.__dict__))
t("'{x}'.format_map(B.__dict__)", lambda: '{x}'.format_map(B.__dict__))
def f7():
    B.__dict__ = {}


t('B.__dict__ = {}', f7)
def f8():
    del B.__dict__


t('del B.__dict__', f8)
def f9():
    B.__dict__.clear()


t('B.__dict__.clear()', f9)
def f10():
    for k in B.__dict__: B.newone = 1


t('for k in B.__dict__: B.newone = 1', f10)
t('tuple(C.__dict__)[0]', lambda: tuple(C.__dict__)[0])
t("set(C.__dict__) >= {'__doc__'}", lambda: set(C.__dict__) >= {'__doc__'})
t('repr(C.__dict__)[:20]', lambda: repr(C.__dict__)[:20])
t('str(C.__dict__)[:10]', lambda: str(C.__dict__)[:10])
t('ascii(C.__dict__)[:20]', lambda: ascii(C.__dict__)[:20])
t("f'{C.__dict__}'[:20]", lambda: f'{C.__dict__}'[:20])
t('not C.__dict__', lambda: not C.__dict__)
t('next(iter(C.__dict__))', lambda: next(iter(C.__dict__)))
t('list(zip(C.__dict__, [1]))', lambda: list(zip(C.__dict__, [1])))
t('sum(C.__dict__)', lambda: sum(C.__dict__))
t('C.__dict__ + {}', lambda: C.__dict__ + {})
t('C.__dict__()', lambda: C.__dict__())
t('C.__dict__.x', lambda: C.__dict__.x)
def f11():
    C.__dict__.x = 1


t('C.__dict__.x = 1', f11)
t('-C.__dict__', lambda: -C.__dict__)
p = C.__dict__
print(p, len(p), sys.getsizeof(p), gc.is_tracked(p), p is not C.__dict__)
print([type(r) for r in gc.get_referents(p)])
