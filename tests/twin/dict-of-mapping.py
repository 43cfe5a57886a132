"""dict() and update() of what has keys() and is no dict: a program's mapping, a dictionary of weak references."""
import weakref
class Mapping(object):
    def __init__(self, fails=None):
        self.fails = fails
    def keys(self):
        print('keys')
        return iter(['a', 'b', 'c'])
    def __getitem__(self, key):
        if key == self.fails:
            raise KeyError(key)
        return key * 2
class Old:
    keys = Mapping.__dict__['keys']
    def __getitem__(self, key):
        return key * 3
d = dict(Mapping())
print(sorted(d.items()))
d.update(Mapping(), z=1)
print(sorted(d.items()), sorted(dict(Old()).items()))
for wrong in (lambda: dict(Mapping('b')), lambda: d.update(5), lambda: dict([1]), lambda: d.update(Mapping('c'))):
    try:
        print(wrong())
    except (KeyError, TypeError) as error:
        print('%s %s' % (type(error).__name__, error))
class C(object):
    pass
one, two = C(), C()
weak = weakref.WeakValueDictionary()
weak['one'], weak['two'] = one, two
print(dict(weak) == {'one': one, 'two': two})
keys = weakref.WeakKeyDictionary()
keys[one] = 1
print(dict(keys)[one])
