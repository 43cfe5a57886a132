# arenascope: view=reserve block=56
#:ru: Списки свободных объектов
#:ru: Умерший список не спешит отдавать свой блок: следующий займёт его место.
#:ru: pymalloc об этом не узнает.
"""Free lists

A list that died is in no hurry to give back its block: the next one will
take its place. pymalloc never hears of it.
"""
import gc

gc.disable()
gc.collect()

#@ In reserve
#@ru: Про запас
first = []
second = []
place = id(second)
#: The block is not freed: up to 80 lists are kept in reserve, and dicts,
#: tuples, floats likewise.
#:ru: Блок не освобождён: до 80 списков остаются про запас, и так же словари,
#:ru: кортежи, float.
del first
del second

#@ Taken again
#@ru: Снова в деле
#? A new list. At which address?
#?ru: Новый список. По какому адресу?
third = []
print(id(third) == place)
#: Where the last one died: last in, first out.
#:ru: Там, где умер последний: последним пришёл — первым ушёл.
assert id(third) == place

#@ The buffer goes
#@ru: А буфер уходит
#: Only the object itself is kept. Its block of pointers is freed at once.
#:ru: Хранится только сам объект. Блок указателей освобождается сразу.
third.append(1)
del third

#@ Emptied
#@ru: Опустошение
#: A full collection empties the free lists: now pymalloc gets the blocks.
#:ru: Полная сборка опустошает эти списки: теперь блоки получит pymalloc.
found = gc.collect()
assert found == 0
