# arenascope: python=3.8 view=overview block=224 pool=1K arena=16K
#:ru: По одному уцелевшему в каждом пуле
#:ru: Три четверти памяти свободны, и ничего нельзя вернуть. «Единственный
#:ru: надёжный способ освободить память — завершить процесс».
"""One survivor per pool

Three quarters of the memory are free, and none of it can be given back.
"The only reliable way to free memory is to terminate the process."
"""
import arenascope

malloc = arenascope.malloc
free = arenascope.free
pool_of = arenascope.pool_of

#@ Growth
#@ru: Рост
blocks = list(range(2000, 2128))
numbers = range(128)
#: Blocks of 224 bytes: four to each small pool, 64 to an arena.
#:ru: Блоки по 224 байта: по четыре на маленький пул, 64 на арену.
for i in numbers:
    blocks[i] = malloc(224)

#@ The survivors
#@ru: Уцелевшие
#: The first block of each pool stays, all others are freed. Look: no pool
#: falls empty, for there is somebody at home in each.
#:ru: Первый блок каждого пула остаётся, прочие освобождаются. Смотрите: ни один
#:ru: пул не пустеет, в каждом кто-то остался дома.
pool = None
survivors = 0
for i in numbers:
    if pool_of(blocks[i]) == pool:
        free(blocks[i])
        blocks[i] = 0
    else:
        pool = pool_of(blocks[i])
        survivors += 1

#? Most blocks are free. How many arenas go back to the system?
#?ru: Большинство блоков свободно. Сколько арен вернётся системе?
print("nobody moves out")

#: Not one. A pool with a single block in it cannot serve another class, and
#: its arena cannot be unmapped.
#:ru: Ни одной. Пул, в котором жив хоть один блок, не послужит другому классу,
#:ru: а его арену нельзя вернуть.
assert blocks.count(0) == 128 - survivors

#@ Reuse
#@ru: Повторное использование
#: The room is not lost for requests of the same size: they fill the holes, and
#: no new arena is needed.
#:ru: Для запросов того же размера место не пропало: они заполняют дыры, и новая
#:ru: арена не нужна.
for i in numbers:
    if not blocks[i]:
        blocks[i] = malloc(224)
assert blocks.count(0) == 0

#@ The end
#@ru: Конец
#: Only when all are gone do the pools fall empty and the arenas go back.
#:ru: Лишь когда уйдут все, пулы опустеют и арены вернутся.
for i in numbers:
    free(blocks[i])
    blocks[i] = 0
