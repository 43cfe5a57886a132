# twin: 2.7-2.7
"""The end of a 2.7 program: a collection even if the collector is disabled, names with one underscore, then the others by their hashes."""
import gc
gc.disable()
class Node(object):
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print('del %s' % self.name)
class Plain(object):
    pass
one = Node('one')
two = Node('two')
three = Node('three')
_private = Node('_private')
__special = Node('__special')
n10 = Node('n10')
n11 = Node('n11')
n12 = Node('n12')
gone = Node('gone')
del gone
a = Node('a')
b = Node('b')
c = [Node('in c'), Node('in c, too')]
zeta = {'k': Node('in zeta')}
alpha = Node('alpha')
for i in range(3):
    omega = Node('omega %d' % i)
ring = Plain()
ring.me = ring
ring.node = Node('reached from a ring')
del ring
def function():
    return one
holder = Node('holder')
holder.f = function
holder.other = alpha
print('end')
