# arenascope: view=objects
#:ru: На что нельзя сослаться слабо
#:ru: list, dict, int, tuple, object: у них нет места для списка слабых ссылок.
#:ru: А у подкласса оно есть.
"""What cannot be referred to weakly

list, dict, int, tuple, object: they have no room for a list of weak
references. A subclass has.
"""
import weakref


def can(thing):
    try:
        weakref.ref(thing)
    except TypeError as error:
        print(error)
        return False
    return True


#@ Refused
#@ru: Нельзя
#: The reference must be found when the object dies: a pointer in the object
#: leads to it. These types spare that pointer.
#:ru: Когда объект умирает, ссылку надо найти: к ней ведёт указатель в объекте.
#:ru: Эти типы на нём экономят.
assert not can([])
assert not can({})
assert not can(1000)
assert not can((1, 2))
assert not can("text")
assert not can(object())
assert not can(None)


#@ Allowed
#@ru: Можно
class Thing:
    pass


def function():
    return None


#: Instances, classes, functions, sets have it.
#:ru: У экземпляров, классов, функций и множеств он есть.
thing = Thing()
assert can(thing) and can(Thing) and can(function) and can(set())


#@ A subclass
#@ru: Подкласс
class List(list):
    pass


#? A list of a class of our own: can it?
#?ru: Список собственного класса: можно ли?
mine = List()
print(can(mine))
assert can(mine)


#@ Slots
#@ru: Слоты
class Narrow:
    __slots__ = ("x",)


class Wide:
    __slots__ = ("x", "__weakref__")


#: With __slots__ the pointer is gone too, unless one asks for it.
#:ru: С __slots__ указателя тоже нет, если не попросить.
assert not can(Narrow())
assert can(Wide())
