# twin: 3.6-
# Which ints that C makes of doubles are the ready-made ones.


def same(x):
    return [x is k for k in range(-5, 257) if k == x]


for x in (1.5, 7.0, -2.5, 0.25, 0.0, 256.0):
    print(x, same(round(x)) if same(round(x)) else '', same(int(x)))
    print(x.as_integer_ratio(), [same(y) for y in x.as_integer_ratio()])
print(same(round(7)), same(1 << 3), same(abs(-3)), same((5).numerator), same(int('5')), same(len('abc')))
for x in (0.75, 1e10, 1e15, 123456789.125):
    a = x.as_integer_ratio()
    b = round(x)
    print(a, b)
    b = a = None
