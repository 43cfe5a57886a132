# What `raise` alone does where nothing is handled, and the room of a frame that needs no stack.
def again():
    raise


def forever():
    while 1:
        pass


def lost(x):
    raise
    return x


for f in (again, lambda: lost(5), again):
    try:
        f()
    except RuntimeError as e:
        print(e)
try:
    try:
        raise KeyError(1)
    except KeyError:
        again()
except KeyError as e:
    print(repr(e), e.__context__ if hasattr(e, '__context__') else None)
