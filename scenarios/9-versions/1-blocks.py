# arenascope: view=layout
#:ru: Те же объекты в разных версиях
#:ru: Один список, один словарь, один экземпляр: сколько блоков и какой величины?
#:ru: Попробуйте: arenascope diff --python 3.6,3.8,3.12,3.15.
"""The same objects in different versions

One list, one dict, one instance: how many blocks, and how large? Try
arenascope diff --python 3.6,3.8,3.12,3.15 with this file.
"""
import sys


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


#@ A list
#@ru: Список
#: 64 bytes in 3.6, 72 in 3.7, 56 since 3.8: the collector's header has shrunk.
#:ru: 64 байта в 3.6, 72 в 3.7, 56 с 3.8: похудел заголовок сборщика.
items = [Point, None]

#@ A dict
#@ru: Словарь
#: With keys that are strings, tables are a third smaller since 3.11: no hash
#: is kept, the string has it.
#:ru: Если все ключи строки, таблица с 3.11 на треть меньше: хеш не хранят, он
#:ru: есть у самой строки.
table = {"a": items, "b": None}

#@ An instance
#@ru: Экземпляр
#: Three blocks up to 3.10, two in 3.11 and 3.12, one since 3.13.
#:ru: Три блока до 3.10, два в 3.11 и 3.12, один с 3.13.
crowd = [Point(i, i) for i in range(33)]
one = Point(1, 2)

#@ A string
#@ru: Строка
n = 10
word = "word" * n
#? How many bytes does an ASCII string take besides its characters?
#?ru: Сколько байтов занимает строка ASCII помимо самих символов?
print(sys.getsizeof(word) - 40)
assert sys.getsizeof(word) == (89 if sys.version_info < (3, 12) else 81)
