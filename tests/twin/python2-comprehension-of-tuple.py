# twin: 2.7-2.7
# A list comprehension of Python 2 may go over a tuple without parentheses; its variables stay.
x = [i for i in 1, 2]
print(x)
print(i)
print([y * 2 for y in 1, 2, 3 if y > 1])
print([(a, b) for a in 'x', 'y' for b in 1, 2,])
print([c for c in 1, 2, 3 if c > 1 if c < 3])
print([[d for d in 1, 2] for e in 3, 4])
print([d, e])
