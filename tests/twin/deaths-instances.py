# twin: 2.7-
# Which attribute of an instance dies first: slots, the dictionary, what its base holds.
import gc, weakref, sys
gc.disable()
class T(object):
    def __init__(self, n): self.n = n
    def __del__(self): print('  del ' + self.n)
class S(object):
    __slots__ = ('b', 'a', 'c')
class D(S): pass
class E2(D):
    __slots__ = ('z', 'y')
class L(list): pass
class DD(dict): pass
class TT(tuple): pass
class ST(set): pass
class EX(Exception): pass
def fill(x, names):
    for n in names: setattr(x, n, T(n))
    return x
x = fill(S(), 'abc'); print('slots'); x = None
x = fill(D(), 'abcxy'); print('slots dict'); x = None
x = fill(E2(), 'abcxyz'); print('slots dict slots'); x = None
x = fill(E2(), 'zyxcba'); x.__dict__; print('slots dict slots'); x = None
x = fill(L([T('0'), T('1')]), 'xy'); print('list'); x = None
x = fill(DD(k=T('k')), 'xy'); print('dict'); x = None
x = fill(TT((T('0'), T('1'))), 'xy'); print('tuple'); x = None
x = fill(ST([T('0')]), 'xy'); print('set'); x = None
x = fill(EX(T('arg')), 'xy'); print('exc'); x = None
for k in (S, D, E2):
    x = fill(k(), 'abc'); x.a = x; print('cycle', k.__name__); x = None; gc.collect()
for k in (D, E2, L, DD, ST, EX):
    x = fill(k(), 'xw'); x.y = x; print('cycle', k.__name__); x = None; gc.collect()
x = L([T('0'), T('1')]); x.append(x); fill(x, 'xy'); print('cycle list'); x = None; gc.collect()
x = DD(a=T('0'), b=T('1')); x['c'] = x; fill(x, 'xy'); print('cycle dict'); x = None; gc.collect()
x = EX(T('0')); x.me = x; fill(x, 'xy'); print('cycle exc'); x = None; gc.collect()
