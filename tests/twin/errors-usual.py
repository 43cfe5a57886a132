# twin: 3.6-
# The mistakes that everybody makes, one after another: what each asks for on its way (check --blocks).
import gc, sys
def t(f):
    try: f()
    except Exception as e: print(type(e).__name__, e)
class A: x = 1
class S: __slots__ = 'a',
class B(A):
    def m(self): super().nothing
    def n(self): super().nothing()
    def o(self): super(B, self).nothing
def a(): del A.nope
def b(): A().nope
def d(): del S().a
def e(): S().a
def f(): S().zz = 1
def h(): gc.nothing
def l():
    if 0: yy = 1
    print(yy)
def m(): B().m()
def o(): B().o()
def p(): A.nope
def q(): (5).real = 1
def r(): 'abc'.foo
def s(): len.foo
def u(): None.foo
def v(): raise RuntimeError('x') from KeyError('y')
def w(): raise 5
def x(): raise A
def y(): A(1)
def z(): A().x()
def B1(): len()
def C1(): len(1, 2)
def D1(): m(1)
def E1(): [][5]
def F1(): 'abc'[7]
def G1(): {}['x']
def H1(): [1, 2]['a']
def I1(): 5 + 'a'
def J1(): 'a' + 5
def K1(): [] + 5
def L1(): -'a'
def M1(): 5()
def N1(): 5[0]
def O1(): [] < 5
def P1(): for_ = [i for i in 5]
def Q1(): {[]: 1}
def R1(): {[]}
def S1(): 1 / 0
def T1(): 1 % 0
def U1(): 1.0 / 0
def V1(): next(iter([]))
def W1(): iter(5)
def X1(): list(5)
def Y1(): sorted([1, 'a'])
def Z1(): max([])
def A2(): min(1)
def B2(): sum(['a'])
def C2(): int([])
def D2(): int('a', 99)
def E2(): chr(-1)
def F2(): ord('ab')
def G2(): ord(5)
def H2(): range('a')
def I2(): range(1, 2, 0)
def K2(): getattr(5, 'x')
def L2(): getattr(5, 5)
def M2(): [].remove(1)
def N2(): [].index(1)
def O2(): [].pop()
def P2(): {}.popitem()
def Q2(): set().pop()
def R2(): (1,).index(2)
def S2(): 'a'.index('b')
def T2(): 'a'.join([1])
def U2(): ','.join(5)
def V2(): 'a'.split('')
def W2(): print(sep=5)
def X2(): print(foo=5)
def Y2(): zip(5)
def Z2(): zip([1], 5)
def A3(): enumerate(5)
def B3(): enumerate()
def C3(): map(5)
def D3(): map()
def E3(): reversed(5)
def F3(): hash([])
def G3(): abs('a')
def H3(): round('a')
def I3(): divmod(1, 0)
def K3(): bool(1, 2)
def M3(): list(1, 2)
def O3(): dict([[1]])
def P3(): set(5)
def Q3(): tuple(5)
def R3(): bytes('a')
def T3(): float([])
def U3(): complex_ = undefined_thing
def V3(): 1 in 5
def W3(): x = y = zz
def X3(): object(1)
def Y3(): type(1, 2)
def Z3(): super().x
def B4(): x = [1]; x[0:1] = 5
def C4(): x = [1, 2, 3]; x[::2] = [1]
def D4(): x = (1, 2); x[0] = 1
def E4(): x = 'ab'; x[0] = 'c'
def F4(): del [1][5]
def I4(): [].append(1, 2)
def J4(): [].insert(1)
def K4(): 'a'.upper(1)
def L4(): {}.get()
def M4(): [].sort(1)
def N4(): [3, 1].sort(key=5)
def O4(): gc.collect(5)
def P4(): gc.set_threshold()
def Q4(): sys.getrefcount()
def R4(): [1].index(5, 'a')
def S4(): 'x' * 'y'
def T4(): [1] * 'y'
def U4(): {} | 5
def V4(): {1} | [1]
def W4(): 2 ** 'a'
def X4(): x = []; x += 5
def Y4(): x = 5; x += 'a'
def Z4(): f'{5:q}'
def A5(): '{}'.format()
def B5(): '{0.x}'.format(5)
def C5(): '{a}'.format()
def D5(): format(5, 'zz')
def E5(): assert 0
def F5(): assert 0, 'msg'
def G5(): raise ValueError
def H5(): raise StopIteration
def J5(): next(5)
def K5(): (lambda x: x)()
def L5(): (lambda x: x)(1, 2)
def M5(): (lambda x, *, y: x)(1)
def N5(): (lambda x: x)(1, x=2)
def O5(): (lambda x: x)(z=2)
def P5(): sorted(5)
def Q5(): sorted([1], foo=1)
def R5(): sorted()
def S5(): any(5)
def U5(): callable()
def V5(): isinstance(1)
t(a)
t(b)
t(d)
t(e)
t(f)
t(h)
t(l)
t(m)
t(o)
t(p)
t(q)
t(r)
t(s)
t(u)
t(v)
t(w)
t(x)
t(y)
t(z)
t(B1)
t(C1)
t(D1)
t(E1)
t(F1)
t(G1)
t(H1)
t(I1)
t(J1)
t(K1)
t(L1)
t(M1)
t(N1)
t(O1)
t(P1)
t(Q1)
t(R1)
t(S1)
t(T1)
t(U1)
t(V1)
t(W1)
t(X1)
t(Y1)
t(Z1)
t(A2)
t(B2)
t(C2)
t(D2)
t(E2)
t(F2)
t(G2)
t(H2)
t(I2)
t(K2)
t(L2)
t(M2)
t(N2)
t(O2)
t(P2)
t(Q2)
t(R2)
t(S2)
t(T2)
t(U2)
t(V2)
t(W2)
t(X2)
t(Y2)
t(Z2)
t(A3)
t(B3)
t(C3)
t(D3)
t(E3)
t(F3)
t(G3)
t(H3)
t(I3)
t(K3)
t(M3)
t(O3)
t(P3)
t(Q3)
t(R3)
t(T3)
t(U3)
t(V3)
t(W3)
t(X3)
t(Y3)
t(Z3)
t(B4)
t(C4)
t(D4)
t(E4)
t(F4)
t(I4)
t(J4)
t(K4)
t(L4)
t(M4)
t(N4)
t(O4)
t(P4)
t(Q4)
t(R4)
t(S4)
t(T4)
t(U4)
t(V4)
t(W4)
t(X4)
t(Y4)
t(Z4)
t(A5)
t(B5)
t(C5)
t(D5)
t(E5)
t(F5)
t(G5)
t(H5)
t(J5)
t(K5)
t(L5)
t(M5)
t(N5)
t(O5)
t(P5)
t(Q5)
t(R5)
t(S5)
t(U5)
t(V5)
