# twin: 3.6-
# What waits between the steps of powers and divisions.
for base, exponent, modulus in ((3, 4, 7), (10 ** 12, 1, 7), (10 ** 12, 5, 97), (2, 10, 1000), (7, 0, 13), (7, 2, 13), (7, 3, 13), (5, 100, 1), (-5, 3, 7), (5, 3, -7), (123456, 65537, 999983), (True, 5, 3), (2, 40, 10 ** 9), (-10 ** 12, 7, -10 ** 6)):
    p = pow(base, exponent, modulus)
    print(base, exponent, modulus, p)
n = 10 ** 12
a = n // n
a = divmod(n, n)
a = -n // n
a = -n % n
a = divmod(-n, 7)
a = divmod(n, -7)
a = divmod(2 ** 62, 2 ** 30)
a = n // 10 ** 10
print(a, 3 ** 20, 2 ** 0, 2 ** 1, 5 ** 3, (-3) ** 5, 2 ** -1, 0 ** 0, True ** 4)
