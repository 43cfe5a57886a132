# twin: 3.6-
# In which order the operands of operators and subscripts die, also of classes derived from built-in types.
class L(list):
    def __del__(self): print('del', self[0])
class T:
    def __init__(self, n): self.n = n
    def __del__(self): print('delT', self.n)
    def __getitem__(self, k): return 5
    def __contains__(self, x): return True
    def __hash__(self): return 1
class D(dict):
    def __del__(self): print('delD')
class S(set):
    def __del__(self): print('delS', sorted(self))
class I(int):
    def __del__(self): print('delI', int(self))
L([1]) + L([2])
L([1]) * I(2)
L([3])[I(0)]
T(1)[T(2)]
T(1) in T(2)
T(1) is T(2)
L([1]) < L([2])
L([1]) == L([2])
D()  | D()
S([1]) | S([2])
S([1]) - S([2])
S([1]) & S([2])
S([1]) <= S([2])
I(1) + I(2)
I(1) - I(2)
I(1) * I(2)
I(1) // I(2)
I(1) % I(2)
I(1) ** I(2)
I(1) / I(2)
I(1) < I(2)
-I(1)
try: L([1]) + 5
except TypeError: pass
try: T(1) + T(2)
except TypeError: pass
x = L([9])
x += L([10])
x = 0
for i in range(60):
    I(1) + I(2)
    L([1]) + L([2])
    L([3])[I(0)]
