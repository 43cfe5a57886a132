# arenascope: view=layout
#:ru: Кортеж и множество
#:ru: Кортеж хранит указатели в себе. Множество носит с собой таблицу из восьми
#:ru: мест, а больше берёт отдельно.
"""A tuple and a set

A tuple has its pointers in itself. A set carries a table of eight places
along; a larger one gets a block of its own.
"""
import sys

#@ A tuple
#@ru: Кортеж
one = 1
#: One block: header, length, pointers. It cannot grow, so nothing is spare.
#:ru: Один блок: заголовок, длина, указатели. Расти он не может, запаса нет.
pair = (one, one)
triple = (one, one, one)
print(sys.getsizeof(triple) - sys.getsizeof(pair))
assert sys.getsizeof(triple) == sys.getsizeof(pair) + 8

#: There is only one empty tuple.
#:ru: Пустой кортеж один на всех.
empty = tuple([])
#? Another one: is it the same object?
#?ru: Ещё один: это тот же самый объект?
print(empty is tuple([]))
assert empty is tuple([])

#@ A set
#@ru: Множество
#: Eight places of 16 bytes lie in the object: large, but one block.
#:ru: Восемь мест по 16 байтов лежат в самом объекте: большой, но один блок.
numbers = set()
small = sys.getsizeof(numbers)
for i in range(4):
    numbers.add(i)
assert sys.getsizeof(numbers) == small

#? The fifth element. What is asked for?
#?ru: Пятый элемент. Что будет запрошено?
numbers.add(4)
#: A table of 32 places, 512 bytes: the largest block that pymalloc has.
#:ru: Таблица из 32 мест, 512 байтов: самый большой блок pymalloc.
print(sys.getsizeof(numbers) - small)
assert sys.getsizeof(numbers) == small + 512

#@ It does not shrink
#@ru: Не уменьшается
#: All five go. The places stay.
#:ru: Все пять уходят. Места остаются.
for i in range(5):
    numbers.discard(i)
print(len(numbers), sys.getsizeof(numbers) - small)
assert sys.getsizeof(numbers) == small + 512
