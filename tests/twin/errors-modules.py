"""The modules gc, sys and weakref, right and wrong."""
def t(name, f):
    try:
        r = f()
    except Exception as e:
        print(name, "->", type(e).__name__, e)
    else:
        print(name, "=", repr(r))
import gc
import sys
import weakref
class A: pass
class S: __slots__ = ()
class H:
    def __init__(self, k): self.k = k
    def __eq__(self, o): return self.k == o.k
    def __hash__(self): return hash(self.k)
keep = [A(), A(), A()]
a = keep[0]
gc.collect()
t("gc.collect('a')", lambda: (gc.collect('a')))
t('gc.collect(3)', lambda: (gc.collect(3)))
t('gc.collect(-1)', lambda: (gc.collect(-1)))
t('gc.collect(generation=0)', lambda: (gc.collect(generation=0)))
t('gc.collect(foo=1)', lambda: (gc.collect(foo=1)))
t('gc.collect(1.5)', lambda: (gc.collect(1.5)))
t('gc.collect(None)', lambda: (gc.collect(None)))
t('gc.collect(True) >= 0', lambda: (gc.collect(True) >= 0))
t('gc.enable(1)', lambda: (gc.enable(1)))
t('gc.disable(1)', lambda: (gc.disable(1)))
t('gc.isenabled(1)', lambda: (gc.isenabled(1)))
t('gc.isenabled()', lambda: (gc.isenabled()))
t('gc.get_count(1)', lambda: (gc.get_count(1)))
t('gc.get_threshold(1)', lambda: (gc.get_threshold(1)))
t('gc.get_threshold()', lambda: (gc.get_threshold()))
t('gc.set_threshold()', lambda: (gc.set_threshold()))
t("gc.set_threshold('a')", lambda: (gc.set_threshold('a')))
t('gc.set_threshold(1, 2, 3, 4)', lambda: (gc.set_threshold(1, 2, 3, 4)))
t('gc.set_threshold(700)', lambda: (gc.set_threshold(700)))
t('gc.get_threshold()', lambda: (gc.get_threshold()))
t('gc.set_threshold(1000, 15, 20)', lambda: (gc.set_threshold(1000, 15, 20)))
t('gc.get_threshold()', lambda: (gc.get_threshold()))
t('gc.set_threshold(0)', lambda: (gc.set_threshold(0)))
t('gc.get_threshold()', lambda: (gc.get_threshold()))
t('gc.set_threshold(-1)', lambda: (gc.set_threshold(-1)))
t('gc.set_threshold(700, 10, 10)', lambda: (gc.set_threshold(700, 10, 10)))
t('gc.set_debug()', lambda: (gc.set_debug()))
t("gc.set_debug('a')", lambda: (gc.set_debug('a')))
t('gc.set_debug(0)', lambda: (gc.set_debug(0)))
t('gc.get_debug', lambda: (gc.get_debug))
t('gc.get_stats(1)', lambda: (gc.get_stats(1)))
t('len(gc.get_stats())', lambda: (len(gc.get_stats())))
t('sorted(gc.get_stats()[0])', lambda: (sorted(gc.get_stats()[0])))
t('gc.get_objects(1, 2)', lambda: (gc.get_objects(1, 2)))
t('gc.get_objects(generation=5)', lambda: (gc.get_objects(generation=5)))
t('len(gc.get_objects(generation=-1)) > 3', lambda: (len(gc.get_objects(generation=-1)) > 3))
t("gc.get_objects(generation='a')", lambda: (gc.get_objects(generation='a')))
t('gc.get_objects(generation=None) == []', lambda: (gc.get_objects(generation=None) == []))
t("gc.get_objects('a')", lambda: (gc.get_objects('a')))
t('gc.is_tracked()', lambda: (gc.is_tracked()))
t('gc.is_tracked(1, 2)', lambda: (gc.is_tracked(1, 2)))
t('gc.is_tracked(1), gc.is_tracked([]), gc.is_tracked(A), gc.is_tracked(A())', lambda: (gc.is_tracked(1), gc.is_tracked([]), gc.is_tracked(A), gc.is_tracked(A())))
t('gc.is_finalized(1)', lambda: (gc.is_finalized(1)))
t('gc.is_finalized()', lambda: (gc.is_finalized()))
t('gc.get_referrers()', lambda: (gc.get_referrers()))
t('gc.get_referents()', lambda: (gc.get_referents()))
t('gc.get_referents(5)', lambda: (gc.get_referents(5)))
t("gc.get_referents([1, 'a'])", lambda: (gc.get_referents([1, 'a'])))
t("gc.get_referents({1: 'a'})", lambda: (gc.get_referents({1: 'a'})))
t('gc.get_referents((1, 2), [3])', lambda: (gc.get_referents((1, 2), [3])))
t('gc.freeze(1)', lambda: (gc.freeze(1)))
t('gc.unfreeze(1)', lambda: (gc.unfreeze(1)))
t('gc.get_freeze_count(1)', lambda: (gc.get_freeze_count(1)))
t('gc.garbage', lambda: (gc.garbage))
t('gc.callbacks', lambda: (gc.callbacks))
t('gc.DEBUG_STATS, gc.DEBUG_COLLECTABLE, gc.DEBUG_UNCOLLECTABLE, gc.DEBUG_SAVEALL, gc.DEBUG_LEAK', lambda: (gc.DEBUG_STATS, gc.DEBUG_COLLECTABLE, gc.DEBUG_UNCOLLECTABLE, gc.DEBUG_SAVEALL, gc.DEBUG_LEAK))
t('gc.DEBUG_FOO', lambda: (gc.DEBUG_FOO))
t('gc', lambda: (gc))
t('type(gc)', lambda: (type(gc)))
t('sys.getrefcount()', lambda: (sys.getrefcount()))
t('sys.getrefcount(1, 2)', lambda: (sys.getrefcount(1, 2)))
t('sys.getrefcount(x=1)', lambda: (sys.getrefcount(x=1)))
t('sys.getrefcount(A())', lambda: (sys.getrefcount(A())))
t('sys.getsizeof()', lambda: (sys.getsizeof()))
t('sys.getsizeof([])', lambda: (sys.getsizeof([])))
t('sys.getsizeof([], 5)', lambda: (sys.getsizeof([], 5)))
t('sys.getsizeof([], default=5)', lambda: (sys.getsizeof([], default=5)))
t('sys.getsizeof(1, 2, 3)', lambda: (sys.getsizeof(1, 2, 3)))
t('sys.getsizeof(object=[])', lambda: (sys.getsizeof(object=[])))
t("sys.getsizeof(None), sys.getsizeof(1), sys.getsizeof(1.5), sys.getsizeof('a'), sys.getsizeof(b''), sys.getsizeof(()), sys.getsizeof({}), sys.getsizeof(set())", lambda: (sys.getsizeof(None), sys.getsizeof(1), sys.getsizeof(1.5), sys.getsizeof('a'), sys.getsizeof(b''), sys.getsizeof(()), sys.getsizeof({}), sys.getsizeof(set())))
t('sys.version_info[:2] >= (3, 6)', lambda: (sys.version_info[:2] >= (3, 6)))
t('sys.version_info >= (3,)', lambda: (sys.version_info >= (3,)))
t('sys.version_info.major, sys.version_info[0]', lambda: (sys.version_info.major, sys.version_info[0]))
t('sys.version_info < (2, 7)', lambda: (sys.version_info < (2, 7)))
t('sys.version_info == 5', lambda: (sys.version_info == 5))
t('sys.maxsize', lambda: (sys.maxsize))
t('sys.stdout.write()', lambda: (sys.stdout.write()))
t('sys.stdout.write(5)', lambda: (sys.stdout.write(5)))
t("sys.stdout.write('a\\n')", lambda: (sys.stdout.write('a\n')))
t("sys.stdout.write('a', 'b')", lambda: (sys.stdout.write('a', 'b')))
t('sys.stdout.flush()', lambda: (sys.stdout.flush()))
t('sys.foo', lambda: (sys.foo))
t("sys.intern('abc')", lambda: (sys.intern('abc')))
t('sys.intern(5)', lambda: (sys.intern(5)))
t('sys.intern()', lambda: (sys.intern()))
t('sys.getrecursionlimit()', lambda: (sys.getrecursionlimit()))
t('sys.getrecursionlimit(1)', lambda: (sys.getrecursionlimit(1)))
t('sys.exit', lambda: (sys.exit))
t('weakref.ref()', lambda: (weakref.ref()))
t('weakref.ref(5)', lambda: (weakref.ref(5)))
t('weakref.ref([])', lambda: (weakref.ref([])))
t('weakref.ref({})', lambda: (weakref.ref({})))
t("weakref.ref('a')", lambda: (weakref.ref('a')))
t('weakref.ref(None)', lambda: (weakref.ref(None)))
t('weakref.ref(())', lambda: (weakref.ref(())))
t('weakref.ref(object())', lambda: (weakref.ref(object())))
t('weakref.ref(S())', lambda: (weakref.ref(S())))
t('weakref.ref(1.5)', lambda: (weakref.ref(1.5)))
t('weakref.ref(range(3))', lambda: (weakref.ref(range(3))))
t('weakref.ref(len) is not None', lambda: (weakref.ref(len) is not None))
t('weakref.ref(set())() is None', lambda: (weakref.ref(set())() is None))
t('weakref.ref(a)() is a', lambda: (weakref.ref(a)() is a))
t('weakref.ref(a) is weakref.ref(a)', lambda: (weakref.ref(a) is weakref.ref(a)))
t('weakref.ref(a, None) is weakref.ref(a)', lambda: (weakref.ref(a, None) is weakref.ref(a)))
t('weakref.ref(a, 1, 2)', lambda: (weakref.ref(a, 1, 2)))
t('weakref.ref(a) == weakref.ref(a)', lambda: (weakref.ref(a) == weakref.ref(a)))
t('weakref.ref(a) == 5', lambda: (weakref.ref(a) == 5))
t('weakref.ref(a) < weakref.ref(a)', lambda: (weakref.ref(a) < weakref.ref(a)))
t('hash(weakref.ref(a)) == hash(a)', lambda: (hash(weakref.ref(a)) == hash(a)))
t('hash(weakref.ref(A()))', lambda: (hash(weakref.ref(A()))))
t('repr(weakref.ref(A()))[-6:]', lambda: (repr(weakref.ref(A()))[-6:]))
t('weakref.ref(a).foo', lambda: (weakref.ref(a).foo))
t('weakref.ref(a).__callback__', lambda: (weakref.ref(a).__callback__))
t('weakref.ref', lambda: (weakref.ref))
t('weakref.proxy(5)', lambda: (weakref.proxy(5)))
t('weakref.proxy(a).foo', lambda: (weakref.proxy(a).foo))
t('weakref.proxy(A()).foo', lambda: (weakref.proxy(A()).foo))
def f():
    p = weakref.proxy(A())
    p.x
t('p = weakref.proxy(A()) \\n p.x', f)
def f():
    p = weakref.proxy(A())
    p.x = 1
t('p = weakref.proxy(A()) \\n p.x = 1', f)
def f():
    p = weakref.proxy(A())
    return str(p)
t('p = weakref.proxy(A()) \\n return str(p)', f)
def f():
    p = weakref.proxy(A())
    return bool(p)
t('p = weakref.proxy(A()) \\n return bool(p)', f)
def f():
    p = weakref.proxy(A())
    return p == 1
t('p = weakref.proxy(A()) \\n return p == 1', f)
def f():
    p = weakref.proxy(A())
    p()
t('p = weakref.proxy(A()) \\n p()', f)
def f():
    p = weakref.proxy(A())
    len(p)
t('p = weakref.proxy(A()) \\n len(p)', f)
def f():
    p = weakref.proxy(A())
    p[0]
t('p = weakref.proxy(A()) \\n p[0]', f)
def f():
    p = weakref.proxy(A())
    for x in p: pass
t('p = weakref.proxy(A()) \\n for x in p: pass', f)
def f():
    p = weakref.proxy(A())
    hash(p)
t('p = weakref.proxy(A()) \\n hash(p)', f)
def f():
    p = weakref.proxy(a)
    p.z = 5
    return a.z, p.z, type(p).__name__
t('p = weakref.proxy(a) \\n p.z = 5 \\n return a.z, p.z, type(p).__name__', f)
def f():
    p = weakref.proxy(a)
    p()
t('p = weakref.proxy(a) \\n p()', f)
def f():
    p = weakref.proxy(a)
    len(p)
t('p = weakref.proxy(a) \\n len(p)', f)
def f():
    p = weakref.proxy(a)
    hash(p)
t('p = weakref.proxy(a) \\n hash(p)', f)
def f():
    f = lambda: 7
    p = weakref.proxy(f)
    return p(), type(p)
t('f = lambda: 7 \\n p = weakref.proxy(f) \\n return p(), type(p)', f)
t('weakref.getweakrefcount(5)', lambda: (weakref.getweakrefcount(5)))
t('weakref.getweakrefcount()', lambda: (weakref.getweakrefcount()))
t('weakref.getweakrefcount(a)', lambda: (weakref.getweakrefcount(a)))
t('weakref.getweakrefs(5)', lambda: (weakref.getweakrefs(5)))
t('weakref.getweakrefs(a)', lambda: (weakref.getweakrefs(a)))
t('weakref.getweakrefs()', lambda: (weakref.getweakrefs()))
t('weakref.foo', lambda: (weakref.foo))
def f():
    d = weakref.WeakValueDictionary()
    d['a'] = a
    return len(d), list(d), d['a'] is a, 'a' in d, list(d.keys()), list(d.values()) == [a], list(d.items()) == [('a', a)]
t("d = weakref.WeakValueDictionary() \\n d['a'] = a \\n return len(d), list(d), d['a'] is a, 'a' in d, list(d.keys()), list(d.values()) == [a], list(d.items()) == [('a', a)]", f)
def f():
    d = weakref.WeakValueDictionary()
    d['a'] = 5
t("d = weakref.WeakValueDictionary() \\n d['a'] = 5", f)
def f():
    d = weakref.WeakValueDictionary()
    d['a']
t("d = weakref.WeakValueDictionary() \\n d['a']", f)
def f():
    d = weakref.WeakValueDictionary()
    del d['a']
t("d = weakref.WeakValueDictionary() \\n del d['a']", f)
def f():
    d = weakref.WeakValueDictionary()
    return d.get('a'), d.get('a', 3), d.pop('a', 4)
t("d = weakref.WeakValueDictionary() \\n return d.get('a'), d.get('a', 3), d.pop('a', 4)", f)
def f():
    d = weakref.WeakValueDictionary()
    d.pop('a')
t("d = weakref.WeakValueDictionary() \\n d.pop('a')", f)
def f():
    d = weakref.WeakValueDictionary()
    d.popitem()
t('d = weakref.WeakValueDictionary() \\n d.popitem()', f)
def f():
    d = weakref.WeakValueDictionary()
    d['a'] = A()
    return len(d), list(d)
t("d = weakref.WeakValueDictionary() \\n d['a'] = A() \\n return len(d), list(d)", f)
def f():
    d = weakref.WeakValueDictionary()
    d[[]] = a
t('d = weakref.WeakValueDictionary() \\n d[[]] = a', f)
def f():
    d = weakref.WeakValueDictionary()
    return d.setdefault('a', a) is a, len(d)
t("d = weakref.WeakValueDictionary() \\n return d.setdefault('a', a) is a, len(d)", f)
def f():
    d = weakref.WeakValueDictionary({'a': a})
    d.update({'b': keep[1]})
    return sorted(d), sorted(d.keys())
t("d = weakref.WeakValueDictionary({'a': a}) \\n d.update({'b': keep[1]}) \\n return sorted(d), sorted(d.keys())", f)
def f():
    d = weakref.WeakValueDictionary(a=a)
    return list(d)
t('d = weakref.WeakValueDictionary(a=a) \\n return list(d)', f)
t('weakref.WeakValueDictionary(5)', lambda: (weakref.WeakValueDictionary(5)))
def f():
    d = weakref.WeakValueDictionary()
    d['a'] = a
    return [r() is a for r in d.valuerefs()], [r() is a for r in d.itervaluerefs()]
t("d = weakref.WeakValueDictionary() \\n d['a'] = a \\n return [r() is a for r in d.valuerefs()], [r() is a for r in d.itervaluerefs()]", f)
def f():
    d = weakref.WeakValueDictionary()
    d['a'] = a
    e = d.copy()
    return list(e), type(e).__name__
t("d = weakref.WeakValueDictionary() \\n d['a'] = a \\n e = d.copy() \\n return list(e), type(e).__name__", f)
def f():
    d = weakref.WeakKeyDictionary()
    d[a] = 1
    return len(d), list(d) == [a], d[a], a in d, list(d.values()), 5 in d
t('d = weakref.WeakKeyDictionary() \\n d[a] = 1 \\n return len(d), list(d) == [a], d[a], a in d, list(d.values()), 5 in d', f)
def f():
    d = weakref.WeakKeyDictionary()
    d[5] = 1
t('d = weakref.WeakKeyDictionary() \\n d[5] = 1', f)
def f():
    d = weakref.WeakKeyDictionary()
    d[5]
t('d = weakref.WeakKeyDictionary() \\n d[5]', f)
def f():
    d = weakref.WeakKeyDictionary()
    return d.get(a, 7), d.pop(a, 8), d.setdefault(a, 9), d.pop(a)
t('d = weakref.WeakKeyDictionary() \\n return d.get(a, 7), d.pop(a, 8), d.setdefault(a, 9), d.pop(a)', f)
def f():
    d = weakref.WeakKeyDictionary()
    d[H(1)] = 1
    return len(d)
t('d = weakref.WeakKeyDictionary() \\n d[H(1)] = 1 \\n return len(d)', f)
def f():
    d = weakref.WeakKeyDictionary({a: 1})
    return len(d), [r() is a for r in d.keyrefs()]
t('d = weakref.WeakKeyDictionary({a: 1}) \\n return len(d), [r() is a for r in d.keyrefs()]', f)
def f():
    s = weakref.WeakSet()
    s.add(a)
    return len(s), a in s, 5 in s, list(s) == [a]
t('s = weakref.WeakSet() \\n s.add(a) \\n return len(s), a in s, 5 in s, list(s) == [a]', f)
def f():
    s = weakref.WeakSet()
    s.add(5)
t('s = weakref.WeakSet() \\n s.add(5)', f)
def f():
    s = weakref.WeakSet()
    s.discard(a)
t('s = weakref.WeakSet() \\n s.discard(a)', f)
def f():
    s = weakref.WeakSet()
    s.pop()
t('s = weakref.WeakSet() \\n s.pop()', f)
def f():
    s = weakref.WeakSet()
    s.add(A())
    return len(s), list(s)
t('s = weakref.WeakSet() \\n s.add(A()) \\n return len(s), list(s)', f)
def f():
    s = weakref.WeakSet(keep)
    s.clear()
    return len(s)
t('s = weakref.WeakSet(keep) \\n s.clear() \\n return len(s)', f)
def f():
    s = weakref.WeakSet()
    s.update(keep)
    x = s.pop()
    return len(s)
t('s = weakref.WeakSet() \\n s.update(keep) \\n x = s.pop() \\n return len(s)', f)
t('weakref.WeakSet(5)', lambda: (weakref.WeakSet(5)))
t('weakref.WeakSet([5])', lambda: (weakref.WeakSet([5])))
def f():
    m = weakref.WeakMethod(5)
t('m = weakref.WeakMethod(5)', f)
def f():
    m = weakref.WeakMethod(len)
t('m = weakref.WeakMethod(len)', f)
def f():
    class X:
        def f(self): return 3
    x = X()
    m = weakref.WeakMethod(x.f)
    r = m()()
    del x
    return r, m()
t('class X: \\n     def f(self): return 3 \\n x = X() \\n m = weakref.WeakMethod(x.f) \\n r = m()() \\n del x \\n return r, m()', f)
def f():
    f = weakref.finalize(a, print, 'fin', 1)
    return f.alive, f.atexit, f.peek()[1:], f.detach()[1:], f.alive
t("f = weakref.finalize(a, print, 'fin', 1) \\n return f.alive, f.atexit, f.peek()[1:], f.detach()[1:], f.alive", f)
def f():
    f = weakref.finalize(a, print, 'called', sep='-')
    return f(), f(), f.alive, f.peek(), f.detach()
t("f = weakref.finalize(a, print, 'called', sep='-') \\n return f(), f(), f.alive, f.peek(), f.detach()", f)
t('weakref.finalize(5, print)', lambda: (weakref.finalize(5, print)))
t('weakref.finalize(a, 5) is None', lambda: (weakref.finalize(a, 5) is None))
def f():
    f = weakref.finalize(a, print)
    f.atexit = False
    return f.atexit
t('f = weakref.finalize(a, print) \\n f.atexit = False \\n return f.atexit', f)
t('repr(weakref.finalize(a, print))[:18]', lambda: (repr(weakref.finalize(a, print))[:18]))
def f():
    f = weakref.finalize(A(), print, 'bye')
    return f.alive
t("f = weakref.finalize(A(), print, 'bye') \\n return f.alive", f)
def f():
    f = weakref.finalize(A(), 5)
    return f.alive
t('f = weakref.finalize(A(), 5) \\n return f.alive', f)
def f():
    f = weakref.finalize(A(), lambda: 1 / 0)
    return f.alive
t('f = weakref.finalize(A(), lambda: 1 / 0) \\n return f.alive', f)
