# arenascope: view=collector
#:ru: Три поколения
#:ru: Кто пережил сборку, переходит в старшее поколение, и его проверяют реже:
#:ru: большинство объектов умирает молодыми.
"""Three generations

Who survives a collection moves to the next older generation, and is looked
at less often: most objects die young.
"""
import gc

gc.disable()
gc.collect()

#@ Born young
#@ru: Рождаются молодыми
#: A new container enters generation 0.
#:ru: Новый контейнер попадает в поколение 0.
survivor = []
#: A cycle, and its name goes at once: garbage among the young.
#:ru: Цикл, и имя сразу исчезает: мусор среди молодых.
young = []
young.append(young)
del young

#@ Generation 0
#@ru: Поколение 0
#? Only the youngest are looked at. Is the cycle found?
#?ru: Проверяется только младшее поколение. Найдётся ли цикл?
found = gc.collect(0)
print(found)
assert found == 1
#: And the survivor has moved to generation 1.
#:ru: А уцелевший перешёл в поколение 1.
pass

#@ An old cycle
#@ru: Старый цикл
old = []
old.append(old)
#: Two collections while it has a name: it grows old, and is in generation 2.
#:ru: Две сборки, пока у него есть имя: он постарел и живёт в поколении 2.
gc.collect(0)
gc.collect(1)
del old

#? Out of reach now, but old. Do the young collections find it?
#?ru: Теперь он недостижим, но стар. Найдут ли его сборки младших?
found = gc.collect(0) + gc.collect(1)
print(found)
assert found == 0

#: No. Old garbage waits for a full collection.
#:ru: Нет. Старый мусор ждёт полной сборки.
found = gc.collect(2)
print(found)
assert found == 1
assert survivor == []
