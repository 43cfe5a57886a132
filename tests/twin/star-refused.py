# twin: 3.6-
"""What follows * in a call must be an iterable: who says so, where there are other arguments, too."""


def g(*args, **keywords):
    return args


class C:
    def m(self, *args):
        return args


def told(f):
    try:
        print(f())
    except TypeError as e:
        print(e)


told(lambda: g(*5))
told(lambda: g(1, 2, *5))
told(lambda: g(*5, 1, k=2))
told(lambda: g(*[1], *5))
told(lambda: C().m(1, *5))
told(lambda: C().m(1, *[2], 3, **{}))
told(lambda: print(1, *None))
told(lambda: len(1, *2.5))
told(lambda: C(1, *2.5))
