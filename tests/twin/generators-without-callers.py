# twin: 3.6-
# What the frame of a generator that an error keeps holds on to: not its caller, but in 3.12 and 3.13.0.
import gc
gc.disable()
gc.collect()
if hasattr(gc, 'freeze'):
    gc.freeze()
kept = []
class K(object):
    def __init__(self, name): self.name = name
    def __enter__(self): return self
    def __exit__(self, kind, error, traceback):
        kept.append(error)
        return self.name == 'hides'
    def __del__(self):
        print('del', self.name)
def rest(x):
    with x:
        yield 1
        yield 2
def caller(how, x):
    local = K('local of the caller')
    g = rest(x)
    next(g)
    if how == 0:
        g = None
    elif how == 1:
        g.close()
    elif how == 2:
        try: g.throw(KeyError(1))
        except (KeyError, StopIteration): pass
    elif how == 3:
        g.x = None
def loop(x):
    local = K('local of the loop')
    for i in rest(x):
        return
def failing(x):
    with x:
        yield 1
        raise KeyError(2)
def driven(x):
    local = K('local of the driver')
    try:
        for i in failing(x): pass
    except KeyError as e:
        pass
def listed(x):
    local = K('local of list()')
    try:
        list(failing(x))
    except KeyError as e:
        pass
for name in 'hides', 'tells':
    for how in range(3):
        print(name, how)
        caller(how, K(name))
        print(gc.collect())
        kept[:] = []
        print(gc.collect())
    for f in loop, driven, listed:
        print(name, f.__name__)
        f(K(name))
        print(gc.collect())
        kept[:] = []
        print(gc.collect())
