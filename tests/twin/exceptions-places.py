# twin: 3.6-
# Exceptions that cleanups and `with` raise again, beyond the 256th unit of bytecode, where their places are ints of their own (3.11 to
# 3.13): the lines before make the module's code long enough. What was on the stack dies before the exception is made (to 3.11).
def out(*a): print(*a)
class CM:
    def __enter__(self): return self
    def __exit__(self, *a): return True
class CN:
    def __enter__(self): return self
    def __exit__(self, *a): return False
out(1, [1], 'x')
out(2, [2], 'x')
out(3, [3], 'x')
out(4, [4], 'x')
out(5, [5], 'x')
out(6, [6], 'x')
out(7, [7], 'x')
out(8, [8], 'x')
out(9, [9], 'x')
out(10, [10], 'x')
out(11, [11], 'x')
out(12, [12], 'x')
out(13, [13], 'x')
out(14, [14], 'x')
out(15, [15], 'x')
out(16, [16], 'x')
out(17, [17], 'x')
out(18, [18], 'x')
out(19, [19], 'x')
out(20, [20], 'x')
pad = len([1, pad]) if 1 > 1 else 1
pad = len([2, pad]) if 2 > 1 else 1
pad = len([3, pad]) if 3 > 1 else 1
pad = len([4, pad]) if 4 > 1 else 1
pad = len([5, pad]) if 5 > 1 else 1
pad = len([6, pad]) if 6 > 1 else 1
pad = len([7, pad]) if 7 > 1 else 1
pad = len([8, pad]) if 8 > 1 else 1
pad = len([9, pad]) if 9 > 1 else 1
pad = len([10, pad]) if 10 > 1 else 1
pad = len([11, pad]) if 11 > 1 else 1
pad = len([12, pad]) if 12 > 1 else 1
pad = len([13, pad]) if 13 > 1 else 1
pad = len([14, pad]) if 14 > 1 else 1
pad = len([15, pad]) if 15 > 1 else 1
pad = len([16, pad]) if 16 > 1 else 1
pad = len([17, pad]) if 17 > 1 else 1
pad = len([18, pad]) if 18 > 1 else 1
pad = len([19, pad]) if 19 > 1 else 1
pad = len([20, pad]) if 20 > 1 else 1
pad = len([21, pad]) if 21 > 1 else 1
pad = len([22, pad]) if 22 > 1 else 1
pad = len([23, pad]) if 23 > 1 else 1
pad = len([24, pad]) if 24 > 1 else 1
pad = len([25, pad]) if 25 > 1 else 1
pad = len([26, pad]) if 26 > 1 else 1
pad = len([27, pad]) if 27 > 1 else 1
pad = len([28, pad]) if 28 > 1 else 1
with CM():
    raise ValueError([])
try:
    with CN():
        raise ValueError([])
except ValueError as e:
    print('x')
try:
    try:
        raise KeyError(1)
    except KeyError as e:
        raise ValueError(2)
except ValueError as e2:
    print(e2)
try:
    try:
        raise KeyError(1)
    except KeyError as e:
        raise
except KeyError as e2:
    print(e2)
try:
    try:
        raise KeyError(1)
    except ValueError as e:
        raise
except KeyError as e2:
    print(e2)
try:
    try:
        raise KeyError(1)
    finally:
        print('f')
except KeyError as e2:
    print(e2)
try:
    with CN():
        with CN():
            {}[nope]
except NameError:
    print('done')
try:
    with CN() as a, CM() as b, CN() as c:
        try:
            [1, [2], nope]
        finally:
            raise ValueError
except KeyError: pass
for i in range(3):
    try:
        with CN():
            try:
                raise ValueError(i)
            except ValueError:
                [][0]
    except IndexError: pass
def dies(x):
    try:
        return [x, [x], {}[1]]
    except (KeyError, ValueError):
        return 1
print(dies(1), dies([]))
def elsewhere(n):
    try:
        if n:
            raise ValueError([n])
        raise KeyError([n])
    except ValueError:
        n = [n]
        raise KeyError(n)
        print('not here')
        print('nor here')
for i in range(3):
    try:
        elsewhere(i)
    except KeyError as error:
        print(error)
print('end')
