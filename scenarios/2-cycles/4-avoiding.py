# arenascope: view=objects
#:ru: Как обойтись без циклов
#:ru: Разорвать цикл самому, сделать обратную ссылку слабой или хранить ключ
#:ru: вместо ссылки. Сборщик здесь выключен и не нужен.
"""How to do without cycles

Break them by hand, make the way back a weak reference, or keep a key in
place of a reference. The collector is off, and not needed.
"""
import gc
import weakref

gc.disable()
gc.collect()


class Tree:
    def __init__(self, name):
        self.name = name
        self.parent = None
        self.children = []

    def __del__(self):
        print("free", self.name)


#@ By hand
#@ru: Вручную
#: A child that knows its parent: a cycle.
#:ru: Потомок знает родителя: это цикл.
root = Tree("root 1")
child = Tree("child 1")
root.children.append(child)
child.parent = root
#: Whoever takes the tree down also breaks the way back.
#:ru: Кто разбирает дерево, тот рвёт и обратную ссылку.
child.parent = None
del child
#? What is freed now, and in which order?
#?ru: Что теперь освободится и в каком порядке?
del root

#@ A weak way back
#@ru: Слабая ссылка назад
root = Tree("root 2")
child = Tree("child 2")
root.children.append(child)
#: The parent owns the child; the child only knows where its parent is.
#:ru: Родитель владеет потомком; потомок лишь знает, где родитель.
child.parent = weakref.ref(root)
assert child.parent() is root
del child
#: No cycle, nothing to break: the last name takes all with it.
#:ru: Цикла нет, рвать нечего: последнее имя уносит с собой всё.
del root

#@ A key, not a reference
#@ru: Ключ вместо ссылки
#: All nodes are in one table, and know each other by key.
#:ru: Все узлы лежат в одной таблице и знают друг друга по ключам.
nodes = {}
nodes["root"] = {"children": ["leaf"], "parent": None}
nodes["leaf"] = {"children": [], "parent": "root"}
assert nodes[nodes["leaf"]["parent"]]["children"] == ["leaf"]

#? The table goes. What is left for the collector?
#?ru: Таблица исчезает. Что осталось сборщику?
del nodes
found = gc.collect()
print(found)
assert found == 0
