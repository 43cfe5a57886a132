# twin: 3.6- stderr
# Tests, targets and suites, those that are never run among them.
x = 0
assert (x, 'y')
assert (x is 0, 'y')
assert (1, 2), 'm'
assert (1,)
assert ('x', 'y' is 'y')
try:
    assert ()
except AssertionError:
    print('empty')
assert (x == 0 and
        'y',
        'z')
def f():
    assert (x,
            'y'), (x is 1)
f()
x = 0
if (1,):
    print('a')
if (x, 1):
    print('b')
while (x is 1, 2):
    print('c')
    break
if not (x is 0):
    print('d')
elif x is not 0:
    print('e')
else:
    print('f')
if x is 0 if x is 1 else x is 2:
    print('g')
if not x is 1 and not x is not 2 or x is 3:
    print('h')
x = 0
while x is not 3:
    x += 1
    if x is 2: continue
else:
    print(x is 3)
while x is 4: pass
for i in [1 is 1, x is 3]:
    pass
for i in x, (2 is 2): print(i)
class K(object):
    def __enter__(self):
        return self
    def __exit__(self, *a):
        return False
x = 3
with K() as f, K() if x is 3 else K() as g:
    print(x is 4)
try:
    raise ValueError(x is 5)
except (ValueError if x is 6 else ValueError, TypeError) as e:
    print(e, x is 7)
else:
    print(x is 8)
finally:
    print(x is 9)
x = [1, 2, 3]
x[0 if x is 1 else 1] = x is 2
x[x is 3] += (x is 4)
a, b = x is 5, x is 6
a = b = c = x is 7
del x[x is 8]
try:
    (1, 2)[0] = 3
except TypeError as e:
    print(e)
try:
    del [1, 2]['a']
except TypeError as e:
    print(e)
try:
    (1, 2)['a'] += 3
except TypeError as e:
    print(e)
print(x, a, b, c)
x = 1
if 0:
    print(x is 1)
if False:
    print(x is 2)
else:
    print(x is 3)
while 0:
    print(x is 4)
def f():
    return 1
    print(x is 5)
if 1 or x is 6:
    print(x is 7)
if 0 and x is 8:
    print(x is 9)
print(1 and x is 3, 0 and x is 4)
print(f() if 1 else x is 3)
"a" is "b"
1 is 1
"\d"
