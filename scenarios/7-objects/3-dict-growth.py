# arenascope: view=layout about=table
#:ru: Как растёт словарь
#:ru: Таблица ключей: индексы и записи подряд. Заполнена на две трети — и нужна
#:ru: новая, большая.
"""How a dict grows

A table of keys: indices, and entries in a row. Two thirds full, and a new
one, larger, is needed.
"""
import sys

#@ Empty
#@ru: Пустой
#: An empty dict literal shares one empty table with all others since 3.8.
#:ru: С 3.8 все пустые словари {} делят одну пустую таблицу.
table = {}
sizes = [sys.getsizeof(table)]

#@ 8 places
#@ru: 8 мест
#: The first key brings a table of 8 places, for 5 entries.
#:ru: Первый ключ приносит таблицу из 8 мест, на 5 записей.
for i in range(5):
    table["key%d" % i] = i
    if sys.getsizeof(table) != sizes[-1]:
        sizes.append(sys.getsizeof(table))

#@ 16 places
#@ru: 16 мест
#? The sixth key: what happens?
#?ru: Шестой ключ: что произойдёт?
table["key5"] = 5
sizes.append(sys.getsizeof(table))
#: A new block, all entries moved, the old one freed.
#:ru: Новый блок, все записи переехали, старый освобождён.
print(sizes)
assert sizes[-1] > sizes[-2]

#@ Deleted
#@ru: Удаление
#: Deleting frees no memory: the table stays as large as it was.
#:ru: Удаление памяти не освобождает: таблица остаётся какой была.
for i in range(6):
    del table["key%d" % i]
#? An empty dict: how large is it now?
#?ru: Пустой словарь: сколько он занимает теперь?
print(len(table), sys.getsizeof(table))
assert sys.getsizeof(table) == sizes[-1]

#: clear gives the table back.
#:ru: А clear отдаёт таблицу.
table.clear()
print(sys.getsizeof(table))
assert sys.getsizeof(table) < sizes[-1]
