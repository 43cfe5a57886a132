# arenascope: view=objects
#:ru: Без __dict__
#:ru: У экземпляра со слотами нет словаря, и новых атрибутов ему не дать. Но
#:ru: __dict__ можно вписать в слоты самому.
"""No __dict__

An instance with slots has no dict and takes no new attributes. But one may
put __dict__ among the slots.
"""
import sys


class Point:
    __slots__ = ("x", "y")


#@ Only what is declared
#@ru: Только объявленное
point = Point()
point.x = 1
#: A slot that was never set has no value, and no None either.
#:ru: В незаполненном слоте нет ничего, даже None.
assert not hasattr(point, "y")

#? An attribute that is not among the slots: what happens?
#?ru: Атрибут, которого нет среди слотов: что будет?
try:
    point.z = 3
except AttributeError as error:
    print("AttributeError")
assert not hasattr(point, "__dict__")


#@ __dict__ among the slots
#@ru: __dict__ среди слотов
class Open:
    __slots__ = ("x", "__dict__")


#: x lies in its slot, any other attribute is in the dict. Since 3.11 that is
#: made only when somebody asks for it.
#:ru: x лежит в слоте, любой другой атрибут — в словаре. С 3.11 его создают, лишь
#:ru: когда его спросят.
thing = Open()
thing.x = 1
thing.z = 3
#? What does the dict contain?
#?ru: Что в словаре?
print(thing.__dict__)
assert thing.__dict__ == {"z": 3}

#: Slot and dict cost more than either. Thoughtless optimization is worse than
#: premature optimization.
#:ru: Слот и словарь: дороже, чем что-то одно. Бездумная оптимизация хуже
#:ru: преждевременной.
assert sys.getsizeof(thing) + sys.getsizeof(thing.__dict__) > sys.getsizeof(point)
