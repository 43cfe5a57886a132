"""In which order the arguments of methods that search are looked at, and what is said about None."""
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
VALUES = [None, 1, 2.5, 'a', b'a', [1], (1,), range(2), True, len]
for r in 'abc', b'abc', bytearray(b'abc'):
    for m in ('find', 'rfind', 'index', 'rindex', 'count', 'startswith', 'endswith'):
        for v in VALUES:
            print(type(r).__name__, m, end=' ')
            show(lambda: getattr(r, m)(v))
        for v in VALUES[:5]:
            for w in VALUES:
                print(type(r).__name__, m, end=' ')
                show(lambda: getattr(r, m)(v, w))
        for w in VALUES:
            show(lambda: getattr(r, m)(2.5, w, 2.5))
            show(lambda: getattr(r, m)(r[:1], 0, w))
        show(lambda: getattr(r, m)(r[:1], -10**15))
        show(lambda: getattr(r, m)((r[:1], 2), 0))
        show(lambda: getattr(r, m)((2, r[:1]), 0))
        show(lambda: getattr(r, m)((2, r[:1]), 2.5))
        show(lambda: getattr(r, m)((), 2.5))
        show(lambda: getattr(r, m)(()))
        show(lambda: getattr(r, m)(([],)))
M = {'str': 'find count startswith join strip lstrip split rsplit splitlines partition rpartition replace ljust rjust center zfill encode expandtabs format_map removeprefix removesuffix', 'bytes': 'count find startswith join split rsplit partition strip replace hex decode removeprefix removesuffix', 'bytearray': 'find index split strip replace hex decode append extend insert pop remove join'}
for r in ('', b'', bytearray()):
    for m in M[type(r).__name__].split():
        if not hasattr(r, m): continue
        print(type(r).__name__, m)
        for n in range(1, 4):
            show(lambda: getattr(r, m)(*[None] * n))
            if n > 1:
                show(lambda: getattr(r, m)(type(r)(), *[None] * (n - 1)))
                show(lambda: getattr(r, m)(3, *[None] * (n - 1)))
                show(lambda: getattr(r, m)(*[2.5] * n))
                show(lambda: getattr(r, m)(type(r)(), *[2.5] * (n - 1)))
for f in (len, repr, ord, chr, bin, hex, oct, round, divmod, pow, format, sum, min, max, abs, any, all, callable, iter, next, hasattr, getattr, isinstance, issubclass, int, float, bool, str, bytes, bytearray, range, slice, enumerate, zip, map, filter, reversed, sorted, list, tuple, dict, set, frozenset, ascii, id):
    print(f.__name__)
    for n in range(1, 4):
        show(lambda: str(f(*[None] * n)).split(' at ')[0] if f is not id else 0)
        show(lambda: str(f(3, *[None] * (n - 1))).split(' at ')[0] if f is not id else 0)
        show(lambda: str(f('a', *[None] * (n - 1))).split(' at ')[0] if f is not id else 0)
        show(lambda: str(f([], *[None] * (n - 1))).split(' at ')[0] if f is not id else 0)
