# twin: 3.6-
# When a collection comes by itself. (The output is the same without check --blocks: it does not tell when.)
import gc
class Node(object):
    pass
deaths = []
for i in range(3000):
    node = Node()
    node.me = node
    if i % 100 == 0:
        deaths.append([i])
print(len(deaths))
gc.set_threshold(10, 3, 3)
for i in range(300):
    node = Node()
    node.me = node
print(gc.get_threshold())
