# arenascope: python=3.14.0 view=collector
#:ru: Мусор по частям
#:ru: Версии 3.14.0-3.14.4 собирают старые объекты приращениями: понемногу, но
#:ru: не разрезая циклов.
"""Garbage in increments

3.14.0 to 3.14.4 collect old objects in increments: a few at a time, but
without cutting a cycle in two.
"""
import gc
import sys

gc.disable()
incremental = (3, 14) <= sys.version_info < (3, 14, 5)


class Corner:
    __slots__ = ("next",)


def triangle():
    a = Corner()
    b = Corner()
    c = Corner()
    a.next = b
    b.next = c
    c.next = a
    return a


gc.collect()

#@ Old garbage
#@ru: Старый мусор
#: Ten triangles live through a full collection: they are old. Then nobody
#: holds them any more: thirty objects of garbage.
#:ru: Десять треугольников переживают полную сборку: они стары. Затем их больше
#:ru: никто не держит: тридцать объектов мусора.
triangles = []
for i in range(10):
    triangles.append(triangle())
gc.collect()
del triangles

#@ The mark
#@ru: Отметка
# The smaller, the larger the share of the heap that an increment looks at.
gc.set_threshold(700, 2)
#? gc.collect(1): how many are found?
#?ru: gc.collect(1): сколько найдено?
found = gc.collect(1)
print(found)
#: None. Elsewhere generation 2 is not looked at. 3.14.0 begins by marking what
#: names and frames reach: it is visited, and has not to be looked at again.
#:ru: Ни одного. Обычно в поколение 2 не заглядывают, а 3.14.0 начинает с отметки:
#:ru: до чего доходят имена и кадры, то помечено, и проверять это не надо.
assert found == 0

#@ The increments
#@ru: Приращения
#: In 3.14.0 marking was work in advance: some increments find nothing to do.
#: Then each takes the object that waited longest, with all that it reaches.
#:ru: В 3.14.0 отметка сделана впрок: у первых приращений работы нет. Потом каждое
#:ru: берёт того, кто ждал дольше всех, и всё, до чего от него можно дойти.
increments = 0
while increments < 20 and found < 9:
    increments += 1
    found += gc.collect(1)
#? How many of the thirty are found now?
#?ru: Сколько из тридцати найдено теперь?
print(found)
#: A multiple of three: whole triangles, never a part of one. With generations
#: it is none, however often one tries.
#:ru: Число делится на три: треугольники целиком, ни одного по частям. А с
#:ru: поколениями не найдено ничего, сколько ни пробуй.
assert found % 3 == 0
assert incremental or found == 0

#@ All at once
#@ru: Всё сразу
#: gc.collect() looks at everything, in every version.
#:ru: gc.collect() проверяет всё, в любой версии.
rest = gc.collect()
print(found + rest)
assert found + rest == 30
