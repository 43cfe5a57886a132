"""What a bound method has not, its function has; methods of equal selves are equal to 3.7, of the same one since."""
class Equal(object):
    def __init__(self, name):
        self.name = name
    def __eq__(self, other):
        print('eq %s %s' % (self.name, other.name))
        return True
    def __hash__(self):
        print('hash %s' % self.name)
        return 7
    def method(self, x=5):
        """doc of method"""
        return x
    method.tag = 'x'
a, b = Equal('a'), Equal('b')
for read in (lambda: a.method.tag, lambda: a.method.__module__, lambda: a.method.nothing, lambda: getattr(a.method, 'no', 3),
             lambda: a.method.__defaults__, lambda: hasattr(a.method, 'no'), lambda: a.method.__dict__, lambda: a.method.__doc__,
             lambda: a.method.__name__, lambda: a.method.__func__(b, 6), lambda: a.method.__self__.name):
    try:
        print(read())
    except AttributeError as error:
        print(error)
try:
    a.method.other = 1
except AttributeError as error:
    print(error)
print(a.method == a.method, a.method == b.method, a.method != b.method)
print(len({a.method: 1, b.method: 2}), hash(a.method) == hash(b.method))
class List(list):
    def method(self):
        pass
try:
    print(len({List().method: 1}))
except TypeError as error:
    print(error)
