# arenascope: python=3.8 view=layout about=values
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
values = first.__dict__
#: The second needs only a place for its values.
#:ru: Второму нужно лишь место для значений.
second = Point(3, 4)
values = second.__dict__
shared = sys.getsizeof(values)

#@ A dict of its own
#@ru: Собственный словарь
#: The same names in an ordinary dict: a table of its own.
#:ru: Те же имена в обычном словаре: собственная таблица.
values = {"x": 3, "y": 4}
print(shared, sys.getsizeof(values))
assert values == second.__dict__

#@ Another way
#@ru: Другой путь
#? An instance gets attributes that no other has. Does it still share?
#?ru: У экземпляра появились атрибуты, каких нет у других. Ключи ещё общие?
third = Point(5, 6)
values = third.__dict__
for i in range(40):
    setattr(third, "a%d" % i, i)
#: No: too many for the shared table, so this one has its own from now on.
#:ru: Нет: для общей таблицы их слишком много, теперь у него своя.
print(len(values), len(first.__dict__))
assert len(values) == 42
assert sys.getsizeof(values) > shared
