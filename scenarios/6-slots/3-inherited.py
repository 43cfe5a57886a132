# arenascope: view=objects
#:ru: Слоты и наследование
#:ru: __slots__ действует только в своём классе. Подкласс без него снова получает
#:ru: словарь.
"""Slots and inheritance

__slots__ holds for its own class only. A subclass without it has a dict
again.
"""
import sys


class Base:
    __slots__ = ("a", "b")


class Careless(Base):
    pass


class Careful(Base):
    __slots__ = ("c",)


#@ The base
#@ru: Базовый класс
#: Two slots, and no dict.
#:ru: Два слота, и никакого словаря.
base = Base()
assert not hasattr(base, "__dict__")

#@ Without __slots__
#@ru: Без __slots__
#: The slots are inherited, the thrift is not.
#:ru: Слоты унаследованы, бережливость нет.
careless = Careless()
careless.a = 1
#? Does this work?
#?ru: Сработает ли это?
careless.anything = 2
print(careless.__dict__)
assert careless.__dict__ == {"anything": 2}

#@ With __slots__
#@ru: С __slots__
#: Each class names its own slots only: here a and b are there already.
#:ru: Каждый класс называет лишь свои слоты: a и b здесь уже есть.
careful = Careful()
careful.a = 1
careful.c = 3
assert not hasattr(careful, "__dict__")

#: One slot more than the base: eight bytes.
#:ru: На один слот больше, чем у базового: восемь байтов.
print(sys.getsizeof(careful) - sys.getsizeof(base))
assert sys.getsizeof(careful) == sys.getsizeof(base) + 8
