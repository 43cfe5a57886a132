# arenascope: view=objects
#:ru: Контейнеры держат то, что в них лежит
#:ru: Элемент списка, значение словаря, атрибут: всё это ссылки, такие же
#:ru: крепкие, как имя.
"""Containers hold what is in them

An item of a list, a value of a dict, an attribute: each is a reference, as
good as a name.
"""
import sys


class Node:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, "dies")


#@ Counted places
#@ru: Места, которые считаются
#: A name: one reference.
#:ru: Имя: одна ссылка.
node = Node("node")
assert sys.getrefcount(node) == 2

#: A list holds it twice, a dict once, a tuple once. Each place counts.
#:ru: Список держит его дважды, словарь один раз, кортеж один раз. Считается
#:ru: каждое место.
items = [node, node]
table = {"key": node}
pair = (node, None)
#? What does getrefcount say, its own argument included?
#?ru: Сколько скажет getrefcount, считая собственный аргумент?
print(sys.getrefcount(node))
assert sys.getrefcount(node) == 6

#@ Letting go
#@ru: Отпускаем
#: The name goes first. The object stays: four places still hold it.
#:ru: Сначала уходит имя. Объект остаётся: его держат ещё четыре места.
del node

#: Clearing a list, deleting a key, dropping a tuple: each lets go of its own.
#:ru: Очистить список, удалить ключ, бросить кортеж: каждый отпускает своё.
items.clear()
del table["key"]
#? One reference is left, in the tuple. What does this line print?
#?ru: Осталась одна ссылка, в кортеже. Что напечатает эта строка?
del pair

#@ A cascade
#@ru: Лавина
#: Three nodes, each held only by the one before it.
#:ru: Три узла, каждый держит только предыдущий.
first = Node("first")
first.next = Node("second")
first.next.next = Node("third")

#? One name is deleted. How many objects die, and in which order?
#?ru: Удаляется одно имя. Сколько объектов умрёт и в каком порядке?
del first

#: Each dies before it lets go of the next: one del, and the whole chain falls.
#: The pause is as long as the chain.
#:ru: Каждый умирает и лишь потом отпускает следующего: один del, и падает вся
#:ru: цепочка. Пауза тем дольше, чем она длиннее.
assert items == [] and table == {}
