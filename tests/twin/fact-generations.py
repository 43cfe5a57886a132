# twin: 3.8-
"""The generations that an object travels through, freezing (facts part D2)."""
import gc
gc.disable()
class P(object):
    pass
def gen_of(o):
    for g in range(3):
        if any(x is o for x in gc.get_objects(generation=g)):
            return g
    return None
gc.collect()
x = P()
print(gen_of(x))
for g in (0, 0, 1, 1, 2):
    gc.collect(g)
    print('%d: %s' % (g, gen_of(x)))
y = P(); gc.freeze()
print('frozen %s %s %s' % (gen_of(y), gc.get_freeze_count() > 0, gc.get_count()))
gc.unfreeze()
print('unfrozen %s %d' % (gen_of(y), gc.get_freeze_count()))
