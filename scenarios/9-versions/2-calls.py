# arenascope: view=objects
#:ru: Один вызов в трёх поколениях CPython
#:ru: Аргументы копируются (по 3.10), переезжают (3.11–3.13), даются взаймы
#:ru: (с 3.14). Видно по счётчику ссылок.
"""One call in three ages of CPython

Arguments are copied (up to 3.10), moved (3.11 to 3.13), lent (since 3.14).
The reference count tells.
"""
import sys

copied = sys.version_info < (3, 11)
lent = sys.version_info >= (3, 14)


def inner(p):
    return sys.getrefcount(p)


def outer():
    local = []
    #: A local variable: the name and the argument, two. Lent, it is only one.
    #:ru: Локальная переменная: имя и аргумент, две. Взаймы — лишь одна.
    alone = sys.getrefcount(local)
    #: Handed on to another function.
    #:ru: Передана дальше, в другую функцию.
    passed = inner(local)
    #: With an alias.
    #:ru: С ещё одним именем.
    alias = local
    both = sys.getrefcount(local)
    return (alone, passed, both)


#@ A module's name
#@ru: Имя в модуле
thing = []
#? How many references to the list of a global name, counted inside a function?
#?ru: Сколько ссылок на список с глобальным именем насчитает функция внутри себя?
print(inner(thing))
assert inner(thing) == (4 if copied else 2 if lent else 3)

#@ A local name
#@ru: Локальное имя
#? And of a local name: alone, passed on, with an alias?
#?ru: А с локальным: само по себе, переданное дальше, с ещё одним именем?
counts = outer()
print(counts)
if copied:
    assert counts == (2, 4, 3)
elif lent:
    assert counts == (1, 1, 2)
else:
    assert counts == (2, 3, 3)

#@ A temporary
#@ru: Временный объект
#: An object without a name has one reference everywhere: the argument.
#:ru: У объекта без имени везде одна ссылка: аргумент.
print(sys.getrefcount([]))
assert sys.getrefcount([]) == 1
