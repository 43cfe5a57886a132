# twin: 3.6-
# What gc.get_referents tells of generators that run, of tracebacks and the frames behind them.
import gc, sys


def name(x):
    if type(x) is dict: return 'dict'
    if type(x) is str and len(x) < 30: return 'str:' + x
    if type(x).__name__ == 'function': return 'function:' + x.__name__
    return type(x).__name__
def show(title, x):
    print(title, [name(y) for y in gc.get_referents(x)])
def local():
    a = [1]; b = (2,)
    def inner(x): return a, x
    for c in inner.__closure__: show('cell', c)
    del a
    for c in inner.__closure__: show('cell empty', c)
local()
def g(a, b=[]):
    show('running', gens[0])
    c = (1, a)
    yield c
    show('running', gens[0])
    try: 1 / 0
    except ZeroDivisionError: yield b
gens = []
gens.append(g(4))
show('unstarted', gens[0])
for x in gens[0]: show('suspended', gens[0])
if sys.version_info[:2] != (3, 12): show('done', gens[0])  # there None stays in gi_exc_state
e = ValueError(5)
def h(x):
    y = (x,)
    raise e
def k():
    z = []
    h(2.5)
try: k()
except ValueError: pass
t = e.__traceback__
while t:
    show('traceback', t)
    for f in gc.get_referents(t):
        if type(f).__name__ == 'frame' : show('frame', f)
    t = t.tb_next
try:
    try: raise e
    except ValueError: raise KeyError(2) from e
except KeyError as f: show('cause', f); last = f
show('notes', last)
