# arenascope: python=3.8 view=allocator pool=1K arena=16K
#:ru: Что экономит __slots__
#:ru: Те же три атрибута: сначала в словаре, потом в слотах. Сосчитаем блоки.
"""What __slots__ saves

The same three attributes: first in a dict, then in slots. Count the blocks.
"""
import sys


class Plain:
    def __init__(self):
        self.x = 1
        self.y = 2
        self.z = 3


class Slotted:
    __slots__ = ("x", "y", "z")

    def __init__(self):
        self.x = 1
        self.y = 2
        self.z = 3


#@ With a dict
#@ru: Со словарём
#: In 3.8 three blocks: the instance, its dict, the values. The keys are shared
#: by all instances of the class.
#:ru: В 3.8 три блока: экземпляр, его словарь и значения. Ключи общие у всех
#:ru: экземпляров класса.
plain = Plain()

#@ With slots
#@ru: Со слотами
#: One block: the values lie in the instance itself, 8 bytes each.
#:ru: Один блок: значения лежат в самом экземпляре, по 8 байтов.
slotted = Slotted()

#@ Twenty of each
#@ru: По двадцать
#? Twenty instances with dicts: how many blocks?
#?ru: Двадцать экземпляров со словарями: сколько блоков?
crowd = [Plain() for i in range(20)]
#: Three each: sixty. And twenty with slots: compare the pools.
#:ru: По три на каждый: шестьдесят. И двадцать со слотами: сравните пулы.
file = [Slotted() for i in range(20)]

#@ getsizeof
#@ru: getsizeof
#: sys.getsizeof tells the instance's own size, and not its dict's.
#:ru: sys.getsizeof называет размер самого экземпляра, без словаря.
print(sys.getsizeof(plain), "and the dict", sys.getsizeof(plain.__dict__))
print(sys.getsizeof(slotted))
assert sys.getsizeof(slotted) < sys.getsizeof(plain) + sys.getsizeof(plain.__dict__)
