# arenascope: view=allocator
#:ru: realloc: остаться или переехать
#:ru: Блок остаётся на месте, пока хватает его класса и он не стал слишком велик:
#:ru: экономить четверть и больше — уже повод переехать.
"""realloc: stay or move

A block stays while its class has room and is not too large: to save a
quarter or more is worth a move.
"""
import arenascope

malloc = arenascope.malloc
realloc = arenascope.realloc
free = arenascope.free


def stays(old, new):
    p = malloc(old)
    q = realloc(p, new)
    free(q)
    return p == q


#@ Growth
#@ru: Рост
#: 50 bytes are in a block of 64 (of 56, with steps of 8).
#:ru: 50 байтов лежат в блоке из 64 (из 56, если шаг 8).
p = malloc(50)
#? To 56 bytes: does it move?
#?ru: Растёт до 56 байтов: переедет?
q = realloc(p, 56)
print(p == q)
assert p == q
free(q)
#: Within the class nothing happens. Beyond it: a new block, a copy, a free.
#:ru: Внутри класса ничего не происходит. За его пределами: новый блок, копия,
#:ru: освобождение.
assert not stays(50, 65)

#@ Shrinking
#@ru: Уменьшение
#: From 512 to 385: three quarters are used still, it stays.
#:ru: С 512 до 385: три четверти ещё заняты, остаётся.
assert stays(512, 385)
#? And from 512 to 384?
#?ru: А с 512 до 384?
print(stays(512, 384))
assert not stays(512, 384)

#@ Across the border
#@ru: Через границу
#: 513 bytes go to the C library, and stay there however small they get.
#:ru: 513 байтов уходят к библиотеке C и остаются у неё, как бы ни уменьшились.
p = malloc(512)
q = realloc(p, 513)
assert p != q
q = realloc(q, 16)
free(q)
#: And a request for nothing is a request for one byte, to the C library.
#:ru: А запрос на ноль байтов — это запрос одного байта, тоже к библиотеке C.
p = malloc(0)
assert p
free(p)

#@ Zeros
#@ru: Нули
#: calloc is malloc and zeros. Large blocks get theirs from the system.
#:ru: calloc — это malloc и нули. Большие блоки получают их от системы даром.
p = arenascope.calloc(4, 16)
free(p)
print("done")
