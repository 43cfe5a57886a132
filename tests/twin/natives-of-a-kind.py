# Calls that the matrix of arguments found: each once answered otherwise.
import sys
import weakref


def attempt(what, *arguments):
    try:
        print(what(*arguments))
    except Exception as error:
        print(type(error).__name__, error)


class Text(str):
    pass


class Plain(object):
    pass


text, frozen, plain = Text('abc'), frozenset([1, 2]), Plain()
for padded in (text.center(2), text.ljust(3), text.rjust(0), text.zfill(2)):
    print(type(padded).__name__, padded)
print(frozen.copy() is frozen, sys.getrefcount(frozen))
items = iter([1, 2, 3])
print({1}.intersection(items), list(items))
items = iter([1, 2, 3, 4])
print({1, 2}.intersection([2, 1, 5], items), list(items))
attempt(int, 1.5, 1)
attempt(int, 'a', 99)
attempt(int, [], 10)
attempt(b''.decode, 'no such encoding')
attempt(b'a'.decode, 'no such encoding')
attempt(range(3).index, True)
attempt(range(0).index, True)
attempt(range(0).index, 7)
attempt(range(0).index, 7.5)
attempt((5).to_bytes, 2 ** 40, 'big')
attempt(hash, Plain.__dict__)
attempt(sys.intern, None)
attempt(sys.stdout.write, None)
wrapped = staticmethod(attempt)
print(callable(wrapped), callable(classmethod(attempt)))
attempt(lambda: staticmethod(max)(1, 2))
attempt(lambda: staticmethod(max)([1, 2], key=abs))
attempt(lambda: list(map(staticmethod(abs), [-1])))
print(property(abs, len, ord).fdel, property(abs).fdel)


def shown(reference):
    words = repr(reference).split()
    return [word for word in words if '0x' not in word]


method = attempt.__init__ if False else plain.__class__
print(shown(weakref.ref(plain)), shown(weakref.proxy(plain)), shown(weakref.ref(attempt)), shown(weakref.ref(method)))
