# What is asked for where something begins: an exception thrown into a generator that has not, texts of types, pairs of floats.
import gc
class C:
    pass
class Loud:
    def __init__(self):
        self.me = self
        self.more = [self]
    def __del__(self):
        pass
def generate(n):
    try:
        yield n
    finally:
        pass
g = generate(4)
try:
    g.throw(ValueError("thrown"))
except ValueError as error:
    text = repr(error)
del g
g = generate(4)
g.close()
g = generate(4)
del g
g = generate(4)
next(g)
g.close()
r = range(3000)
r = range(2000, -1000, -1)
text = "%s" % int
text = repr(type(None))
text = repr(C)
text = str([int, C])
pair = divmod(7.5, 2)
pair = divmod(-7, 2.5)
number = -0.5 % 3
number = 7.5 // 2
Loud()
gc.set_threshold(1, 0, 0)
gc.enable()
kept = sum(1 for x in [1, 2, 3])
gc.disable()
