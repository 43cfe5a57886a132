# twin: 3.6- stderr
# Several on a line, one on several lines, and what folding makes of them.
x = [1, 2]
print([i for i in x if i is 1])
print({i is 2 for i in x})
print(sorted((i, j is 2) for i in x for j in x if j is not 3))
print({i: i is 2
       for i in x
       if i is
       2})
x = 1
print(x is 1, x is 1, x is 2)
print(x is 1); print(x is 1)
for i in range(3):
    print(i is 1)
print("\d", "\d", "\e")
x = 5
y = (x is 5
     and x is
     5
     or x
     is 6)
print(y)
print(
    x is 5,
    [1, 2
     ] is
    [1],
    x is not 5)
x = 1
a = not x is 1
b = not x is not 1
c = not (not x is 1)
print(a, b, c, not 1 is
      x)
x = 1
print(x is -1)
print(x is ())
print(x is (1, 2))
print(x is b'a')
print(x is 'a')
print(x is 1.0)
print(x is 1.5 if False else 0)
print(x is [])
print(x is {})
print(x is None, x is True)
print(x is 1 + 1)
print(1 is x)
print(1 < x is 5 < 3)
print(x is not 1 is not 2)
print(x is (x, 1))
print(x is "a" "b")
print(x is ("a" + "b"))
print(x is not ("a" * 3))
print(x is f'{x}')
print(x is f'a')
x = {1 is 1: 2 is 2,
     'a': {'b' is 'b': [3 is
         3]}}
y = {k is 1: v is 2 for k, v in {1: 2}.items() if k is 3}
s = [1, 2, 3][x is 1: x is 2: (x is 3) or 1]
print(s, {x is 3, 1})
x = 1
y = 1if x else(2)
print(y, 1and 3, 5or 4, 2if x is 1else 5)
print([1for i in range(3)], 1not in [2], 1in[1])
