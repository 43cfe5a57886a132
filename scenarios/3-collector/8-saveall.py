# arenascope: view=collector
#:ru: Найти утечку: DEBUG_SAVEALL
#:ru: С этим флагом сборщик не уничтожает найденное, а складывает в gc.garbage.
#:ru: Там и видно, кто течёт.
"""Finding a leak: DEBUG_SAVEALL

With this flag the collector destroys nothing: what it finds goes into
gc.garbage, and there one can see what leaks.
"""
import gc

gc.disable()


class Leak:
    __slots__ = ("other", "name")

    def __init__(self, name):
        self.name = name


gc.collect()

#@ A suspect
#@ru: Подозреваемый
left = Leak("left")
right = Leak("right")
left.other = right
right.other = left
del left, right

#@ Saved
#@ru: Сохранено
gc.set_debug(gc.DEBUG_SAVEALL)
#? What is in gc.garbage after this?
#?ru: Что окажется в gc.garbage?
found = gc.collect()
gc.set_debug(0)
for thing in gc.garbage:
    print(thing.name, "refers to", thing.other.name)
del thing
assert found == 2
assert len(gc.garbage) == 2

#@ Who refers to it
#@ru: Кто на него ссылается
#: get_referrers asks all containers; get_referents asks the object.
#:ru: get_referrers спрашивает все контейнеры, get_referents — сам объект.
assert gc.garbage[1] in gc.get_referrers(gc.garbage[0])
assert gc.garbage[1] in gc.get_referents(gc.garbage[0])

#@ Let go
#@ru: Отпустить
#: The list is an ordinary reference: cleared, the cycle is garbage once more.
#:ru: Этот список — обычная ссылка: очистим, и цикл снова станет мусором.
gc.garbage.clear()
found = gc.collect()
print(found)
assert found == 2 and gc.garbage == []
