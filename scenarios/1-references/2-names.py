# arenascope: view=objects
#:ru: Имена и del
#:ru: Присваивание не копирует: появляется ещё одно имя того же объекта. А del
#:ru: удаляет имя, не объект.
"""Names, and what del does

Assignment copies nothing: it gives the same object another name. And del
removes a name, not an object.
"""
import sys

#@ Another name
#@ru: Ещё одно имя
#: One object, one name.
#:ru: Один объект, одно имя.
a = ["x"]

#: No second list: a second name for the same one, and a count of two.
#:ru: Второго списка нет: у того же списка второе имя, и счётчик равен двум.
b = a

#? Something is appended through b. Does a have it?
#?ru: Добавим кое-что через b. Появится ли оно в a?
b.append("y")
print(a)
assert a is b
assert sys.getrefcount(a) == 3

#@ An equal object
#@ru: Равный объект
#: A list display makes a new object every time. Equal is not the same.
#:ru: Скобки каждый раз создают новый объект. Равный не значит тот же самый.
c = ["x", "y"]
assert a == c and a is not c

#@ del
#@ru: del
#? After this, is the list freed?
#?ru: Список после этого освободится?
del a

#: No. The name is gone, the object has another one.
#:ru: Нет. Исчезло имя, у объекта осталось второе.
print(b)
assert sys.getrefcount(b) == 2

#: A name that is bound to something else lets go of the old object, and that
#: was its last reference: freed, here and now.
#:ru: Имя связывают с другим объектом, и старый оно отпускает. Ссылка была
#:ru: последней: память свободна здесь и сейчас.
b = None

#: None has a count too. It is immortal since 3.12: nobody counts any more.
#:ru: Счётчик есть и у None. С версии 3.12 он бессмертен: его больше не считают.
before = sys.getrefcount(None)
d = [None] * 1000
if sys.version_info >= (3, 12):
    assert sys.getrefcount(None) == before
else:
    assert sys.getrefcount(None) > before + 900
