# arenascope: view=objects
#:ru: Цикл, который освободит только сборщик
#:ru: Два списка ссылаются друг на друга. Имён больше нет, до списков никто не
#:ru: доберётся, но ни один счётчик не равен нулю.
"""A cycle that only the collector frees

Two lists refer to each other. When their names are gone nobody can reach
them, but no count is zero.
"""
import gc

#: The collector is switched off: now there are only reference counts.
#:ru: Сборщик выключен: остались одни счётчики ссылок.
gc.disable()
gc.collect()

#@ Without a cycle
#@ru: Без цикла
#: One list in another. The inner one has a name and a place in the outer one:
#: two references.
#:ru: Список в списке. У внутреннего есть имя и место во внешнем: две ссылки.
inner = []
outer = [inner]

#: The outer list dies with its name, and lets go of the inner one.
#:ru: Внешний список умирает вместе с именем и отпускает внутренний.
del outer
#: The last reference goes: the memory is free at once.
#:ru: Исчезает последняя ссылка, и память свободна сразу же.
del inner

#@ The cycle
#@ru: Цикл
a = []
b = [a]
#: Now each refers to the other. Two references each: a name and an item.
#:ru: Теперь каждый ссылается на другой. По две ссылки: имя и элемент.
a.append(b)

#? The names go. Which of the lists is freed?
#?ru: Имена исчезают. Какой из списков освободится?
del a
del b

#: Neither: each still has the reference from the other, and will have it
#: forever. This is how a program without a collector leaks.
#:ru: Ни один: у каждого осталась ссылка из другого, и она не исчезнет никогда.
#:ru: Так течёт память в программе без сборщика.
pass

#@ The collector
#@ru: Сборщик
#? How many unreachable objects does it find?
#?ru: Сколько недостижимых объектов он найдёт?
found = gc.collect()
print(found)

#: The collector takes references inside the cycle off a copy of the counts.
#: What comes to zero is held by nobody outside.
#:ru: Сборщик вычитает из копий счётчиков ссылки, идущие изнутри цикла. У кого
#:ru: вышел ноль, того снаружи никто не держит.
assert found == 2
assert gc.collect() == 0
