# arenascope: python=3.8 view=overview block=448 pool=1K arena=16K
#:ru: Арены приходят и уходят
#:ru: Три арены заполняются и снова пустеют. Список usable_arenas упорядочен:
#:ru: первой стоит арена, в которой меньше всего свободных пулов.
"""Arenas come and go

Three arenas are filled and emptied again. usable_arenas is kept in order:
the arena with the fewest free pools comes first.
"""
import arenascope

malloc = arenascope.malloc
free = arenascope.free

#@ Mapped
#@ru: Появляются
#: A list with room for all addresses; its objects take the first pools of the
#: first arena.
#:ru: Список с местом для всех адресов; его объекты занимают первые пулы первой
#:ru: арены.
blocks = list(range(2000, 2086))
numbers = range(86)
#: Two blocks of this size fill a small pool, 32 fill an arena. When no arena
#: has a free pool, the next one is mapped.
#:ru: Два таких блока заполняют маленький пул, 32 — арену. Когда ни в одной арене
#:ru: нет свободного пула, у системы берут следующую.
for i in numbers:
    blocks[i] = malloc(448)

#@ In order
#@ru: По порядку
#: Four pools in the second arena fall empty, and it comes back into the list.
#:ru: Во второй арене пустеют четыре пула, и она возвращается в список.
for i in range(40, 48):
    free(blocks[i])
    blocks[i] = 0

#: One pool of the first arena: one free pool is fewer than four, so it stands
#: at the head.
#:ru: Один пул первой арены: один свободный меньше четырёх, и она становится
#:ru: во главе списка.
for i in range(10, 12):
    free(blocks[i])
    blocks[i] = 0

#? A block of another size is wanted. Which arena gives the pool?
#?ru: Нужен блок другого размера. Какая арена даст пул?
extra = malloc(320)

#: The fullest. So the others have a chance to become wholly empty, and an
#: empty arena can be given back.
#:ru: Самая полная. Так у остальных есть надежда опустеть совсем, а пустую
#:ru: арену можно вернуть системе.
free(extra)

#@ Unmapped
#@ru: Исчезают
#: The second arena loses its last block: it goes back to the system. This is
#: the only way back, and a whole arena at a time.
#:ru: Вторая арена теряет последний блок и возвращается системе. Иначе как
#:ru: целой ареной память не вернуть.
for i in range(18, 54):
    if blocks[i]:
        free(blocks[i])
        blocks[i] = 0

#: The rest follows. 3.8 gives back the very last arena too; 3.9 and later keep
#: one that is wholly free, for the next request.
#:ru: За ней остальные. 3.8 вернёт и самую последнюю арену, а 3.9 и новее
#:ru: оставляют одну свободную про запас.
left = 0
for block in blocks:
    if block:
        free(block)
        left += 1
print(left, "blocks were left to free")
assert left == 48
