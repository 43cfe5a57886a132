# twin: 3.6-
"""When an automatic collection starts, and which generation it takes (facts part D2)."""
import gc
gc.disable()
fired = []
class P(object):
    pass
def told(phase, info):
    if phase == 'start':
        fired.append((info['generation'], gc.get_count()))
def loop(threshold, n):
    gc.collect(); del fired[:]
    gc.set_threshold(threshold, 10, 10)
    r = [None] * n
    gc.enable()
    i = 0; first = None
    while i < n:
        r[i] = P(); i += 1
        if fired and first is None:
            first = i
    gc.disable()
    print('first %s, %d fired: %s' % (first, len(fired), fired[:3]))
gc.callbacks.append(told)
loop(100, 1000)
loop(100, 400)
gc.collect(); del fired[:]; gc.set_threshold(10, 3, 1000); r = []
gc.enable()
i = 0
while i < 500:
    r.append(P()); i += 1
gc.disable()
print(''.join(str(g) for g, c in fired)[:120])
def burst():
    return [[], [], [], [], [], [], [], [], [], [], [], [], [], [], [], [], [], [], [], [],
            [], [], [], [], [], [], [], [], [], [], [], [], [], [], [], [], [], [], [], [],
            [], [], [], [], [], [], [], [], [], [], [], [], [], [], [], [], [], [], [], [],
            [], [], [], [], [], [], [], [], [], [], [], [], [], [], [], [], [], [], [], [],
            [], [], [], [], [], [], [], [], [], [], [], [], [], [], [], [], [], [], [], []]
keep = burst()
gc.collect(); del fired[:]; gc.set_threshold(50, 10, 10)
gc.enable()
more = burst()
gc.disable()
print('within one expression: %s' % fired)
gc.callbacks.remove(told)
