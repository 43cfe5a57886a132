# Operators whose rules differ from place to place: |= of dicts, *= of what is no sequence, names in messages.
import weakref


class Integer(int):
    pass


class Plain(object):
    pass


def attempt(what, *arguments):
    try:
        print(what(*arguments))
    except Exception as error:
        print(type(error).__name__, error)


def merge(a, b):
    a |= b
    return a, type(a).__name__


def repeat(a, b):
    a *= b
    return a


def power(a, b):
    a **= b
    return a


for other in ({'b': 2}, {'b': 2}.items(), {'b': 2}.keys(), [('c', 3)], [1], 'ab', None):
    attempt(merge, {'a': 1}, other)
    attempt(merge, {'a': 1}.keys(), other)
for left in (2, Integer(2), {}, set(), range(2), Plain, 1.5, None, True):
    attempt(repeat, left, 'ab')
attempt(power, 2, [])
attempt(lambda: 2 ** [])
plain = Plain()
proxy = weakref.proxy(plain)
for operation in (lambda: proxy + 1, lambda: -proxy, lambda: abs(proxy), lambda: int(proxy), lambda: float(proxy), lambda: bin(proxy),
                  lambda: [1][:] * proxy, lambda: divmod(1, proxy), lambda: divmod(proxy, 1), lambda: list(*proxy)):
    attempt(operation)
