# twin: 3.6-
# The error about a key that has no hash: since 3.14 a second one that quotes the first.
import gc

gc.disable()


class A(object):
    __hash__ = None


class B(object):
    def __hash__(self):
        raise TypeError('never')


gc.collect()
for key in [], {}, {1}, bytearray(b'a'), ([],), (1, (2, {})), A(), B(), {}.keys(), {}.items():
    try:
        print({key: 1})
    except TypeError as error:
        print(error)
    print(gc.get_count())
    try:
        print({key})
    except TypeError as error:
        print(error, error.__context__)
    print(gc.get_count())
    for use in (lambda: {}.get(key), lambda: {1: 2}[key], lambda: key in {1}, lambda: hash(key)):
        try:
            print(use())
        except TypeError as error:
            print(error)
        print(gc.get_count())
