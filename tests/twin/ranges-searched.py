# What `in`, count() and index() of ranges, and the numbers of things, ask for meanwhile.
r = range(1000, 5000, 7)
small = range(10, 50)
big = range(1000, 100000)
print(14 in small, 15 in small, 9 in small, 1007 in r, 4001 in r, 4999 in r, True in small, 99999 in big)
print(r.index(1700), big.index(30000), small.index(20), r.count(1700), r.count(1701), big.count(5))
print(3.5 in small, 12.0 in small, small.index(12.0), small.count(13.0))
down = range(90000, 5, -3)
print(30000 in down, down.index(30000), 4 in down)
for bad in (5, 2.5, 'a', 300000):
    try:
        print(big.index(bad))
    except ValueError as e:
        print(str(e).replace('sequence.index(x)', 'range.index(x)')[-12:])


class Items(object):
    def __getitem__(self, i):
        if i > 300:
            raise IndexError
        return i

    def __len__(self):
        return 301


print(sum(Items()), sum(reversed(Items())))
print([i for i, x in enumerate('x' * 300) if i > 290], [i for i, x in enumerate('abc', 298)])
text = 'ab' * 400 + 'x'
print(text.find('x'), text.index('x'), text.rfind('b'), text.count('ab'), text.count(''))
data = b'ab' * 400 + b'x'
print(data.find(b'x'), data.index(b'x'), data.rfind(b'b'), data.count(b'ab'), data.count(b''))
y = [3, 1, 2]


def evil(v):
    y.append([v])
    return v


try:
    y.sort(key=evil)
except ValueError as e:
    print('ValueError:', e)
print(len(y), y)
try:
    sorted(y, key=lambda v: y.append(v) or 1 / 0)
except ZeroDivisionError as e:
    print(e, len(y))
