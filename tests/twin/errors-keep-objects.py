"""From 3.10 on an AttributeError keeps the object that lacks the attribute, as long as it lives itself."""
import sys, gc, weakref
class A(object):
    def __init__(self): self.x = 1
    def __del__(self): print('A dies')
class S(object):
    __slots__ = ('s',)
class P(object):
    @property
    def p(self): raise AttributeError('inside')
    @property
    def q(self): return self.nothing
def held(thing, action):
    try:
        action(thing)
    except AttributeError as e:
        return sys.getrefcount(thing)
def get(t): t.nothing
def call(t): t.nothing()
def builtin(t): getattr(t, 'nothing')
def default(t): print(getattr(t, 'nothing', 'no'), hasattr(t, 'nothing')); raise AttributeError
def put(t): t.nothing = 1
def delete(t): del t.nothing
def slot(t): t.s
def delslot(t): del t.s
def prop(t): t.p
def through(t): t.q
def setprop(t): t.p = 1
def raised(t): raise AttributeError('plain')
def importing(t): from gc import nothing
def method(t): t.append.nothing
def super_(t): super(A, t).nothing
for thing in (A(), S(), P(), [1], {1: 2}, (lambda: 0), 1.5, weakref.ref(A)):
    print(type(thing).__name__, [held(thing, action) for action in (get, call, builtin, default)])
a = A()
print([held(a, action) for action in (delete, raised, super_)])
s = S()
print([held(s, action) for action in (put, delete, slot, delslot)])
p = P()
print([held(p, action) for action in (prop, through, setprop)])
l = []
print(held(l, put), held(l, delete), held(l, method))
del thing
try:
    A().nothing
except AttributeError as e:
    print('handled')
print('after')
def keep():
    try:
        A().nothing
    except AttributeError as e:
        return e
kept = keep()
print('kept')
kept = None
print('let go')
b = A()
b.me = b
try:
    b.nothing
except AttributeError as e:
    b.error = e
gc.collect()
del b
print(gc.collect())
class B(object):
    def get(self):
        try: super().nothing
        except AttributeError as e: return sys.getrefcount(self)
    def call(self):
        try: super().nothing()
        except AttributeError as e: return sys.getrefcount(self)
    def explicit(self):
        try: super(B, self).nothing
        except AttributeError as e: return sys.getrefcount(self)
    def count(self):
        a = gc.get_count()[0]
        try: super().nothing
        except AttributeError as e: return gc.get_count()[0] - a
b = B()
for i in range(12): print(b.get(), b.call(), b.explicit(), b.count())
try:
    b.nothing
except AttributeError as e:
    print([type(r).__name__ for r in gc.get_referents(e) if r is b])
