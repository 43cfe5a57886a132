# arenascope: view=collector
#:ru: За кем сборщик следит
#:ru: Только за контейнерами, ведь лишь они образуют циклы. А за кортежем или
#:ru: словарём из одних атомов следить незачем.
"""What the collector watches

Only containers, for only they can form cycles. And a tuple or a dict of
nothing but atoms need not be watched.
"""
import gc
import sys

gc.disable()

#@ Atoms
#@ru: Атомы
#: Numbers and strings refer to nothing: they have no GC header at all.
#:ru: Числа и строки ни на что не ссылаются: у них и заголовка GC нет.
assert not gc.is_tracked(1000)
assert not gc.is_tracked(1.5)
assert not gc.is_tracked("text")
assert not gc.is_tracked(None)


#@ Containers
#@ru: Контейнеры
class Thing:
    pass


#: Lists, sets, instances, functions, classes: always, even when empty.
#:ru: Списки, множества, экземпляры, функции, классы: всегда, даже пустые.
assert gc.is_tracked([])
assert gc.is_tracked(set())
assert gc.is_tracked(Thing())
assert gc.is_tracked(Thing)

#@ Tuples
#@ru: Кортежи
#: Up to 3.14.0 each tuple is watched at first, and the first collection lets
#: go of those with nothing but atoms. Since 3.14.1 those are never watched.
#:ru: Вплоть до 3.14.0 за каждым кортежем сначала следят, а первая сборка
#:ru: отпускает те, где одни атомы. С 3.14.1 за такими не следят вовсе.
one = 1
atoms = (one, "text")
#? Is it watched now?
#?ru: Следят ли за ним сейчас?
print(gc.is_tracked(atoms))
assert gc.is_tracked(atoms) == (sys.version_info < (3, 14, 1))
gc.collect()
#? And after a collection?
#?ru: А после сборки?
print(gc.is_tracked(atoms))
assert not gc.is_tracked(atoms)

#: A tuple with a list in it is watched as long as it lives.
#:ru: За кортежем, в котором лежит список, следят, пока он жив.
mixed = (one, [])
gc.collect()
assert gc.is_tracked(mixed)

#@ Dicts
#@ru: Словари
#: Up to 3.13 a dict is watched once it holds a container. Since 3.14 always.
#:ru: Вплоть до 3.13 за словарём следят с первого контейнера в нём. С 3.14 всегда.
table = {"a": one}
print(gc.is_tracked(table))
assert gc.is_tracked(table) == (sys.version_info >= (3, 14))
table["b"] = []
assert gc.is_tracked(table)
