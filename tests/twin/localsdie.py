# twin: 2.7-
class T(object):
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print('del %s' % self.name)
def f(a, b):
    c = T('c')
    d = T('d')
    e = c
f(T('a'), T('b'))
def g(p):
    p = T('new')
    print('in g')
g(T('old'))
def h():
    for i in range(3):
        v = T(i)
    print('loop over')
h()
T('temporary')
print(T('printed').name)
[T(10), T(11)]
x = [T(20), T(21)][0]
print('x')
def k():
    return T('returned')
k()
y = k()
