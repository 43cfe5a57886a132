# twin: 2.7-3.6
# Where nothing can be frozen, the interpreter's own objects are among the long-lived ones, of which more than a quarter must be new before
# an automatic collection takes the oldest generation.
from __future__ import print_function
import gc


class Node(object):
    def __init__(self, i):
        self.i = i
        self.me = self


gc.collect()
gc.set_threshold(5, 2, 1)
keep = []
for i in range(60):
    keep.append(Node(i))
    if i % 6 == 0:
        print(gc.get_count())
print(gc.get_count())
for i in range(900):
    keep.append([i])
    Node(i)
print(gc.get_count()[2] > 1)
del keep[:]
gc.disable()
print(gc.collect() > 0)
