# twin: 2.7-
# Which items list.sort() compares, in which order: a class's __lt__ sees it. The digest has the pairs of long sorts in it.
pairs = []


class Item:
    def __init__(self, value, number):
        self.value = value
        self.number = number

    def __lt__(self, other):
        pairs.append((self.number, other.number))
        return self.value < other.value


def value_of(item):
    return item.value


def told(name, values, reverse):
    del pairs[:]
    items = [Item(v, n) for n, v in enumerate(values)]
    items.sort(reverse=reverse)
    digest = 0
    for a, b in pairs:
        digest = (digest * 31 + a * 1009 + b) % 1000003
    order = 0
    for item in items:
        order = (order * 31 + item.number) % 1000003
    print('%s %d %s: %d compared, %d, %d' % (name, len(values), reverse, len(pairs), digest, order))
    if len(values) < 9:
        print(pairs)


def random(n, most, seed):
    made = []
    for i in range(n):
        seed = (seed * 1103515245 + 12345) % 2147483648
        made.append(seed // 65536 % most)
    return made


def waves(n, length):
    return [i % length if i // length % 2 else length - i % length for i in range(n)]


for n in (2, 3, 5, 8, 20, 63, 64, 65, 100, 127, 128, 200, 333, 512, 700):
    for back in (False, True):
        told('random', random(n, 10000, n), back)
        told('few', random(n, 4, n + 1), back)
        told('waves', waves(n, 40), back)
        told('up', list(range(n)), back)
        told('down', list(range(n, 0, -1)), back)
        told('stairs', [-(i // 3) for i in range(n)], back)
        told('halves', list(range(n // 2)) + list(range(n // 2)), back)
        told('mostly', list(range(n - 2)) + random(2, n, n), back)
        told('blocks', [i // 50 * 37 % 11 * 100 + i % 50 for i in range(n)], back)
        told('equal', [1] * n + [0], back)

# Keys go with their items.
for n in (10, 100, 300):
    numbers = random(n, 50, 7)
    places = list(range(n))
    places.sort(key=lambda i: numbers[i])
    print(places)
    places.sort(key=lambda i: Item(numbers[i] // 7, i), reverse=True)
    print(places)

# An exception leaves the items as far as they were.


class Bad(Item):
    def __lt__(self, other):
        pairs.append(0)
        if len(pairs) == limit:
            raise ValueError('enough')
        return self.value < other.value


for limit in (1, 7, 100, 400, 520, 600, 640, 700, 750, 800):
    del pairs[:]
    items = [Bad(v, n) for n, v in enumerate(random(150, 90, limit))]
    try:
        items.sort(reverse=limit % 20 == 0)
    except ValueError as e:
        print(e)
    print([item.number for item in items])
