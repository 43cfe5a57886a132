# twin: 3.6-3.12
# How deep C() goes that calls C(), and nested tuples of classes.


n = 0
class C(object):
    def __init__(self):
        global n
        n += 1
        self.next = C()
def go(): C()
try:
    go()
except RecursionError as e:
    told = str(e)
print('init', n, told)


n = 0
class C(object):
    def __init__(self, k):
        global n
        n += 1
        self.next = C(k)
def go(): C(1)
try:
    go()
except RecursionError as e:
    told = str(e)
print('initarg', n, told)


n = 0
class C(object):
    def __init__(self):
        global n
        n += 1
        type(self)()
def go(): C()
try:
    go()
except RecursionError as e:
    told = str(e)
print('inittype', n, told)


n = 0
class B(object):
    def __init__(self):
        global n
        n += 1
        C()
class C(B):
    def __init__(self):
        super(C, self).__init__()
def go(): C()
try:
    go()
except RecursionError as e:
    told = str(e)
print('initsuper', n, told)


n = 0
def go():
    x = (str,)
    for i in range(100000): x = (x,)
    isinstance(1, x)
try:
    go()
except RecursionError as e:
    told = str(e)
print('deepisinstance', n, told)


n = 0
def go():
    x = (str,)
    for i in range(100000): x = (x,)
    issubclass(int, x)
try:
    go()
except RecursionError as e:
    told = str(e)
print('deepissubclass', n, told)


def print_all(k):
    print(k)
    print_all(k + 1)


def fact(k):
    if k == 0:
        return 1
    return k * fact(k - 1)


def queens(k):
    for i in range(k):
        queens(k + 1)


def lengths(values):
    return len(values) + lengths(values)


def kinds(x):
    if isinstance(x, (int, str)):
        return kinds(x)


def caught(k):
    try:
        caught(k + 1)
    except RecursionError as e:
        seen.append((k, str(e)))
        print('x')


for what in print_all, queens, fact, lengths, kinds:
    try:
        what([1, 2] if what is lengths else 2000 if what is fact else 1)
    except RecursionError as e:
        print(what.__name__, e)
seen = []
caught(0)
print(seen[0], seen[-1], len(seen))
