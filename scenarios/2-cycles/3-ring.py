# arenascope: view=objects
#:ru: Длинное кольцо
#:ru: Шесть узлов по кругу. Одна ссылка снаружи держит всех.
"""A long ring

Six nodes in a circle. One reference from outside holds them all.
"""
import gc

gc.disable()
gc.collect()


class Node:
    __slots__ = ("next", "number")

    def __init__(self, number):
        self.number = number


#@ The ring
#@ru: Кольцо
#: Six nodes, each with a reference to the next one.
#:ru: Шесть узлов, каждый ссылается на следующий.
first = Node(0)
last = first
for number in range(1, 6):
    node = Node(number)
    last.next = node
    last = node
#: The last one refers to the first: the ring is closed.
#:ru: Последний ссылается на первого: кольцо замкнуто.
last.next = first
del last, node, number

#@ Held by one name
#@ru: Держит одно имя
#? One name is left, for one node. How many does the collector free?
#?ru: Осталось одно имя одного узла. Сколько узлов освободит сборщик?
found = gc.collect()
print(found)
#: None. What can be reached from a reachable object is reachable.
#:ru: Ни одного. Что достижимо из достижимого, то достижимо.
assert found == 0

#@ Held by nobody
#@ru: Не держит никто
del first
#? And now?
#?ru: А теперь?
found = gc.collect()
print(found)
assert found == 6
