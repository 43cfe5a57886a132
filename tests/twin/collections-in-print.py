# twin: 2.7-
"""Collections that become due while something is printed, at each of the places where that allocates."""
import gc
gc.collect()


class Loud(object):
    def __init__(self, i):
        self.i = i
        self.me = self

    def __del__(self):
        print('del %d' % self.i)


def show(i, what):
    Loud(i)
    print(what)
    gc.disable()
    print(gc.get_count())


for i in range(24):
    gc.collect()
    gc.set_threshold(i + 1, 1000, 1000)
    gc.enable()
    show(i, (i, [i], {i: i}, 'text'))
    gc.collect()
    gc.enable()
    show(i, (i, i))
