# A lookup in a dict or set whose key cannot be compared: the exception goes on at once.
class Odd:
    def __hash__(self):
        return 1

    def __eq__(self, other):
        raise KeyError(2)


a, d, s = Odd(), {Odd(): 1}, {Odd()}
for attempt in (lambda: a in d, lambda: a in s, lambda: d[a], lambda: d.get(a), lambda: d.setdefault(a, 1),
                lambda: d.pop(a, 1), lambda: s.discard(a), lambda: s.add(a), lambda: [1, a].index(d),
                lambda: {1: a} == {1: 2}, lambda: {1: {2: a}} == {1: {2: 3}}, lambda: d.update({a: 2}), lambda: s & {a},
                lambda: s == {a}):
    try:
        x = attempt()
        print('fine', x)
    except (KeyError, ValueError) as e:
        print(type(e).__name__)
