# arenascope: python=3.8 view=allocator block=112 pool=1K arena=16K
#:ru: Жизнь пула
#:ru: Нетронут, используется, полон, снова используется, пуст: состояния пула
#:ru: и списки, в которых он бывает. Пулы здесь маленькие: видно целиком.
"""The life of a pool

Untouched, used, full, used again, empty: a pool's states, and the lists it
goes through. Small pools here, so that one fits on the slide.
"""
import arenascope

malloc = arenascope.malloc
free = arenascope.free
pool_of = arenascope.pool_of

#@ Used
#@ru: Используется
#: The first request of its class takes an untouched pool. Its header names the
#: class it serves now; two blocks are cut, the rest stays as it is.
#:ru: Первый запрос класса берёт нетронутый пул. В заголовке появляется класс;
#:ru: нарезаны два блока, остальное не тронуто.
first = malloc(112)
blocks = [first]

#@ Full
#@ru: Полон
#: Blocks are cut one at a time, as they are needed, until none is left. A full
#: pool is in no list: nobody has to look at it.
#:ru: Блоки нарезаются по одному, по мере надобности, пока место не кончится.
#:ru: Полный пул не состоит ни в каком списке: смотреть на него незачем.
block = malloc(112)
while pool_of(block) == pool_of(first):
    blocks.append(block)
    block = malloc(112)

#: One more, and the next untouched pool goes into service.
#:ru: Ещё один, и в дело идёт следующий нетронутый пул.
assert pool_of(block) != pool_of(first)

#@ Used again
#@ru: Снова используется
#: One block is freed. The pool was full: it goes back into the list of its
#: class, to the front.
#:ru: Один блок освобождён. Пул был полон: он возвращается в список своего
#:ru: класса, в самое начало.
returned = blocks.pop()
free(returned)

#? Two pools have room now. Where does the next block come from?
#?ru: Место есть в двух пулах. Откуда придёт следующий блок?
again = malloc(112)
assert again == returned
free(again)

#@ Empty
#@ru: Пуст
#: The others follow. Each goes to the head of the pool's chain of free blocks.
#:ru: За ним остальные. Каждый становится во главе цепочки свободных блоков.
while blocks:
    free(blocks.pop())

#: With the last block the pool is empty: it returns to its arena and may serve
#: any class next. Nothing in it was wiped.
#:ru: С последним блоком пул опустел: он возвращается в арену и может служить
#:ru: любому классу. Внутри ничего не стёрто.
free(block)
print("done")
