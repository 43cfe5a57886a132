# twin: 2.7-
"""References of constants that look like names: only in 3.12 all of those are immortal, later names are. And what begins with a count beyond all others."""
import sys

count = sys.getrefcount


def immortal(thing):
    return count(thing) > 2 ** 29


def shown(*things):
    print([immortal(thing) for thing in things])


def constants():
    text = 'zqx_local'
    print([count(text) if not immortal(text) else 0, count('zqx_passed') if not immortal('zqx_passed') else 0])
    for word in ('zqx_aa', 'zqx_bb'):
        print(count(word) if not immortal(word) else 0)
    same = 'zqx_same'
    also = 'zqx_same'
    print(same is also, 'zqx_same' in {'zqx_same', 'zqx_other'})
    pairs = {'zqx_key': 1, 'zqx_more': 'zqx_value'}
    for key in pairs:
        print(immortal(key), immortal(pairs[key]))


class Named(object):
    zqx_attribute = 'zqx_text'


zqx_global = 'zqx_global'
constants()
shown('zqx_constant', 'two words', 'constants', 'zqx_attribute', 'zqx_text', zqx_global) if sys.version_info >= (3, 12) else 0
shown('', 'q', '\xe9', 'zq' + 'r', b'', b'a', b'aa', ())
shown(0, -5, -6, 256, 257, 1.5, (1, 2), constants, Named)
shown('name', 'value', 'spam', 'data', 'second', 'abc', 'zqx') if sys.version_info >= (3, 12) else 0
