# twin: 3.6-
# Which line return, break and continue are on that leave `with`, `finally` and named clauses; lines of what several lines long is.
class Resource:
    def __init__(self, n):
        self.n = n
    def __enter__(self):
        return self
    def __exit__(self, *a):
        if self.n == 'fail':
            raise KeyError('exit')
        return False

def line_of(function, *arguments):
    try:
        return function(*arguments)
    except Exception as e:
        return type(e).__name__, e.__traceback__.tb_next.tb_lineno

def leaves_with(n):
    for i in [1, 2]:
        with Resource(i) as r:
            if n > 2:
                return [i]
            if i == 1:
                continue
            if n == 1:
                break
            n = 1
            n += 1
    return i
print(leaves_with(1), leaves_with(3), leaves_with(2))

def leaves_finally(n):
    for i in [1, 2]:
        try:
            if n:
                return 'a'
            if i == 1:
                continue
            break
        finally:
            n = [n, i]
            print('finally', n)
    return 3
print(leaves_finally(1), leaves_finally(0))

def leaves_both(n):
    for i in [1, 2]:
        with Resource(i), Resource(i + 1):
            try:
                return n
            finally:
                n = [n]
print(leaves_both(1))

def leaves_named(n):
    for i in [1, 2]:
        try:
            raise ValueError(n)
        except ValueError as e:
            with Resource(i), Resource(i + 1):
                if n:
                    return n
                else:
                    break
print(leaves_named(1), leaves_named(0))

def fails_leaving(n):
    for i in [1, 2]:
        with Resource('fail'):
            if n == 1:
                return 'returned'
            if n == 2:
                break
            if n == 3:
                continue
            n = 1
            n = 2
print([line_of(fails_leaving, n) for n in (1, 2, 3, 4)])

def call(a, b=1, c=2):
    return [a, b, c][a]
def on_lines(n):
    if n == 0:
        return call(1,
                    *[])
    if n == 1:
        return call(9,
                    2,
                    3)
    if n == 2:
        x = [call(0),
             call(5),
             call(1)]
    if n == 3:
        x = {'a': call(0),
             'b': call(9,
                       2)
             }
    if n == 4:
        for i in call(
                1,
                5):
            pass
    if n == 5:
        with call(
                1,
                5):
            pass
    if n == 6:
        x = call(
            1,
            5) + \
            ''
    if n == 7:
        assert n == \
            8, \
            n
    if n == 8:
        raise ValueError(
            1,
            2)
    if n == 9:
        n.missing, \
            x = call(
                1,
                2), 3
    if n == 10:
        x = (n
             .missing)
    if n == 11:
        del n[
            0]
for n in range(12):
    result = line_of(on_lines, n)
    print(n, result)

def decorate(function):
    return function
@decorate
@decorate
def decorated(a, b=[1],
              c=call(1,
                     2)):
    return a
print(decorated(1))

class Chain:
    def __init__(self):
        self.items = []
    def add(self, *items, **more):
        self.items += [items]
        if len(self.items) == 3:
            raise ValueError('full')
        return self
def chained(n):
    if n == 0:
        return (Chain()
                .add(1)
                .add(2)
                .items)
    if n == 1:
        return (Chain()
                .add(1)
                .add(2)
                .add(3,
                     4)
                .add(5))
    if n == 2:
        return Chain().add(1).add(2).add(
            3,
            4,
            last=5)
    x = Chain().add(1)
    (x
     .add(2)
     .items
     .missing)
for n in range(4):
    print(n, line_of(chained, n))
