# twin: 3.8-
# reversed() of the views of a dict: keys, values and items backwards, in types of their own.
import gc
import sys

d = {'a': 1, 'b': [2], 3: None}
for view in (d.keys(), d.values(), d.items()):
    iterator = reversed(view)
    print(type(iterator).__name__, gc.is_tracked(iterator), sys.getsizeof(iterator), sys.getrefcount(d))
    print(next(iterator), list(iterator), list(iterator))
kept = [pair for pair in reversed(d.items())]
print(kept, [gc.is_tracked(pair) for pair in kept])
for key, value in reversed(d.items()):
    print(key, value)
print(list(reversed({}.values())), dict(reversed(d.items())))
for view in (d, d.values(), d.items()):
    try:
        for item in reversed(view):
            d['new', len(d)] = 1
    except RuntimeError as error:
        print(error, len(d))
iterator = reversed(d.items())
print(gc.get_referents(iterator)[1:] == [(None, None)], gc.get_referents(iterator)[0] is d)
print(('a', 1) in d.items(), ('a', 2) in d.items(), 'a' in d.items(), ['a', 1] in d.items())
try:
    ([], 1) in d.items()
except TypeError:
    print('the key is hashed')
