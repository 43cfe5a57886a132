# twin: 2.7-
# When temporaries die: arguments of natives and of functions, operands, displays, parts of expressions.
class T(object):
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print('del %s' % self.name)
    def method(self, other):
        return self.name + other.name
    def __eq__(self, other):
        return True
    def __hash__(self):
        return 1
def f(*args, **kwargs):
    print('in f')
def g(a, b):
    print('in g')
    return a
print(len([T('1'), T('2')]))
print(isinstance(T('3'), T), (T('4'), T('5'))[0].name)
f(T('6'), T('7'))
f(*[T('8'), T('9')])
f(x=T('10'), y=T('11'))
g(T('12'), T('13'))
print(T('14').method(T('15')))
print(T('16') == T('17'))
max([T('18'), T('19')], key=lambda t: t.name)
print('max done')
x = {T('20'): 1}
x = None
x = [T('21')][0], T('22')
x = None
if T('23'):
    print('if')
a, b = T('24'), T('25')
a, b = b, a
del a, b
for t in [T('26'), T('27')]:
    print('loop')
t = None
print([t.name for t in [T('28'), T('29')]])
print('%s' % T('30').name)
g(g(T('31'), T('32')), T('33'))
getattr(T('34'), 'name')
print('getattr done')
T('35').name = 'renamed'
T('36')
lambda: T('37')
(lambda: T('38'))()
y = T('39') and T('40')
print('and')
y = None
y = T('41') or T('42')
y = None
del x, y
