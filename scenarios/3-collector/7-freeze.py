# arenascope: view=collector
#:ru: gc.freeze
#:ru: Всё, что есть сейчас, уходит в вечное поколение, и сборщик туда больше не
#:ru: заглядывает. Так поступают перед fork. Есть с версии 3.7.
"""gc.freeze

All that is there now goes to a permanent generation, and the collector does
not look there any more. Done before a fork. There since 3.7.
"""
import gc

gc.disable()
gc.collect()

#@ A cycle that stays
#@ru: Цикл, который останется
cycle = []
cycle.append(cycle)

if hasattr(gc, "freeze"):
    #: Three generations are emptied into the permanent one.
    #:ru: Три поколения переливаются в вечное.
    gc.freeze()
    assert gc.get_count()[1] == 0
    del cycle

    #@ Nobody looks
    #@ru: Никто не смотрит
    #? Garbage now, but frozen. Does a full collection find it?
    #?ru: Теперь это мусор, но замороженный. Найдёт ли его полная сборка?
    found = gc.collect()
    print(found)
    assert found == 0

    #@ Thawed
    #@ru: Оттаяло
    #: unfreeze puts everything into the oldest generation.
    #:ru: unfreeze возвращает всё в старшее поколение.
    gc.unfreeze()
    assert gc.get_freeze_count() == 0
    found = gc.collect()
    print(found)
    assert found == 1
else:
    print("this version has no gc.freeze")
