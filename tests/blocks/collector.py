# Weak references with callbacks, cycles and their collection, the modules gc, sys, weakref.
import gc
import sys
import weakref


class Node:
    def __init__(self):
        self.me = self


class Finalized:
    def __del__(self):
        print("gone")


def tell(reference):
    print("dead")


gc.disable()
gc.collect()
node = Node()
reference = weakref.ref(node)
other = weakref.ref(node, tell)
proxy = weakref.proxy(node)
proxy.me
reference()
weakref.getweakrefcount(node)
weakref.getweakrefs(node)
node = None
gc.collect()
reference() is None
finalized = Finalized()
finalized = None
a = []
a.append(a)
a = None
gc.collect()
ring = [Node() for i in range(3)]
ring = None
gc.collect(0)
gc.collect(1)
gc.collect()
gc.get_count()
gc.get_threshold()
gc.is_tracked([])
gc.get_referents([1, 2])
gc.get_stats()
gc.isenabled()
sys.getsizeof([])
sys.getrefcount(reference)
thing = Finalized()
watch = weakref.ref(thing, tell)
again = weakref.ref(thing, lambda r: None)
del thing
del watch, again, other, proxy
