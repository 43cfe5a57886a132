"""f(**mapping) takes any object that has keys() and items by key; what it lacks, and what comes twice, is told of the function."""


class Mapping(object):
    def __init__(self, *keys):
        self.names = keys

    def keys(self):
        print('keys')
        return self.names

    def __getitem__(self, key):
        print('item', key)
        if key == 'bad':
            raise IndexError(key)
        return key * 2


class Lacking(object):
    def keys(self):
        return self.names


class Keys(object):
    def keys(self):
        return 5


class Derived(dict):
    pass


class C(object):
    x = 1

    def m(self, **named):
        return sorted(named)


def f(*args, **named):
    return args, sorted(named.items())


def told(call):
    try:
        print(call())
    except (TypeError, IndexError, AttributeError) as e:
        print(type(e).__name__, e)


c = C()
told(lambda: f(**Mapping('a', 'b')))
told(lambda: f(1, x=2, **Mapping('a', 'b')))
told(lambda: f(x=2, **Mapping('a', 'x', 'b')))
told(lambda: f(**Mapping('a', 'bad')))
told(lambda: f(**Lacking()))
told(lambda: f(**Keys()))
told(lambda: f(**3))
told(lambda: c.m(**Mapping('k')))
told(lambda: c.m(**c))
told(lambda: C(**[]))
told(lambda: [].append(**''))
told(lambda: f(**Derived(a=1)))
told(lambda: c.m(a=1, **Derived(a=2)))
told(lambda: f(**Mapping()))
told(lambda: dict(**Mapping('z')))
told(lambda: len(*5))
told(lambda: c.m(*5))
told(lambda: f(**{'a': 1}))
told(lambda: f(a=2, **{'a': 1}))
told(lambda: ("x", 1) in f(**C.__dict__)[1])
