"""In which order instances are traversed: 3.14 and later lay the attributes that methods store into self first (__static_attributes__)."""
import gc, sys
class A(object):
    __slots__ = ('link', 'name', 'other')
    def __init__(self):
        self.name = 1
        self.link = None
class B(A): pass
class C(A):
    __slots__ = ('zz', 'aa')
class D(object):
    def __init__(self):
        self.name = 5
        self.link = None
a = A()
k = lambda l: [type(x).__name__ for x in l]
print(k(gc.get_referents(a)))
a.other = 2.5
print(k(gc.get_referents(a)))
b = B(); b.x = b'x'; b.other = 'o'
print(k(gc.get_referents(b)))
c = C(); c.zz = b'x'; c.aa = 2.5; c.other = []
print(k(gc.get_referents(c)))
d = D()
print(k(gc.get_referents(d)))
d = D(); d.link = []
print(k(gc.get_referents(d)))
d.name = ()
print(k(gc.get_referents(d)))
class E(object):
    def f(self):
        self.zz = 1
        self.aa = 2
        self.mm = 3
    def g(me):
        me.q = 1
        self = me
        self.b = 1
e = E(); e.mm = 'm'; e.new = b''; e.aa = 2.5; e.zz = ()
print(k(gc.get_referents(e)), list(e.__dict__), E.__static_attributes__ if hasattr(E, '__static_attributes__') else '')
print(k(gc.get_referents(e)), list(e.__dict__))
class F(E):
    def h(self): self.aaa = 1
f = F(); f.mm = 'm'; f.aaa = 2.5; f.zz = b''
print(k(gc.get_referents(f)))
class Many(object):
    def __init__(self):
        self.a1 = self.a2 = self.a3 = self.a4 = self.a5 = self.a6 = self.a7 = self.a8 = self.a9 = self.a10 = self.a11 = self.a12 = self.a13 = self.a14 = self.a15 = self.a16 = self.a17 = self.a18 = self.a19 = self.a20 = self.a21 = self.a22 = self.a23 = self.a24 = self.a25 = self.a26 = self.a27 = self.a28 = self.a29 = self.a30 = self.a31 = self.a32 = 1
m = Many()
print(sys.getsizeof(m), sys.getsizeof(m.__dict__), len(m.__dict__))
class Half(object):
    def __init__(self):
        self.x = 1
    def other(self):
        self.y = self.z = self.w = self.v = self.u = 1
print([sys.getsizeof(Half()) for i in range(40)])
h = Half(); h.n1 = h.n2 = 1
print(sys.getsizeof(Half) - sys.getsizeof(E))
class G(object): pass
a = G(); a.x = 1; a.y = 2.5; a.z = 'z'
b = G(); b.z = 'z'; b.y = 2.5; b.x = 1
print(k(gc.get_referents(b)), k(gc.get_referents(a)))
b.__dict__
print(k(gc.get_referents(b)), k(gc.get_referents(b.__dict__)), list(b.__dict__))
d = b.__dict__
d.pop('y')
d['y'] = []
print(k(gc.get_referents(b)), k(gc.get_referents(d)), list(d))
