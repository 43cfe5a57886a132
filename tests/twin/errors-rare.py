# twin: 3.6-
"""Rare mistakes: bases that are no types, keywords where there are none, modules that lack a name."""
import gc
import sys
import weakref


class A: pass
class B: x = 1
a = A()


def t(name, f):
    try:
        r = f()
    except Exception as e:
        print(name, "->", type(e).__name__, e)
    else:
        print(name, "=", repr(r))


def f1():
    class X(5): pass


t('class X(5): pass', f1)
def f2():
    class X(True): pass


t('class X(True): pass', f2)
def f3():
    class X(None): pass


t('class X(None): pass', f3)
def f4():
    class X('a'): pass


t("class X('a'): pass", f4)
def f5():
    class X([]): pass


t('class X([]): pass', f5)
def f6():
    class X(len): pass


t('class X(len): pass', f6)
def f7():
    class X(bool): pass


t('class X(bool): pass', f7)
def f8():
    class X(type(None)): pass


t('class X(type(None)): pass', f8)
def f9():
    class X(slice): pass


t('class X(slice): pass', f9)
def f10():
    class X(range): pass


t('class X(range): pass', f10)
def f11():
    class X(A()): pass


t('class X(A()): pass', f11)
t('weakref.ref(a)(1)', lambda: weakref.ref(a)(1))
t('weakref.ref(a)(x=1)', lambda: weakref.ref(a)(x=1))
t('weakref.ref(a, callback=5)', lambda: weakref.ref(a, callback=5))
t('weakref.ref(a, x=5)', lambda: weakref.ref(a, x=5))
t('weakref.ref()', lambda: weakref.ref())
t('weakref.ref(a, None, 1)', lambda: weakref.ref(a, None, 1))
t('weakref.ref(5)', lambda: weakref.ref(5))
t('enumerate(foo=1)', lambda: enumerate(foo=1))
t('enumerate()', lambda: enumerate())
t('enumerate(5)', lambda: enumerate(5))
t("enumerate([], start='a')", lambda: enumerate([], start='a'))
t('enumerate([], 1, 2)', lambda: enumerate([], 1, 2))
t('list(enumerate(iterable=[1], start=2))', lambda: list(enumerate(iterable=[1], start=2)))
t('enumerate([], foo=1)', lambda: enumerate([], foo=1))
t('enumerate(start=1)', lambda: enumerate(start=1))
t('gc.set_threshold(threshold0=1)', lambda: gc.set_threshold(threshold0=1))
t('gc.set_threshold()', lambda: gc.set_threshold())
t("gc.set_threshold('a')", lambda: gc.set_threshold('a'))
t('gc.set_threshold(1,2,3,4)', lambda: gc.set_threshold(1,2,3,4))
t('gc.set_threshold(None)', lambda: gc.set_threshold(None))
def f12():
    f = {1:2}
    dict(**f)


t('f = {1:2}; dict(**f)', f12)
t("dict(**{'a':2})", lambda: dict(**{'a':2}))
t('dict(**5)', lambda: dict(**5))
def f13():
    from gc import x


t('from gc import x', f13)
def f14():
    del gc.foo


t('del gc.foo', f14)
def f15():
    sys.stdout.foo


t('sys.stdout.foo', f15)
def f16():
    sys.stdout.write(5)


t('sys.stdout.write(5)', f16)
def f17():
    sys.stdout.write()


t('sys.stdout.write()', f17)
t('~5', lambda: ~5)
t('~None', lambda: ~None)
t("~'a'", lambda: ~'a')


def gives():
    try:
        yield 1
    except GeneratorExit:
        return 5


def plain():
    yield 1
    return 7


for make in (gives, plain):
    g = make()
    print(make.__name__, g.close(), g.close())
    g = make()
    next(g)
    print(make.__name__, g.close(), g.close())
    g = make()
    print(make.__name__, list(g), g.close())
t("type(None)()", lambda: type(None)())
t("type(None)(1)", lambda: type(None)(1))
t("type(NotImplemented)()", lambda: type(NotImplemented)())
