# arenascope: python=3.8 view=overview block=480 pool=1K arena=16K
#:ru: Почему первой идёт самая полная арена
#:ru: usable_arenas упорядочен по числу свободных пулов. Как держать порядок
#:ru: дёшево: до 3.7 обходом, с 3.8 таблицей nfp2lasta.
"""Why the fullest arena comes first

usable_arenas is ordered by the number of free pools. How to keep the order
cheaply: up to 3.7 by a walk, since 3.8 with the table nfp2lasta.
"""
import arenascope

malloc = arenascope.malloc
free = arenascope.free

#@ Four arenas
#@ru: Четыре арены
#: Each block of 480 bytes takes half a small pool.
#:ru: Каждый блок в 480 байтов занимает половину маленького пула.
blocks = list(range(2000, 2116))
numbers = range(116)
for i in numbers:
    blocks[i] = malloc(480)

#@ Three levels
#@ru: Три уровня
#: One free pool in one arena, two in another, three in a third.
#:ru: Один свободный пул в одной арене, два в другой, три в третьей.
for i in [10, 11, 40, 41, 42, 43, 72, 73, 74, 75, 76, 77]:
    free(blocks[i])
    blocks[i] = 0

#@ A step to the right
#@ru: Шаг вправо
#? The first arena gets three more free pools. Where does it go in the list?
#?ru: В первой арене освобождаются ещё три пула. Куда она встанет в списке?
for i in [12, 13, 14, 15, 16, 17]:
    free(blocks[i])
    blocks[i] = 0
#: Up to 3.7 it is compared with one neighbour after another. With thousands
#: of arenas that was slow: freeing much memory took quadratic time.
#:ru: Вплоть до 3.7 её сравнивают с соседями по одному. При тысячах арен это
#:ru: медленно: освобождение большой памяти занимало квадратичное время.
pass

#: Since 3.8 nfp2lasta[n] names the last arena with n free pools: one look, and
#: it is put behind that one. The place is the same, the way is shorter.
#:ru: С 3.8 nfp2lasta[n] называет последнюю арену с n свободными пулами: один
#:ru: взгляд, и арену ставят сразу за ней. Место то же, путь короче.
pass

#@ Filled up
#@ru: Заполняем
#: Requests go to the head: the fullest fills up, the emptiest is spared, and
#: so it may become wholly empty.
#:ru: Запросы идут к голове списка: самая полная заполняется, самую пустую щадят,
#:ru: и она может опустеть совсем.
for i in range(40, 44):
    blocks[i] = malloc(480)
    assert blocks.count(blocks[i]) == 1
print("the fullest arena serves")
