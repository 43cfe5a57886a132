"""What an empty dict becomes that another one, or keywords, are merged into."""
import sys
def t(*keys):
    v2 = dict.fromkeys(keys)
    for k in keys: v2.pop(k)
    v2.update(x=1,y=2)
    print(sys.getsizeof(v2))
t(1,2,3)
t(1)
t(1,2)
t(1,2,3,4)
t('a','b','c', 'd', 'e')
def t(*keys):
    v2 = dict.fromkeys(keys)
    for k in keys: v2.pop(k)
    v2.update({'x':1}, y=2)
    print(sys.getsizeof(v2))
t(1,2,3)
t(1)
t(1,2)
t(1,2,3,4)
t('a','b','c', 'd', 'e')
t()
def t(*keys):
    v2 = dict.fromkeys(keys)
    for k in keys: v2.pop(k)
    v2.update([(1,2)], y=2)
    print(sys.getsizeof(v2))
t(1,2,3)
t(1)
t(1,2)
t(1,2,3,4)
t('a','b','c', 'd', 'e')
t()
print(sys.getsizeof(dict(a=1)),sys.getsizeof(dict(a=1,b=2)),sys.getsizeof(dict({}, a=1)),sys.getsizeof(dict({1:1}, a=1)),sys.getsizeof(dict([], a=1)),sys.getsizeof(dict(a=1,b=2,c=3,d=4,e=5,f=6)))
d = {i: i for i in range(10)}
for i in range(10): d.pop(i)
d.update(x=1, y=2, z=3)
print(sys.getsizeof(d))
d = {i: i for i in range(10)}
for i in range(10): d.pop(i)
d.update(**{'a%d' % i: i for i in range(12)})
print(sys.getsizeof(d))
d = {}
d.update(**{'a%d' % i: i for i in range(12)})
print(sys.getsizeof(d))
d = {}
d.update(**{'a%d' % i: i for i in range(6)})
print(sys.getsizeof(d))
def f(**kw): return sys.getsizeof(kw)
print(f(), f(a=1), f(a=1,b=2), f(a=1,b=2,c=3,d=4,e=5,f=6), f(**{'a%d' % i: i for i in range(12)}))
v2 = {1: 1, 2: 2, 3: 3}
v2.pop(1); v2.pop(2); v2.pop(3)
v2.update({'x':1, 'y':2})
print(sys.getsizeof(v2))
v2 = {1: 1, 2: 2, 3: 3}
v2.pop(1); v2.pop(2); v2.pop(3)
v2.update({2:1, 1:2})
print(sys.getsizeof(v2))
v2 = {1: 1, 2: 2, 3: 3}
v2.pop(1); v2.pop(2); v2.pop(3)
v2.update(x=1,y=2)
print(sys.getsizeof(v2))
v2 = {1: 1, 2: 2, 3: 3}
v2.pop(1); v2.pop(2); v2.pop(3)
v2 |= {'x':1,'y':2}
print(sys.getsizeof(v2))
v2.clear()
v2.update(x=1,y=2)
print(sys.getsizeof(v2))
v2 = {'a':1}
v2.pop('a')
v2.update([(1,2)])
print(sys.getsizeof(v2))
class A: pass
a = A(); a.__dict__['x'] = 1
b = A()
b.__dict__.update({'y': 1})
print(sys.getsizeof(b.__dict__))
b.__dict__.clear()
b.__dict__.update(y=1)
print(sys.getsizeof(b.__dict__))
class A: pass
a = A(); a.__dict__['x'] = 1
print(sys.getsizeof(a.__dict__))
b = A()
b.__dict__['y'] = 1
print(sys.getsizeof(b.__dict__))
b = A()
b.__dict__.update({'y': 1})
print(sys.getsizeof(b.__dict__))
class A: pass
b = A()
b.__dict__.update({'y': 1})
print(sys.getsizeof(b.__dict__))
class A: pass
a = A(); a.x = 1
b = A()
b.__dict__.update({'y': 1})
print(sys.getsizeof(b.__dict__))
b = A()
b.__dict__.update({'x': 1})
print(sys.getsizeof(b.__dict__))
b = A()
b.__dict__.update({'x': 1, 'y': 5, 3:1})
print(sys.getsizeof(b.__dict__))
b = A()
b.__dict__.update({i: 1 for i in range(9)})
print(sys.getsizeof(b.__dict__))
class A: pass
b = A()
b.__dict__.update({str(i): 1 for i in range(5)})
print(sys.getsizeof(b.__dict__))
class A: pass
b = A()
b.__dict__.update({str(i): 1 for i in range(6)})
print(sys.getsizeof(b.__dict__))
class A: pass
b = A()
b.__dict__.update({str(i): 1 for i in range(25)})
print(sys.getsizeof(b.__dict__))
class A: pass
b = A()
d = {str(i): 1 for i in range(5)}; del d['1']
b.__dict__.update(d)
print(sys.getsizeof(b.__dict__))
