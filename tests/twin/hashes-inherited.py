"""Instances of classes derived from containers are as hashable as those."""
import weakref
class L(list): pass
class D(dict): pass
class S(set): pass
class L2(list):
    def __hash__(self): return 5
class M(L2): pass
class E(object):
    def __eq__(self, o): return True
class F(E): pass
class X(L): pass
for c in (L, D, S, L2, M, E, F, X):
    x = c()
    try: print(c.__name__, hash(x) == hash(x))
    except TypeError as e: print(c.__name__, e)
    try:
        r = weakref.ref(x)
        print(hash(r) == hash(x))
    except TypeError as e: print(c.__name__, e)
    try: print({x: 1} and 1)
    except TypeError as e: print(c.__name__, e)
