# twin: 3.7-
# What becomes of an error while another is told of, and of what an iterator gave before it failed.
def attempt(f, *a):
    try:
        print(f(*a))
    except Exception as e:
        print(type(e).__name__, e, e.args, repr(e.__context__))
class Bad:
    def __repr__(self): raise KeyError('bad repr')
class Wrong:
    def __repr__(self): return 1
    def __eq__(self, other): return False
    def method(self):
        return super().__str__()
for wanted in Bad(), Wrong():
    attempt([].index, wanted)
    attempt([1, 2].index, wanted)
    attempt(().index, wanted)
    attempt([].remove, wanted)
attempt(object.__str__, Wrong())
attempt(Wrong().__str__)
attempt(Wrong().method)
attempt(str, Wrong())
attempt(object.__str__, Bad())
attempt(object.__str__, 5)
b = bytearray(b'x')
class Items:
    def __getitem__(self, i):
        if i > 1:
            raise KeyError('items')
        return i
def numbers():
    yield 1
    yield 2
    1 / 0
for make in (Items, numbers, lambda: [1, 'x'], lambda: iter([5, 300]), lambda: 'text', lambda: 5, lambda: {7: 8}, lambda: range(250, 258), lambda: iter('ab')):
    attempt(b.extend, make())
    print(b)
attempt(pow, 2, -1, 0)
attempt(pow, 2, 0, 0)
for name in ('__name__', '__doc__', '__self__', '__func__', '__qualname__', 'other'):
    attempt(setattr, Wrong().method, name, 5)
    attempt(delattr, Wrong().method, name)
print(Wrong().method.__name__, Wrong().method.__doc__, getattr(Wrong().method, '__name__'))
