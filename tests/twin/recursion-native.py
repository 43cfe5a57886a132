# twin: 3.7-
# How deep native code goes: comparisons, repr() and str() of objects in one another, and of methods that ask again.
def nested(n, make):
    result = make(None)
    for i in range(n):
        result = make(result)
    return result


def attempt(what):
    try:
        what()
    except RecursionError as e:
        print(type(e).__name__, 'in comparison' in str(e), str(e)[-14:])  # 3.14 tells how large the C stack is
    else:
        print('fine')


def ring():
    result = []
    result.append(result)
    return result


class Same:
    def __init__(self, other):
        self.other = other

    def __eq__(self, other):
        return self.other == other.other


class Hash:
    def __hash__(self):
        return hash(self)


class Truth:
    def __bool__(self):
        return bool(self)


def endless(n):
    for i in endless(n + 1):
        yield i


one, two = ring(), ring()
print(one, two == [two])
attempt(lambda: one == two)
attempt(lambda: [one] != [two])
attempt(lambda: one < two)
attempt(lambda: (one,) == (two,))
for n in 800, 1200, 1400:
    attempt(lambda: nested(n, lambda x: [x]) == nested(n, lambda x: [x]))
    attempt(lambda: repr(nested(n, lambda x: [x])))
    attempt(lambda: repr(nested(n, lambda x: (x,))))
    attempt(lambda: str(nested(n, lambda x: {1: x})))
attempt(lambda: nested(200, Same) == nested(200, Same))
attempt(lambda: hash(Hash()))
attempt(lambda: bool(Truth()))
attempt(lambda: list(endless(0)))
print(one == one, one == [one])
