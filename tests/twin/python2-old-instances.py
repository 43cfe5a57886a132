# twin: 2.7-2.7
"""Old-style instances of 2.7 and the collector: __del__ of the class and of the instance, dictionaries, classes."""
import gc, sys, weakref
gc.disable()
gc.collect()
class N:
    def __init__(self, name):
        self.name = name
    def __repr__(self):
        return 'N(%s)' % self.name
class F(N):
    def __del__(self):
        print('del %s %r' % (self.name, sorted(self.__dict__)))
def clean():
    print('collect %d garbage %r' % (gc.collect(), gc.garbage))
    for g in gc.garbage:
        for k in sorted(g.__dict__):
            if k != 'name':
                setattr(g, k, None)
    del gc.garbage[:]
    print('again %d %r' % (gc.collect(), gc.garbage))
a = F('alone'); del a
a = F('a'); a.me = a; del a
clean()
a = F('a'); b = F('b'); a.o = b; b.o = a; del a, b
clean()
a = N('a'); b = F('b'); c = N('c'); a.o = b; b.o = c; c.o = a; del a, b, c
clean()
t = F('tail'); f = N('f'); f.t = t; f.me = f; del t, f
clean()
a = N('x'); a.me = a
w = weakref.ref(a, lambda r: print_it('dead'))
def print_it(s): print(s)
del a
print(w() is None, gc.collect(), w())
n = N('keeps')
n.__del__ = lambda: print_it('own del')
n.me = n
del n
clean()
n = N('own')
n.__del__ = lambda: print_it('own del')
del n
class A:
    pass
a = A()
a.x = [F('one'), F('two')]
a.a = F('three')
a.b = {'k': F('four')}
del a

a = A(); print(gc.is_tracked(a), gc.is_tracked(a.__dict__)); a.x = 1; print(gc.is_tracked(a.__dict__)); a.y = []; print(gc.is_tracked(a.__dict__))
print(sys.getrefcount(a), sys.getrefcount(A), sys.getrefcount(N), sys.getrefcount(F), sys.getrefcount(a.__dict__))
b = [A() for i in range(10)]
print(sys.getrefcount(A))
del b
print(sys.getrefcount(A))
x = F('exit')
y = F('exit ring'); y.y = y
z = N('ring'); z.z = z
def local_class():
    class Local:
        def __del__(self):
            print(gc.is_tracked(self), self.name)
    Local.note = F('of the class')
    i = Local()
    i.name = 'untracked meanwhile'
    i.last = F('of the instance')
local_class()
gc.collect()
class Keep:
    def __del__(self):
        saved.append(self)
saved = []
k = Keep(); k = None
print(gc.is_tracked(saved[0]), sys.getrefcount(saved[0]))
