# Functions, closures, generators, comprehensions, arguments.
def plain(a, b=2, *args, key=None, **kwargs):
    return a


def outer(n):
    count = 0

    def inner(step):
        nonlocal count
        count += step * n
        return count
    return inner


def generate(n):
    for i in range(n):
        yield i


def recurse(n):
    return n if n == 0 else recurse(n - 1)


plain(1)
plain(1, 2)
plain(1, 2, 3, 4)
plain(1, key=5)
plain(1, other=5)
plain(*[1, 2])
plain(**{"a": 1})
inner = outer(3)
inner(1)
inner(2)
twice = lambda x: x * 2
twice(4)
recurse(5)
generator = generate(3)
next(generator)
for i in generator:
    pass
list(generate(4))
sum(i for i in range(5))
generator = None
inner = None
sorted([3, 1, 2], key=lambda x: -x)
list(map(twice, [1, 2]))
list(filter(None, [0, 1]))
list(zip([1, 2], [3, 4]))
for i, c in enumerate("ab"):
    pass
max(1, 2)
min([3, 4])
any([0, 1])
all([])
