import gc
gc.collect()
log = []
def cb(phase, info):
    if phase == 'stop':
        log.append((info['generation'], info['collected']))
gc.callbacks.append(cb)
gc.set_threshold(50, 3, 3)
class N:
    pass
for i in range(1000):
    n = N()
    n.me = n
gc.callbacks.remove(cb)
gc.set_threshold(700, 10, 10)
print(len(log) > 5)
