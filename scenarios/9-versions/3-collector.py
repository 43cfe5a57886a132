# arenascope: view=collector
#:ru: Сборщик в разных версиях
#:ru: Сколько объектов в цикле, когда гаснут слабые ссылки, что с воскрешёнными:
#:ru: ответы менялись.
"""The collector in different versions

How many objects a cycle has, when weak references go dark, what happens to
the resurrected: the answers have changed.
"""
import gc
import sys
import weakref

gc.disable()


class Thing:
    def __init__(self, name):
        self.name = name
        self.me = self


# Classes are old, then: the young list is left to what comes next.
gc.collect()


#@ How many
#@ru: Сколько
thing = Thing("counted")
del thing
#? One object that refers to itself: how many are found?
#?ru: Один объект, ссылающийся на себя: сколько найдено?
found = gc.collect()
print(found)
#: Two up to 3.10, with a __dict__ of its own. One since.
#:ru: Два, пока был отдельный __dict__, до 3.10. Потом один.
assert found == (2 if sys.version_info < (3, 11) else 1)


#@ Weak references in __del__
#@ru: Слабые ссылки в __del__
class Watched(Thing):
    def __del__(self):
        seen.append(weak() is not None)


seen = []
gc.collect()
thing = Watched("watched")
weak = weakref.ref(thing)
del thing
#? When __del__ runs in the collection: does the weak reference still work?
#?ru: Когда при сборке вызван __del__: работает ли ещё слабая ссылка?
gc.collect()
print(seen[0])
#: Up to 3.14 it is dark already. Since 3.15 those without a callback stay on.
#:ru: Вплоть до 3.14 она уже погасла. С 3.15 ссылки без вызова ещё живы.
assert seen[0] == (sys.version_info >= (3, 15))


#@ The resurrected
#@ru: Воскрешённые
class Phoenix(Thing):
    def __del__(self):
        if self.name == "rises":
            saved.append(self)


saved = []
gc.collect()
one = Phoenix("rises")
two = Phoenix("falls")
weak = weakref.ref(two)
del one, two
#? Two cycles, and one rises again. What of the other?
#?ru: Два цикла, и один воскрес. А другой?
gc.collect()
again = gc.collect()
#: Up to 3.8 one that rose saved the whole batch: the rest went next time.
#: Since 3.9 only what can be reached again stays.
#:ru: Вплоть до 3.8 воскресший спасал всех разом: остальных убирала следующая
#:ru: сборка. С 3.9 остаётся лишь то, что снова достижимо.
print(again)
assert (again == 0) == (sys.version_info >= (3, 9))
assert len(saved) == 1
