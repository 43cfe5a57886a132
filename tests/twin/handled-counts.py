# twin: 3.6-
# What an exception that is handled holds: to 3.10 its type, itself and its traceback, each by itself.
import sys
class P(Exception):
    pass
def show(e):
    print('call', sys.getrefcount(e), sys.getrefcount(P), sys.getrefcount(e.__traceback__))
def gen(e):
    yield sys.getrefcount(e), sys.getrefcount(P), sys.getrefcount(e.__traceback__)
    try:
        raise KeyError
    except KeyError as x:
        yield sys.getrefcount(e), sys.getrefcount(P), sys.getrefcount(x), sys.getrefcount(x.__traceback__)
def fail():
    raise P
print('start', sys.getrefcount(P))
try:
    fail()
except P as e:
    print('except', sys.getrefcount(e), sys.getrefcount(P), sys.getrefcount(e.__traceback__))
    show(e)
    for x in gen(e):
        print('gen', x)
    print('after', sys.getrefcount(e), sys.getrefcount(P), sys.getrefcount(e.__traceback__))
    k = e
print('end', sys.getrefcount(k), sys.getrefcount(P), sys.getrefcount(k.__traceback__))
k = None
print('gone', sys.getrefcount(P))
def both():
    try:
        try:
            fail()
        finally:
            print('finally', sys.getrefcount(P))
    except P as e:
        print('except', sys.getrefcount(e), sys.getrefcount(P), sys.getrefcount(e.__traceback__))
both()
class M:
    def __enter__(self):
        return self
    def __exit__(self, a, b, c):
        print('exit', sys.getrefcount(P), sys.getrefcount(b), sys.getrefcount(c))
        return True
with M():
    fail()
class D:
    def __del__(self):
        print('del', sys.getrefcount(P))
def dies():
    d = D()
    fail()
try:
    dies()
except P:
    pass
def again():
    try:
        fail()
    except P:
        try:
            raise
        except P as e:
            print('again', sys.getrefcount(e), sys.getrefcount(P), sys.getrefcount(e.__traceback__))
again()
def ret():
    try:
        fail()
    except P as e:
        return e
k = ret()
print('end', sys.getrefcount(k), sys.getrefcount(P), sys.getrefcount(k.__traceback__))
k = None
def fin():
    try:
        fail()
    finally:
        return 1
fin()
print('gone', sys.getrefcount(P))
def g2():
    try:
        fail()
    except P as e:
        yield e
g = g2()
e = next(g)
print('susp', sys.getrefcount(e), sys.getrefcount(P), sys.getrefcount(e.__traceback__))
del g
print('closed', sys.getrefcount(e), sys.getrefcount(P), sys.getrefcount(e.__traceback__))
