# twin: 3.14-
# Types of exceptions without brackets.
def f(x):
    try:
        x()
    except ValueError, TypeError:
        print('one')
    except KeyError, IndexError,:
        print('two')
    except (OSError, RuntimeError) as e:
        print('three', e)
f(lambda: int('x')); f(lambda: 1 + ''); f(lambda: {}[1]); f(lambda: [][1])
def g(): raise RuntimeError('r')
f(g)
f(lambda: 1 / 0)
