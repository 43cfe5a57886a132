# twin: 3.6-
# A generator that a collection closes inside of a with statement, whose manager keeps the error: the frame outlives it.
import gc
gc.disable()
gc.collect()
if hasattr(gc, 'freeze'):
    gc.freeze()
kept = []
class K(object):
    def __init__(self, how):
        self.how = how
    def __enter__(self):
        return self
    def __exit__(self, kind, error, traceback):
        self.link = [error, traceback, kind][self.how]
        self.kept = self.how and kept.append(self)
def rest(x):
    with x as entered:
        yield entered
        yield 2
def rest2(x):
    try:
        yield x
    except GeneratorExit as error:
        x.link = error
        raise
def rest3(x):
    try:
        yield x
    finally:
        x.link = rest3(x)
for generator in rest, rest2, rest3:
    for how in range(3):
        a = K(how)
        a.link = generator(a)
        next(a.link)
        before = K(0)
        before.link = before
        del a, before
        gc.set_debug(gc.DEBUG_SAVEALL)
        print(how, gc.collect(0))
        print([type(x).__name__ for x in gc.get_objects() if type(x).__name__ in ('K', 'GeneratorExit', 'traceback', 'generator')])
        gc.set_debug(0)
        print([type(x).__name__ for x in gc.garbage])
        gc.garbage[:] = []
        kept[:] = []
        gc.set_debug(gc.DEBUG_SAVEALL)
        print(how, gc.collect(1))
        gc.set_debug(0)
        print([type(x).__name__ for x in gc.garbage])
        gc.garbage[:] = []
        print(gc.collect())
