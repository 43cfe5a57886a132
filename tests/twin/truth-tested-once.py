"""How often `and` and `or` in one another test a value."""


class Truth:
    def __init__(self, n):
        self.n = n

    def __bool__(self):
        print('tested', self.n)
        return self.n > 0

    __nonzero__ = __bool__


def values(a, b, c):
    print('1', (a and b or c).n)
    print('2', ((a or b) and c).n)
    print('3', (a or b and c).n)
    print('4', (a and (b or c)).n)
    print('5', ((a and b) and c).n, ((a or b) or c).n)


def more(a, b, c):
    print('6', (a and b or c and a or b).n)
    print('7', ((a or b) and (b or c)).n, not (a and b or c))
    print('8', 1 if a and b or c else 2, [k.n for k in (a, b, c) if k and a or c])
    if (a or b) and c:
        print('9')
    x = a and b or c
    y = (a or b) and c
    return x.n, y.n


for i in range(2):
    for j in range(2):
        for k in range(2):
            values(Truth(i), Truth(j), Truth(k))
            print(more(Truth(i), Truth(j), Truth(k)))
