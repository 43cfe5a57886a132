# tuple() of what is no list or tuple.
s = {1}
x = tuple(s)
x = tuple({1: 2})
x = tuple(range(5))
x = tuple(range(8))
x = tuple(range(9))
x = tuple(range(20))
x = tuple(range(50))
x = tuple(i for i in s)
x = tuple(map(abs, s))
x = tuple(c for c in "abcdefghijklmnop")
def f(*a):
    return a
x = f(*range(3))
x = f(*range(12))
x = f(*{1: 2})
x = tuple(reversed([1, 2]))
x = tuple("abc")
