# arenascope: view=objects
#:ru: Ссылка на самого себя
#:ru: Самый короткий цикл: список, в котором лежит он сам, и объект с атрибутом
#:ru: self.
"""A reference to oneself

The shortest cycle: a list that contains itself, and an instance with an
attribute that is itself.
"""
import gc
import sys

gc.disable()
gc.collect()

#@ A list in itself
#@ru: Список в самом себе
loop = []
loop.append(loop)
#: print knows such lists, and stops.
#:ru: print такие списки узнаёт и останавливается.
print(loop)
assert sys.getrefcount(loop) == 3
assert loop[0][0][0] is loop

#? The name goes: what is the count now?
#?ru: Имя исчезает: чему теперь равен счётчик?
del loop
#: One. The list holds itself, like a man pulling himself up by his own hair.
#:ru: Единице. Список держит себя сам, как Мюнхгаузен за волосы.
assert gc.collect() == 1


#@ An instance in itself
#@ru: Экземпляр в самом себе
class Thing:
    pass


thing = Thing()
thing.me = thing
del thing

#? How many objects does the collector find here?
#?ru: Сколько объектов найдёт здесь сборщик?
found = gc.collect()
print(found)
#: Up to 3.10 two: the instance and its __dict__. Since 3.11 the values need no
#: dict, and it is one.
#:ru: Вплоть до 3.10 два: экземпляр и его __dict__. С 3.11 значениям словарь
#:ru: не нужен, и объект один.
if sys.version_info < (3, 11):
    assert found == 2
else:
    assert found == 1
