# twin: 2.7-
class CM:
    def __init__(self, name, swallow=False):
        self.name = name
        self.swallow = swallow
    def __enter__(self):
        print('enter', self.name)
        return self
    def __exit__(self, t, v, tb):
        print('exit', self.name, t.__name__ if t else None, v)
        return self.swallow
with CM('a') as a:
    print(a.name)
with CM('b', True):
    raise ValueError('x')
try:
    with CM('c'):
        raise KeyError('k')
except KeyError:
    print('caught')
with CM('d') as d, CM('e') as e:
    print(d.name, e.name)
def f():
    with CM('f'):
        return 1
print(f())
