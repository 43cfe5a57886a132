# twin: 3.6-
# Many pieces for sys.stdout.
print(1, 2, 3, 4, 5)
print(1, 2, 3, 4, 5, 6)
print(1, 'b', 3.5, None, [5], (6,), {7}, {8: 9})
print(*range(30))
