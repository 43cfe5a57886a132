# twin: 3.6-
# References to texts and bytes of one character, which equal constants share: each mention in the syntax tree counts. Only letters that
# the interpreter does not use itself.
import sys


class A(object):
    pass


a = A()
a.link = '\xe9'
print(sys.getrefcount(a.link))
a.link = '\xe8'
a.more = '\xe8'
print(sys.getrefcount(a.link))
a.link = b'\xa7'
a.more = b'\xa7'
print(sys.getrefcount(a.more), sys.getrefcount(bytes([168])))


def f():
    x = '\xe7'
    print(sys.getrefcount(x))
    y = '\xe7'
    print(sys.getrefcount(x))


f()
x = '\xe6\xe5'[0]
print(sys.getrefcount(x))
x = '\xa3' + ''
print(sys.getrefcount(x))
x = ('\xa5', '\xa5')
print(sys.getrefcount(x[0]))
x = '\xb2' * 2
print(sys.getrefcount(x[0]), sys.getrefcount(chr(0xe4)))


def g(x='\xa8', y='\xa8', *, z='\xa8'):
    return sys.getrefcount(x)


print(g())
x = f'\xb8{1}\xb8'
print(sys.getrefcount(x[0]))
x = '\xb9' 'a'
print(sys.getrefcount(chr(0xb9)))
x = 1 or '\xad'
print(sys.getrefcount(chr(0xad)))
x = {'\xbc': 1, 'b': '\xbc'}
print(sys.getrefcount(x['b']))
for x in '\xb2\xb3':
    print(sys.getrefcount(x))
print(x in ('\xb3', '\xb4'), sys.getrefcount(x))
