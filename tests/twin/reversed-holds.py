# A reversed iterator that has come to an end: what it still holds.
import sys
l = [1, 2]
r = reversed(l)
list(r)
print(sys.getrefcount(l))
r = reversed([l])
list(r)
print(sys.getrefcount(l))
i = iter(l)
list(i)
print(sys.getrefcount(l))
r = reversed((l, l))
list(r)
print(sys.getrefcount(l))
class S:
    def __len__(self):
        return 3
    def __getitem__(self, i):
        if i < 2:
            raise IndexError
        return i
s = S()
r = reversed(s)
print(list(r), sys.getrefcount(s))
print(list(r))
class T(S):
    def __getitem__(self, i):
        if i < 2:
            raise ValueError
        return i
s = T()
r = reversed(s)
print(next(r), sys.getrefcount(s))
try:
    next(r)
except ValueError:
    print("error", sys.getrefcount(s))
print(list(r))
