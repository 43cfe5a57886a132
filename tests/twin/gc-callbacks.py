"""gc.callbacks: what they get, when they are called, what they may do; gc.get_stats."""
import gc, sys
gc.disable()
gc.collect()
log = []
def note(phase, info):
    log.append((phase, info['generation'], info['collected'], info['uncollectable'], sorted(info)))
def take(name, *more):
    print(name, more)
    for entry in log:
        print('   ', entry)
    del log[:]
class C:
    def __init__(self):
        self.me = self
gc.callbacks.append(note)
C(); n = gc.collect(); take('full', n)
for g in range(3):
    C(); n = gc.collect(g); take('generation', g, n)
def nested(phase, info):
    log.append((phase, 'nested', gc.collect()))
gc.callbacks.append(nested)
C(); n = gc.collect(0); take('two', n)
gc.callbacks.remove(nested)
def remover(phase, info):
    log.append((phase, 'remover'))
    gc.callbacks.remove(remover)
gc.callbacks.insert(0, remover)
n = gc.collect(1); take('removes itself', n)
def adder(phase, info):
    log.append((phase, 'adder', len(gc.callbacks)))
    if len(gc.callbacks) < 4:
        gc.callbacks.append(note)
gc.callbacks.insert(0, adder)
n = gc.collect(1); take('adds', n)
del gc.callbacks[:]
kept = []
def keep(phase, info):
    kept.append(info)
gc.callbacks.append(keep)
gc.collect(); gc.callbacks.remove(keep)
print(len(kept), kept[0] is kept[1], [type(k) for k in kept])
before = gc.get_stats()
C(); C(); gc.collect(0); C(); gc.collect(1); C(); gc.collect(); gc.collect()
after = gc.get_stats()
for g in range(3):
    print([(k, after[g][k] - before[g][k]) for k in ('collections', 'collected', 'uncollectable')])
print([list(s)[:3] for s in after], [len(s) for s in after])
print(gc.garbage, gc.callbacks, gc.get_debug(), gc.isenabled())
try:
    gc.collect(3)
except ValueError as e:
    print(e)
try:
    gc.collect(-1)
except ValueError as e:
    print(e)
try:
    gc.set_threshold()
except TypeError as e:
    print(type(e).__name__)
gc.set_threshold(100); print(gc.get_threshold()[0])
gc.set_threshold(100, 20); print(gc.get_threshold()[:2])
gc.set_threshold(700, 10, 10)
