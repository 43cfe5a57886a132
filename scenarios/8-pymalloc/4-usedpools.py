# arenascope: python=3.8 view=allocator block=272 pool=1K arena=16K
#:ru: usedpools: в какой пул пойдёт запрос
#:ru: У каждого класса есть кольцо пулов, в которых и занято, и свободно. Работает
#:ru: всегда первый.
"""usedpools: which pool serves

Each size class has a ring of the pools that are neither full nor empty. The
first one does the work.
"""
import arenascope

malloc = arenascope.malloc
free = arenascope.free
pool_of = arenascope.pool_of

#@ Full pools
#@ru: Полные пулы
#: Blocks until two pools are full. Full pools are in no ring.
#:ru: Выделяем, пока не заполнятся два пула. Полные ни в каком кольце не состоят.
blocks = [malloc(272)]
changes = 0
while changes < 3:
    blocks.append(malloc(272))
    if pool_of(blocks[-1]) != pool_of(blocks[-2]):
        changes += 1
newest = blocks[-1]
last_full = blocks[-2]
other_full = blocks[0]
for p in blocks:
    if pool_of(p) != pool_of(last_full) and pool_of(p) != pool_of(newest):
        other_full = p

#@ Back into the ring
#@ru: Снова в кольцо
#: The newest pool stands in the ring alone. A full pool gets a free block: it
#: goes to the front.
#:ru: Новейший пул в кольце один. В полном освобождается блок: пул становится
#:ru: первым.
free(other_full)
#: And so does another: now it is the first.
#:ru: И ещё один: теперь первым стал он.
free(last_full)

#@ Who serves
#@ru: Кто обслужит
#? Three pools have room. Which one gives the next block, and the one after?
#?ru: Место есть в трёх пулах. Какой даст следующий блок, а какой второй?
one = malloc(272)
two = malloc(272)
three = malloc(272)
#: The first of the ring, until it is full again: then the next one.
#:ru: Первый в кольце, пока снова не заполнится; за ним следующий.
assert one == last_full and two == other_full
assert pool_of(three) == pool_of(newest)
print("the front of the ring serves")
