"""Classes, special methods and attributes, right and wrong."""
def t(name, f):
    try:
        r = f()
    except Exception as e:
        print(name, "->", type(e).__name__, e)
    else:
        print(name, "=", repr(r))
class A:
    x = 1
    def __init__(self, v=0): self.v = v
    def m(self): return self.v
    @property
    def p(self): return self.v * 2
    @p.setter
    def p(self, v): self.v = v
    @property
    def ro(self): return 1
    @staticmethod
    def s(a): return a
    @classmethod
    def c(cls, a): return cls, a
class B(A):
    def m(self): return super().m() + 1
    def __repr__(self): return 'B!'
class S:
    __slots__ = ('a', 'b')
class T(S):
    __slots__ = ()
class U(S): pass
class E(Exception): pass
class L(list): pass
class D(dict): pass
class I(int): pass
class St(str): pass
class Tu(tuple): pass
t('A().v, A(5).v, A(v=3).v', lambda: (A().v, A(5).v, A(v=3).v))
t('A(1, 2)', lambda: (A(1, 2)))
t('A(w=1)', lambda: (A(w=1)))
t('A.m()', lambda: (A.m()))
t('A.m(5)', lambda: (A.m(5)))
t('A.m(A(3))', lambda: (A.m(A(3))))
t('A().m(1)', lambda: (A().m(1)))
t('A().m(self=1)', lambda: (A().m(self=1)))
t('A().nope', lambda: (A().nope))
t('A.nope', lambda: (A.nope))
t('A().nope()', lambda: (A().nope()))
t('A().x, A.x, B.x, B().x', lambda: (A().x, A.x, B.x, B().x))
def f():
    a = A()
    a.x = 5
    return a.x, A.x
t('a = A() \\n a.x = 5 \\n return a.x, A.x', f)
def f():
    a = A()
    del a.x
t('a = A() \\n del a.x', f)
def f():
    a = A()
    del a.v
    a.v
t('a = A() \\n del a.v \\n a.v', f)
def f():
    del A.nope
t('del A.nope', f)
def f():
    a = A()
    a.p = 7
    return a.p, a.v
t('a = A() \\n a.p = 7 \\n return a.p, a.v', f)
def f():
    a = A()
    a.ro = 7
t('a = A() \\n a.ro = 7', f)
def f():
    a = A()
    del a.p
t('a = A() \\n del a.p', f)
def f():
    a = A()
    del a.ro
t('a = A() \\n del a.ro', f)
t('A().p', lambda: (A().p))
t('A.p.fget(A(4))', lambda: (A.p.fget(A(4))))
def f():
    A.p = 5
t('A.p = 5', f)
t('A.s(1), A().s(2)', lambda: (A.s(1), A().s(2)))
t('A.s()', lambda: (A.s()))
t('A.c(1)[1], A().c(2)[0] is A', lambda: (A.c(1)[1], A().c(2)[0] is A))
t('A.c()', lambda: (A.c()))
t('B(5).m()', lambda: (B(5).m()))
t('B()', lambda: (B()))
t('str(B())', lambda: (str(B())))
t('A', lambda: (A))
t('B.__name__, B.__bases__ if False else 0', lambda: (B.__name__, B.__bases__ if False else 0))
t('A.__name__', lambda: (A.__name__))
t('A().__class__', lambda: (A().__class__))
t('A.__module__', lambda: (A.__module__))
t('A.__doc__', lambda: (A.__doc__))
t('A().__doc__', lambda: (A().__doc__))
t('A.m.__name__', lambda: (A.m.__name__))
t('A.m.__doc__', lambda: (A.m.__doc__))
t('A().m.__name__', lambda: (A().m.__name__))
t('A().__dict__', lambda: (A().__dict__))
t('A(7).__dict__', lambda: (A(7).__dict__))
t('type(A())', lambda: (type(A())))
t('type(A)', lambda: (type(A)))
t('isinstance(B(), A), issubclass(B, A), isinstance(A(), B)', lambda: (isinstance(B(), A), issubclass(B, A), isinstance(A(), B)))
t('isinstance(A(), object)', lambda: (isinstance(A(), object)))
t('A() == A()', lambda: (A() == A()))
t('A() != A()', lambda: (A() != A()))
t('A() < A()', lambda: (A() < A()))
t('A() + A()', lambda: (A() + A()))
t('A() + 1', lambda: (A() + 1))
t('1 + A()', lambda: (1 + A()))
t('-A()', lambda: (-A()))
t('A()[0]', lambda: (A()[0]))
def f():
    A()[0] = 1
t('A()[0] = 1', f)
def f():
    del A()[0]
t('del A()[0]', f)
t('A()()', lambda: (A()()))
t('len(A())', lambda: (len(A())))
t('iter(A())', lambda: (iter(A())))
t('next(A())', lambda: (next(A())))
t('1 in A()', lambda: (1 in A()))
t('for_ in A() if False else 0', lambda: (for_ in A() if False else 0))
t('bool(A())', lambda: (bool(A())))
t('int(A())', lambda: (int(A())))
t('float(A())', lambda: (float(A())))
t('str(A)[:10]', lambda: (str(A)[:10]))
t('hash(A()) != 0', lambda: (hash(A()) != 0))
t('list(A())', lambda: (list(A())))
t('A() % 2', lambda: (A() % 2))
t("'%d' % A()", lambda: ('%d' % A()))
t("'%s' % B()", lambda: ('%s' % B()))
t('abs(A())', lambda: (abs(A())))
t('round(A())', lambda: (round(A())))
t('sum([A()])', lambda: (sum([A()])))
t('sorted([A(), A()])', lambda: (sorted([A(), A()])))
t('max(A(), A())', lambda: (max(A(), A())))
t('A()[1:2]', lambda: (A()[1:2]))
t('super(B, B(3)).m()', lambda: (super(B, B(3)).m()))
t('super(B, A())', lambda: (super(B, A())))
t('super(A, B()).nope', lambda: (super(A, B()).nope))
t('super().x', lambda: (super().x))
def f():
    s = S()
    s.a
t('s = S() \\n s.a', f)
def f():
    s = S()
    s.a = 1
    return s.a
t('s = S() \\n s.a = 1 \\n return s.a', f)
def f():
    s = S()
    s.c = 1
t('s = S() \\n s.c = 1', f)
def f():
    s = S()
    s.c
t('s = S() \\n s.c', f)
def f():
    s = S()
    del s.a
t('s = S() \\n del s.a', f)
def f():
    s = S()
    s.__dict__
t('s = S() \\n s.__dict__', f)
def f():
    t = T()
    t.c = 1
t('t = T() \\n t.c = 1', f)
def f():
    u = U()
    u.c = 1
    return u.__dict__
t('u = U() \\n u.c = 1 \\n return u.__dict__', f)
t('S.a', lambda: (S.a))
t('S.__slots__', lambda: (S.__slots__))
def f():
    class X:
        __slots__ = 'a'
    x = X()
    x.a = 1
    return x.a
t("class X: \\n     __slots__ = 'a' \\n x = X() \\n x.a = 1 \\n return x.a", f)
def f():
    class X:
        __slots__ = ('a', 'a')
    return X
t("class X: \\n     __slots__ = ('a', 'a') \\n return X", f)
def f():
    class X:
        __slots__ = ('1a',)
    return X
t("class X: \\n     __slots__ = ('1a',) \\n return X", f)
def f():
    class X:
        __slots__ = (5,)
    return X
t('class X: \\n     __slots__ = (5,) \\n return X', f)
def f():
    class X:
        __slots__ = 5
    return X
t('class X: \\n     __slots__ = 5 \\n return X', f)
def f():
    class X:
        a = 1
        __slots__ = ('a',)
    return X
t("class X: \\n     a = 1 \\n     __slots__ = ('a',) \\n return X", f)
def f():
    class X:
        __slots__ = ('__dict__', '__weakref__')
    x = X()
    x.q = 1
    return x.q
t("class X: \\n     __slots__ = ('__dict__', '__weakref__') \\n x = X() \\n x.q = 1 \\n return x.q", f)
def f():
    class X(bool): pass
t('class X(bool): pass', f)
def f():
    class X(range): pass
t('class X(range): pass', f)
def f():
    class X(slice): pass
t('class X(slice): pass', f)
def f():
    class X(type(None)): pass
t('class X(type(None)): pass', f)
def f():
    class X(type(lambda: 0)): pass
t('class X(type(lambda: 0)): pass', f)
def f():
    class X(nope): pass
t('class X(nope): pass', f)
def f():
    class X: y = nope
t('class X: y = nope', f)
def f():
    class X:
        y = 1
        def f(self): return y
    return X().f()
t('class X: \\n     y = 1 \\n     def f(self): return y \\n return X().f()', f)
def f():
    class X:
        y = [1, 2]
        z = [i for i in y]
    return X.z
t('class X: \\n     y = [1, 2] \\n     z = [i for i in y] \\n return X.z', f)
def f():
    class X:
        def __init__(self): return 5
    X()
t('class X: \\n     def __init__(self): return 5 \\n X()', f)
def f():
    class X:
        def __init__(self): pass
    X(1)
t('class X: \\n     def __init__(self): pass \\n X(1)', f)
def f():
    class X: pass
    X(1)
t('class X: pass \\n X(1)', f)
def f():
    class X: pass
    X(a=1)
t('class X: pass \\n X(a=1)', f)
def f():
    class X: pass
    X.a = 1
    return X().a
t('class X: pass \\n X.a = 1 \\n return X().a', f)
def f():
    class X:
        def __repr__(self): return 5
    repr(X())
t('class X: \\n     def __repr__(self): return 5 \\n repr(X())', f)
def f():
    class X:
        def __str__(self): return 5
    str(X())
t('class X: \\n     def __str__(self): return 5 \\n str(X())', f)
def f():
    class X:
        def __str__(self): return 5
    print(X())
t('class X: \\n     def __str__(self): return 5 \\n print(X())', f)
def f():
    class X:
        def __repr__(self): raise ValueError('r')
    repr([X()])
t("class X: \\n     def __repr__(self): raise ValueError('r') \\n repr([X()])", f)
def f():
    class X:
        def __hash__(self): return 'a'
    hash(X())
t("class X: \\n     def __hash__(self): return 'a' \\n hash(X())", f)
def f():
    class X:
        def __hash__(self): return 1.5
    {X(): 1}
t('class X: \\n     def __hash__(self): return 1.5 \\n {X(): 1}', f)
def f():
    class X:
        def __hash__(self): return -1
    return hash(X())
t('class X: \\n     def __hash__(self): return -1 \\n return hash(X())', f)
def f():
    class X:
        def __hash__(self): return 2 ** 62
    return hash(X())
t('class X: \\n     def __hash__(self): return 2 ** 62 \\n return hash(X())', f)
def f():
    class X:
        __hash__ = None
    hash(X())
t('class X: \\n     __hash__ = None \\n hash(X())', f)
def f():
    class X:
        def __eq__(self, o): return True
    hash(X())
t('class X: \\n     def __eq__(self, o): return True \\n hash(X())', f)
def f():
    class X:
        def __eq__(self, o): return True
    return X() == 5, X() != 5, 5 == X()
t('class X: \\n     def __eq__(self, o): return True \\n return X() == 5, X() != 5, 5 == X()', f)
def f():
    class X:
        def __eq__(self, o): return NotImplemented
    return X() == 5, X() != 5
t('class X: \\n     def __eq__(self, o): return NotImplemented \\n return X() == 5, X() != 5', f)
def f():
    class X:
        def __eq__(self, o): return 'yes'
    return X() == 5, X() != 5, X() in [1]
t("class X: \\n     def __eq__(self, o): return 'yes' \\n return X() == 5, X() != 5, X() in [1]", f)
def f():
    class X:
        def __eq__(self, o): raise ValueError('eq')
    return X() in [1]
t("class X: \\n     def __eq__(self, o): raise ValueError('eq') \\n return X() in [1]", f)
def f():
    class X:
        def __lt__(self, o): return True
    return X() < 5, 5 > X()
t('class X: \\n     def __lt__(self, o): return True \\n return X() < 5, 5 > X()', f)
def f():
    class X:
        def __lt__(self, o): return True
    return X() > 5
t('class X: \\n     def __lt__(self, o): return True \\n return X() > 5', f)
def f():
    class X:
        def __lt__(self, o): return NotImplemented
    return X() < X()
t('class X: \\n     def __lt__(self, o): return NotImplemented \\n return X() < X()', f)
def f():
    class X:
        def __iter__(self): return 5
    iter(X())
t('class X: \\n     def __iter__(self): return 5 \\n iter(X())', f)
def f():
    class X:
        def __iter__(self): return iter([1, 2])
    return list(X()), 1 in X(), tuple(X())
t('class X: \\n     def __iter__(self): return iter([1, 2]) \\n return list(X()), 1 in X(), tuple(X())', f)
def f():
    class X:
        __iter__ = None
    iter(X())
t('class X: \\n     __iter__ = None \\n iter(X())', f)
def f():
    class X:
        def __iter__(self): return self
        def __next__(self): raise StopIteration
    return list(X())
t('class X: \\n     def __iter__(self): return self \\n     def __next__(self): raise StopIteration \\n return list(X())', f)
def f():
    class X:
        def __iter__(self): return self
    list(X())
t('class X: \\n     def __iter__(self): return self \\n list(X())', f)
def f():
    class X:
        def __getitem__(self, i):
            if i > 2: raise IndexError
            return i * 2
    return list(X()), 4 in X(), X()[1]
t('class X: \\n     def __getitem__(self, i): \\n         if i > 2: raise IndexError \\n         return i * 2 \\n return list(X()), 4 in X(), X()[1]', f)
def f():
    class X:
        def __getitem__(self, i): return i
    return X()[1:2], X()[1, 2], X()['a'], X()[::2]
t("class X: \\n     def __getitem__(self, i): return i \\n return X()[1:2], X()[1, 2], X()['a'], X()[::2]", f)
def f():
    class X:
        def __getitem__(self, i): return i
    X()[0] = 1
t('class X: \\n     def __getitem__(self, i): return i \\n X()[0] = 1', f)
def f():
    class X:
        def __setitem__(self, i, v): print(i, v)
    X()[0] = 1
    X()[1:2] = 3
t('class X: \\n     def __setitem__(self, i, v): print(i, v) \\n X()[0] = 1 \\n X()[1:2] = 3', f)
def f():
    class X:
        def __delitem__(self, i): print('del', i)
    del X()[0]
t("class X: \\n     def __delitem__(self, i): print('del', i) \\n del X()[0]", f)
def f():
    class X:
        def __contains__(self, i): return 5
    return 1 in X(), 1 not in X()
t('class X: \\n     def __contains__(self, i): return 5 \\n return 1 in X(), 1 not in X()', f)
def f():
    class X:
        __contains__ = None
    return 1 in X()
t('class X: \\n     __contains__ = None \\n return 1 in X()', f)
def f():
    class X:
        def __len__(self): return 3
    return len(X()), bool(X()), not X()
t('class X: \\n     def __len__(self): return 3 \\n return len(X()), bool(X()), not X()', f)
def f():
    class X:
        def __len__(self): return True
    return len(X())
t('class X: \\n     def __len__(self): return True \\n return len(X())', f)
def f():
    class X:
        def __len__(self): return None
    return len(X())
t('class X: \\n     def __len__(self): return None \\n return len(X())', f)
def f():
    class X:
        def __bool__(self): return False
        def __len__(self): return 3
    return bool(X())
t('class X: \\n     def __bool__(self): return False \\n     def __len__(self): return 3 \\n return bool(X())', f)
def f():
    class X:
        def __call__(self, a, b=2): return a, b
    return X()(1), X()(1, b=3), callable(X())
t('class X: \\n     def __call__(self, a, b=2): return a, b \\n return X()(1), X()(1, b=3), callable(X())', f)
def f():
    class X:
        def __call__(self, a, b=2): return a, b
    X()()
t('class X: \\n     def __call__(self, a, b=2): return a, b \\n X()()', f)
def f():
    class X:
        def __enter__(self): return 1
    with X(): pass
t('class X: \\n     def __enter__(self): return 1 \\n with X(): pass', f)
def f():
    class X:
        def __exit__(self, *a): return 1
    with X(): pass
t('class X: \\n     def __exit__(self, *a): return 1 \\n with X(): pass', f)
def f():
    class X:
        def __enter__(self): return 7
        def __exit__(self, t, v, tb): print(t, v); return True
    with X() as x: raise ValueError('in')
    return x
t("class X: \\n     def __enter__(self): return 7 \\n     def __exit__(self, t, v, tb): print(t, v); return True \\n with X() as x: raise ValueError('in') \\n return x", f)
def f():
    class X:
        def __enter__(self): return 7
        def __exit__(self, t, v, tb): print(t, v)
    with X() as x: pass
    return x
t('class X: \\n     def __enter__(self): return 7 \\n     def __exit__(self, t, v, tb): print(t, v) \\n with X() as x: pass \\n return x', f)
def f():
    class X:
        def __enter__(self): return 7
        def __exit__(self, t, v, tb): print(t, v)
    with X() as x: raise ValueError('in')
t("class X: \\n     def __enter__(self): return 7 \\n     def __exit__(self, t, v, tb): print(t, v) \\n with X() as x: raise ValueError('in')", f)
def f():
    class X:
        def __enter__(self): return 7
        def __exit__(self, t, v, tb): raise KeyError('exit')
    with X() as x: raise ValueError('in')
t("class X: \\n     def __enter__(self): return 7 \\n     def __exit__(self, t, v, tb): raise KeyError('exit') \\n with X() as x: raise ValueError('in')", f)
def f():
    class X:
        def __enter__(self): return 7
        def __exit__(self): pass
    with X() as x: pass
t('class X: \\n     def __enter__(self): return 7 \\n     def __exit__(self): pass \\n with X() as x: pass', f)
def f():
    class X:
        def __enter__(self): raise ValueError('enter')
        def __exit__(self, *a): print('no')
    with X() as x: pass
t("class X: \\n     def __enter__(self): raise ValueError('enter') \\n     def __exit__(self, *a): print('no') \\n with X() as x: pass", f)
def f():
    class X:
        def __enter__(self): return 7
        def __exit__(self, *a): print('exit')
    def g():
        with X() as x: return x
    return g()
t("class X: \\n     def __enter__(self): return 7 \\n     def __exit__(self, *a): print('exit') \\n def g(): \\n     with X() as x: return x \\n return g()", f)
def f():
    class X:
        def __enter__(self): return 7
        def __exit__(self, *a): print('exit')
    for i in range(3):
        with X() as x:
            if i: break
            continue
    return i
t("class X: \\n     def __enter__(self): return 7 \\n     def __exit__(self, *a): print('exit') \\n for i in range(3): \\n     with X() as x: \\n         if i: break \\n         continue \\n return i", f)
def f():
    class X(Exception):
        def __init__(self, a): self.a = a
    try: raise X(5)
    except X as e: return e.a, e.args, str(e), repr(e)
t('class X(Exception): \\n     def __init__(self, a): self.a = a \\n try: raise X(5) \\n except X as e: return e.a, e.args, str(e), repr(e)', f)
def f():
    class X(Exception):
        def __str__(self): return 'mine'
    raise X(1)
t("class X(Exception): \\n     def __str__(self): return 'mine' \\n raise X(1)", f)
def f():
    raise E
t('raise E', f)
def f():
    raise E('e')
t("raise E('e')", f)
def f():
    raise E(1, 2)
t('raise E(1, 2)', f)
def f():
    class X(ValueError): pass
    try: raise X('x')
    except ValueError as e: return type(e).__name__, e.args
t("class X(ValueError): pass \\n try: raise X('x') \\n except ValueError as e: return type(e).__name__, e.args", f)
def f():
    class X: pass
    raise X
t('class X: pass \\n raise X', f)
def f():
    class X: pass
    raise X()
t('class X: pass \\n raise X()', f)
def f():
    class X(BaseException): pass
    try: raise X('b')
    except BaseException as e: return e
t("class X(BaseException): pass \\n try: raise X('b') \\n except BaseException as e: return e", f)
t('L([1, 2]), L().x if False else 0', lambda: (L([1, 2]), L().x if False else 0))
t('L([1, 2]) + [3]', lambda: (L([1, 2]) + [3]))
t('L([1, 2])[0:1]', lambda: (L([1, 2])[0:1]))
t('len(L([1])), L() == []', lambda: (len(L([1])), L() == []))
t('D(a=1), D({1: 2})', lambda: (D(a=1), D({1: 2})))
def f():
    d = D()
    d.x = 1
    d['y'] = 2
    return d, d.x
t("d = D() \\n d.x = 1 \\n d['y'] = 2 \\n return d, d.x", f)
t('I(5), I(5) + 1, I(5) == 5', lambda: (I(5), I(5) + 1, I(5) == 5))
t("I('a')", lambda: (I('a')))
t("St('abc'), St('abc').upper(), St(5)", lambda: (St('abc'), St('abc').upper(), St(5)))
t('Tu([1, 2]), Tu()', lambda: (Tu([1, 2]), Tu()))
t('Tu(5)', lambda: (Tu(5)))
def f():
    class X(dict):
        def __missing__(self, k): return k * 2
    return X()['a'], X().get('a')
t("class X(dict): \\n     def __missing__(self, k): return k * 2 \\n return X()['a'], X().get('a')", f)
def f():
    class X:
        a = 1
        b = a + 1
        print(a, b)
    return X.b
t('class X: \\n     a = 1 \\n     b = a + 1 \\n     print(a, b) \\n return X.b', f)
def f():
    class X:
        def __del__(self): print('del')
    x = X()
    x = None
    return 1
t("class X: \\n     def __del__(self): print('del') \\n x = X() \\n x = None \\n return 1", f)
def f():
    class X:
        def __del__(self): raise ValueError('d')
    x = X()
    return 1
t("class X: \\n     def __del__(self): raise ValueError('d') \\n x = X() \\n return 1", f)
def f():
    class P:
        def __init__(self): self.n = 'P'
    class Q(P):
        def __init__(self):
            super().__init__()
            self.q = 1
    return Q().n, Q().q
t("class P: \\n     def __init__(self): self.n = 'P' \\n class Q(P): \\n     def __init__(self): \\n         super().__init__() \\n         self.q = 1 \\n return Q().n, Q().q", f)
def f():
    class P:
        def __init__(self, a): pass
    class Q(P):
        def __init__(self): super().__init__()
    Q()
t('class P: \\n     def __init__(self, a): pass \\n class Q(P): \\n     def __init__(self): super().__init__() \\n Q()', f)
def f():
    class P:
        def f(self): return 'P'
    class Q(P):
        def f(self): return 'Q' + super(Q, self).f()
    class R(Q):
        def f(self): return 'R' + super().f()
    return R().f()
t("class P: \\n     def f(self): return 'P' \\n class Q(P): \\n     def f(self): return 'Q' + super(Q, self).f() \\n class R(Q): \\n     def f(self): return 'R' + super().f() \\n return R().f()", f)
def f():
    class P:
        @classmethod
        def make(cls): return cls()
    class Q(P): pass
    return type(P.make()).__name__, type(Q.make()).__name__
t('class P: \\n     @classmethod \\n     def make(cls): return cls() \\n class Q(P): pass \\n return type(P.make()).__name__, type(Q.make()).__name__', f)
def f():
    class P:
        count = 0
        def __init__(self): P.count += 1
    P(); P()
    return P.count
t('class P: \\n     count = 0 \\n     def __init__(self): P.count += 1 \\n P(); P() \\n return P.count', f)
def f():
    class P:
        __private = 5
        def g(self): return self.__private
    return P().g()
t('class P: \\n     __private = 5 \\n     def g(self): return self.__private \\n return P().g()', f)
def f():
    class P:
        def __init__(self): self.__x = 1
    return P().__dict__
t('class P: \\n     def __init__(self): self.__x = 1 \\n return P().__dict__', f)
def f():
    class P:
        def __init__(self): self.__x = 1
    return P().__x
t('class P: \\n     def __init__(self): self.__x = 1 \\n return P().__x', f)
def f():
    class P: pass
    return P().__private
t('class P: pass \\n return P().__private', f)
def f():
    class P:
        def f(): pass
    P().f()
t('class P: \\n     def f(): pass \\n P().f()', f)
def f():
    class P:
        def f(*args): return len(args)
    return P().f(), P.f(), P().f(1)
t('class P: \\n     def f(*args): return len(args) \\n return P().f(), P.f(), P().f(1)', f)
def f():
    class P:
        f = len
    return P().f('abc')
t("class P: \\n     f = len \\n return P().f('abc')", f)
def f():
    class P:
        f = lambda self: 5
    return P().f()
t('class P: \\n     f = lambda self: 5 \\n return P().f()', f)
def f():
    def deco(f):
        def w(*a, **k):
            print('call', a)
            return f(*a, **k)
        return w
    @deco
    def g(x): return x
    return g(1), g.__name__
t("def deco(f): \\n     def w(*a, **k): \\n         print('call', a) \\n         return f(*a, **k) \\n     return w \\n @deco \\n def g(x): return x \\n return g(1), g.__name__", f)
def f():
    def deco(f): return 5
    @deco
    def g(x): return x
    return g
t('def deco(f): return 5 \\n @deco \\n def g(x): return x \\n return g', f)
def f():
    @nope
    def g(x): return x
t('@nope \\n def g(x): return x', f)
def f():
    @property
    def g(x): return x
    return type(g)
t('@property \\n def g(x): return x \\n return type(g)', f)
def f():
    f2 = 5
    @f2
    def g(x): return x
t('f2 = 5 \\n @f2 \\n def g(x): return x', f)
t("getattr(A(), 'v'), getattr(A(), 'zz', 9), hasattr(A(), 'p'), hasattr(A(), 'q')", lambda: (getattr(A(), 'v'), getattr(A(), 'zz', 9), hasattr(A(), 'p'), hasattr(A(), 'q')))
t("setattr(A(), 'z', 1), delattr(A(1), 'v')", lambda: (setattr(A(), 'z', 1), delattr(A(1), 'v')))
t("setattr(A(), 'ro', 1)", lambda: (setattr(A(), 'ro', 1)))
t('callable(A), callable(A().m), callable(A().v)', lambda: (callable(A), callable(A().m), callable(A().v)))
t("[type(x).__name__ for x in (A, A(), A().m, A.m, A.s, A.c, A.p, len, [].append, type, 1, None, (i for i in []), iter([]), iter(()), iter({}), iter(set()), iter(''), iter(b''), range(1), iter(range(1)), slice(1), enumerate([]), zip(), map(len, []), filter(None, []), reversed([]), reversed(()), super(B, B()), E(), {}.keys(), {}.items(), {}.values(), iter({}.keys()), iter({}.items()), iter({}.values()), NotImplemented, lambda: 0, bytearray(), iter(bytearray()), property(), staticmethod(len), classmethod(len))]", lambda: ([type(x).__name__ for x in (A, A(), A().m, A.m, A.s, A.c, A.p, len, [].append, type, 1, None, (i for i in []), iter([]), iter(()), iter({}), iter(set()), iter(''), iter(b''), range(1), iter(range(1)), slice(1), enumerate([]), zip(), map(len, []), filter(None, []), reversed([]), reversed(()), super(B, B()), E(), {}.keys(), {}.items(), {}.values(), iter({}.keys()), iter({}.items()), iter({}.values()), NotImplemented, lambda: 0, bytearray(), iter(bytearray()), property(), staticmethod(len), classmethod(len))]))
t("[str(x) for x in (len, int, A, type, None, NotImplemented, E, range(3), slice(1), E('x'))]", lambda: ([str(x) for x in (len, int, A, type, None, NotImplemented, E, range(3), slice(1), E('x'))]))
t('repr(A.m)[:15]', lambda: (repr(A.m)[:15]))
t('repr(A().m)[:30]', lambda: (repr(A().m)[:30]))
t('repr(A.c)[:50]', lambda: (repr(A.c)[:50]))
t('repr((i for i in []))[:28]', lambda: (repr((i for i in []))[:28]))
t('repr(len), repr([].append)[:35]', lambda: (repr(len), repr([].append)[:35]))
t('repr(lambda: 0)[:20]', lambda: (repr(lambda: 0)[:20]))
t('repr(iter([]))[:25]', lambda: (repr(iter([]))[:25]))
t('repr(enumerate([]))[:20]', lambda: (repr(enumerate([]))[:20]))
t('repr(super(B, B()))', lambda: (repr(super(B, B()))))
t('repr(type(lambda: 0)), repr(type(A().m))', lambda: (repr(type(lambda: 0)), repr(type(A().m))))
t('repr({}.keys()), repr({1: {2: [3, (4,)]}})', lambda: (repr({}.keys()), repr({1: {2: [3, (4,)]}})))
t('repr({1, 2}), repr(set()), repr(frozenset()), repr(frozenset([1]))', lambda: (repr({1, 2}), repr(set()), repr(frozenset()), repr(frozenset([1]))))
t("repr(E('a')), repr(E()), repr(E(1, 2)), repr(KeyError('a')), str(KeyError('a'))", lambda: (repr(E('a')), repr(E()), repr(E(1, 2)), repr(KeyError('a')), str(KeyError('a'))))
def f():
    a = [1]
    a.append(a)
    return repr(a)
t('a = [1] \\n a.append(a) \\n return repr(a)', f)
def f():
    d = {}
    d['d'] = d
    return repr(d)
t("d = {} \\n d['d'] = d \\n return repr(d)", f)
def f():
    l = L([1])
    l.append(l)
    return repr(l)
t('l = L([1]) \\n l.append(l) \\n return repr(l)', f)
t('(lambda: 0).__name__', lambda: ((lambda: 0).__name__))
t('(lambda: 0).__doc__', lambda: ((lambda: 0).__doc__))
t('(lambda: 0).__dict__', lambda: ((lambda: 0).__dict__))
t('(lambda: 0).__class__', lambda: ((lambda: 0).__class__))
t('(lambda: 0).__module__', lambda: ((lambda: 0).__module__))
def f():
    def g(): 'doc'
    g.x = 1
    return g.__doc__, g.x, g.__dict__
t("def g(): 'doc' \\n g.x = 1 \\n return g.__doc__, g.x, g.__dict__", f)
def f():
    def g(): 'doc'
    return g.y
t("def g(): 'doc' \\n return g.y", f)
def f():
    def g(): 'doc'
    g.__name__ = 'h'
    return g.__name__
t("def g(): 'doc' \\n g.__name__ = 'h' \\n return g.__name__", f)
def f():
    def g(): 'doc'
    g.__name__ = 5
t("def g(): 'doc' \\n g.__name__ = 5", f)
t('[].__class__.__name__', lambda: ([].__class__.__name__))
t('[].__dict__', lambda: ([].__dict__))
t('(5).__dict__', lambda: ((5).__dict__))
t('int.__module__', lambda: (int.__module__))
