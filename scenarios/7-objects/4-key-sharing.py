# arenascope: python=3.8 view=objects
#:ru: Общие ключи
#:ru: У экземпляров одного класса атрибуты называются одинаково. Имена хранятся
#:ru: один раз, в классе.
"""Shared keys

The instances of one class have attributes of the same names. The names are
kept once, in the class.
"""
import sys


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


#@ The same names
#@ru: Одни и те же имена
#: The first instance teaches the class its attributes.
#:ru: Первый экземпляр учит класс его атрибутам.
first = Point(1, 2)
#: The second needs only a place for its values.
#:ru: Второму нужно лишь место для значений.
second = Point(3, 4)
shared = sys.getsizeof(second.__dict__)

#@ A dict of its own
#@ru: Собственный словарь
#: The same names in an ordinary dict: a table of its own.
#:ru: Те же имена в обычном словаре: собственная таблица.
own = {"x": 3, "y": 4}
assert own == second.__dict__

#@ Another way
#@ru: Другой путь
#? An instance gets attributes that no other has. Does it still share?
#?ru: У экземпляра появились атрибуты, каких нет у других. Ключи ещё общие?
third = Point(5, 6)
for i in range(40):
    setattr(third, "a%d" % i, i)
#: No: too many for the shared table, so this one has its own from now on.
#:ru: Нет: для общей таблицы их слишком много, теперь у него своя.
print(len(third.__dict__), len(first.__dict__))
assert len(third.__dict__) == 42
assert sys.getsizeof(third.__dict__) > shared
