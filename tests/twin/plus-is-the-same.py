"""Numbers that an operator or abs() leaves as they are, are the same objects."""
big = 10 ** 12
real = 2.5
for number in 5, 1000, big, -7, -big, real, -real, True:
    print(+number, +number is number, abs(number), abs(number) is number, type(+number), type(abs(number)))
