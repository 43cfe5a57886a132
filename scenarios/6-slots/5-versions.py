# arenascope: view=layout
#:ru: Слоты сегодня
#:ru: В 3.11 исчез словарь экземпляра, в 3.13 значения переехали в сам объект.
#:ru: Экономия от слотов уже не та.
"""Slots today

In 3.11 the instance's dict went away, in 3.13 the values moved into the
object itself. Slots do not save what they used to.
"""
import sys


class Plain:
    def __init__(self):
        self.x = 1
        self.y = 2


class Slotted:
    __slots__ = ("x", "y")

    def __init__(self):
        self.x = 1
        self.y = 2


#@ The first ones are large
#@ru: Первые — с запасом
#: Since 3.11 the first instances of a class get room for 30 values: nobody
#: knows yet how many attributes will come.
#:ru: С 3.11 первым экземплярам класса дают место на 30 значений: никто ещё не
#:ru: знает, сколько будет атрибутов.
first = Plain()

#: With each instance the room shrinks by one, until it fits the attributes.
#:ru: С каждым экземпляром место уменьшается на одно, пока не будет впору.
crowd = []
for i in range(32):
    crowd.append(Plain())

#@ And now
#@ru: А дальше
#? An instance with two attributes, when the class is known: which blocks?
#?ru: Экземпляр с двумя атрибутами, когда класс изучен: какие блоки?
late = Plain()
#: Up to 3.10 three blocks; 3.11 and 3.12 two; since 3.13 one, like this one:
#:ru: Вплоть до 3.10 три блока; в 3.11 и 3.12 два; с 3.13 один, как и здесь:
slotted = Slotted()

#@ __dict__ on demand
#@ru: __dict__ по требованию
#: Since 3.11 __dict__ is made when somebody asks for it: one more block.
#:ru: С 3.11 словарь создаётся, когда его спросят: ещё один блок.
table = late.__dict__
#: It shows the values where they are: nothing is copied.
#:ru: Он показывает значения там, где они лежат: ничего не копируется.
print(sorted(table))
assert table == {"x": 1, "y": 2}
assert sys.getsizeof(slotted) < sys.getsizeof(late) + sys.getsizeof(table)
