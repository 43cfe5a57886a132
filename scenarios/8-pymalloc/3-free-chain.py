# arenascope: python=3.8 view=allocator block=264
#:ru: Цепочка свободных блоков
#:ru: Свободный блок хранит в первых восьми байтах адрес следующего свободного.
#:ru: Списку не нужно места: он живёт там, где его никто не видит.
"""The chain of free blocks

A free block keeps the address of the next free one in its first eight
bytes. The list needs no room: it lives where nobody looks.
"""
import arenascope

malloc = arenascope.malloc
free = arenascope.free

#@ Untouched blocks
#@ru: Нетронутые блоки
#: Blocks that were never used come in ascending order: each is cut when it is
#: needed, and not before.
#:ru: Блоки, которых ещё не касались, идут по возрастанию: каждый отрезается,
#:ru: когда понадобился, и не раньше.
blocks = []
for i in range(12):
    blocks.append(malloc(264))
while arenascope.pool_of(blocks[-1]) != arenascope.pool_of(blocks[-3]):
    blocks.append(malloc(264))

#@ Freed
#@ru: Освобождённые
a = blocks[-3]
b = blocks[-2]
c = blocks[-1]
#: The last three blocks in use are a, b and c. Each one that is freed becomes
#: the head of the chain, and points to the head before it.
#:ru: Последние три занятых блока — a, b и c. Каждый освобождённый становится
#:ru: головой цепочки и указывает на прежнюю.
free(a)
free(c)
free(b)

#@ Taken again
#@ru: Снова в деле
#? Freed in the order a, c, b. In which order do they come back?
#?ru: Освобождены в порядке a, c, b. В каком порядке их выдадут?
first = malloc(264)
second = malloc(264)
third = malloc(264)
#: b, c, a: the last one freed is the first one used. It is likely to be in the
#: processor's cache still.
#:ru: b, c, a: последний освобождённый нужен первым. Он, скорее всего, ещё
#:ru: лежит в кеше процессора.
assert first == b and second == c and third == a
print("last in, first out")

#@ Written over
#@ru: Затёртое
#: Whoever writes to a freed block writes over the chain. The next malloc but
#: one then returns a wild address: crashes far from their cause.
#:ru: Кто пишет в освобождённый блок, тот портит цепочку. Через один malloc
#:ru: вернётся дикий адрес: авария вдали от причины.
for p in blocks:
    free(p)
