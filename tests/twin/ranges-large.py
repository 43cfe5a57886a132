# twin: 3.6-
"""Ranges longer than any list: nothing but the first items is ever made."""


def t(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


for i in range(2 ** 62):
    print(i)
    if i == 3:
        break
t(lambda: next(iter(range(10 ** 18))))
t(lambda: len(range(10 ** 12)))
t(lambda: 10 ** 11 in range(10 ** 12))
t(lambda: range(10 ** 18)[10 ** 17])
t(lambda: range(10 ** 18)[5:10 ** 17:3])
t(lambda: [x for x in range(10 ** 18, 10 ** 18 + 3)])
t(lambda: next(reversed(range(10 ** 18))))
t(lambda: next(iter(range(0, -10 ** 12, -3))))
t(lambda: range(10 ** 12).index(10 ** 11))
t(lambda: range(10 ** 12) == range(10 ** 12))
t(lambda: list(zip(range(10 ** 15), 'ab')))
t(lambda: list(enumerate(zip(range(10 ** 10), range(10 ** 11), 'x'))))
