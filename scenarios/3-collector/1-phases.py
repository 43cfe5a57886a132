# arenascope: view=collector
#:ru: Сборка в замедленной съёмке
#:ru: Четыре списка, из них два недостижимы. Смотрите, как их находят: копия
#:ru: счётчиков, вычитание, два списка.
"""A collection in slow motion

Four lists, two of them out of reach. Watch how they are found: a copy of
the counts, a subtraction, two lists.
"""
import gc

gc.disable()
gc.collect()

#@ Two pairs
#@ru: Две пары
#: One pair in a circle; soon nobody will know it.
#:ru: Одна пара, замкнутая в круг; скоро её никто не будет знать.
a = []
b = [a]
a.append(b)

#: Another pair in a circle, held by the name keep.
#:ru: Другая пара, тоже круг, но её держит имя keep.
keep = []
other = [keep]
keep.append(other)
del other
#: Every one of the four has a count of at least one.
#:ru: У каждого из четырёх счётчик не меньше единицы.
del a, b

#@ The collection
#@ru: Сборка
#: update_refs copies each count to gc_refs. subtract_refs takes off every
#: reference that comes from inside the list. What is left comes from outside.
#:ru: update_refs копирует счётчики в gc_refs, subtract_refs вычитает ссылки,
#:ru: идущие изнутри списка. Остаются ссылки снаружи.
pass
#? Which of the four end with gc_refs above zero?
#?ru: У каких из четырёх gc_refs останется больше нуля?
found = gc.collect()

#: Only keep. move_unreachable walks the list: who has nothing left is moved
#: out; who can be reached from keep after all is moved back.
#:ru: Только у keep. move_unreachable идёт по списку: у кого ноль, того
#:ru: выносят; до кого можно дойти от keep, того возвращают.
print(found, "found,", len(keep[0]), "kept")
assert found == 2
assert keep[0][0] is keep

#@ Clean now
#@ru: Теперь чисто
#? The same once more. How many does it find?
#?ru: То же ещё раз. Сколько он найдёт?
print(gc.collect())
assert gc.collect() == 0
