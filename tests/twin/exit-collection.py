"""The last collection of a process calls nobody back; a collection that was asked for runs although the collector is disabled (3.12)."""
import gc
gc.collect()


class Loud(object):
    def __init__(self, i):
        self.i = i
        self.me = self

    def __del__(self):
        print('del %d' % self.i)


def told(phase, info):
    print('%s generation %d collected %d' % (phase, info['generation'], info['collected']))


gc.set_threshold(5, 1000, 1000)
Loud(1)
x = [{1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}]; gc.disable()
print(gc.isenabled(), gc.get_count()[0] > 5)
len(x)
Loud(2)
x = [{1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}]
print(gc.get_count()[0] > 5)
gc.enable()
gc.set_threshold(100000, 1000, 1000)  # the interpreter's own end makes objects too
gc.callbacks.append(told)
Loud(3)
kept = Loud(4)
