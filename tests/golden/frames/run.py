# arenascope: python=3.8 pool=1K arena=16K
#:ru: Прогон для проверки кадров
#:ru: Всего понемногу: блоки, пул, арены, цикл.
"""A run to test frames with

A little of everything: blocks, a pool, arenas, a cycle.
"""
import gc
from arenascope import malloc, free
gc.disable()

#@ Blocks
#@ru: Блоки
#: Three blocks of one size class lie side by side in a pool.
#:ru: Три блока одного класса лежат рядом в одном пуле.
p = malloc(48)
q = malloc(40)
r = malloc(48)

#? Which block does the next request get?
#?ru: Какой блок получит следующий запрос?
free(q)
s = malloc(45)
print(s == q)

#@ Arenas
#@ru: Арены
#: Blocks of 448 bytes: two fill a small pool, 32 an arena.
#:ru: Блоки по 448 байт: два заполняют маленький пул, 32 арену.
blocks = []
for i in range(40):
    blocks.append(malloc(448))
for block in blocks[1::2]:
    free(block)

#@ A cycle
#@ru: Цикл
#: Two lists refer to each other, and lose their names.
#:ru: Два списка ссылаются друг на друга и теряют имена.
a = []
b = [a]
a.append(b)
del a, b
#: The collector finds them.
#:ru: Сборщик их находит.
found = gc.collect()
print(found)
