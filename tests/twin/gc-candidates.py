# twin: 3.15-
"""How many objects a collection has looked at, as its callbacks and the statistics tell."""
import gc
gc.disable()
gc.collect()
gc.freeze()


def note(phase, info):
    log.append((phase, info['generation'], info['candidates'], info['collected']))


class C:
    def __init__(self):
        self.me = self


log = []
gc.callbacks.append(note)
for generation in range(3):
    C()
    before = gc.get_stats()[generation]['candidates']
    gc.collect(generation)
    print(generation, log[-2:], gc.get_stats()[generation]['candidates'] - before)
