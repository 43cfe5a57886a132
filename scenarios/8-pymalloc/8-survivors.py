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
#: Blocks of 224 bytes: four to each small pool, 64 to an arena.
#:ru: Блоки по 224 байта: по четыре на маленький пул, 64 на арену.
blocks = []
for i in range(192):
    blocks.append(malloc(224))

#@ The survivors
#@ru: Уцелевшие
#: Three of every four are freed. Look: no pool falls empty, for there is
#: somebody at home in each.
#:ru: Три из каждых четырёх освобождаются. Смотрите: ни один пул не пустеет,
#:ru: в каждом кто-то остался дома.
for i in range(192):
    if i % 4:
        free(blocks[i])

#? Three quarters of the blocks are free. How many arenas are given back?
#?ru: Свободны три четверти блоков. Сколько арен вернётся системе?
pools = set()
for block in blocks:
    pools.add(pool_of(block))
inhabited = set()
for i in range(0, 192, 4):
    inhabited.add(pool_of(blocks[i]))

#: Not one. A pool with a single block in it cannot serve another class, and
#: its arena cannot be unmapped.
#:ru: Ни одной. Пул, в котором жив хоть один блок, не послужит другому классу,
#:ru: а его арену нельзя вернуть.
assert pools == inhabited
print("freed 144 of 192 blocks, and emptied", len(pools) - len(inhabited), "pools")

#@ Reuse
#@ru: Повторное использование
#: The room is not lost for requests of the same size: they fill the holes.
#:ru: Для запросов того же размера место не пропало: они заполняют дыры.
for i in range(192):
    if i % 4:
        blocks[i] = malloc(224)

#@ The end
#@ru: Конец
#: Only when the survivors go, do the pools fall empty and the arenas go back.
#:ru: Лишь когда уйдут уцелевшие, пулы опустеют и арены вернутся.
for block in blocks:
    free(block)
