# twin: 3.6-
# A generator that has not begun: closing it, throwing into it and letting it die. Until 3.11 an exception is raised where it rests, and
# its traceback is counted by the collector.
import gc
def generate():
    try:
        yield 1
    finally:
        print("finally")
def begin(how):
    g = generate()
    before = gc.get_count()[0]
    try:
        how(g)
    except ValueError as error:
        print(repr(error), error.__class__)
    print(how.__name__, gc.get_count()[0] - before)
    before = gc.get_count()[0]
    del g
    print(gc.get_count()[0] - before)
def close(g):
    g.close()
def throw(g):
    g.throw(ValueError("thrown"))
def nothing(g):
    pass
gc.disable()
gc.collect()
for how in close, throw, nothing:
    begin(how)
pair = divmod(7.5, 2)
print(pair, divmod(-7, 2.5), divmod(7.5, -2.0), gc.is_tracked(pair))
print(len(range(3000)), len(range(2000, -1000, -7)), len(range(5, 1)), len(range(-(1 << 40), 1 << 40, 3)))
