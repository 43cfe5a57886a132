# arenascope: view=allocator block=512
#:ru: Выравнивание и размеры в разных версиях
#:ru: Шаг классов 8 или 16 байтов; пулы по 4 КиБ, а с 3.10 по 16. Программа
#:ru: измеряет это сама.
"""Alignment, and sizes by version

Classes in steps of 8 or 16 bytes; pools of 4 KiB, since 3.10 of 16. The
program measures it itself.
"""
import sys

import arenascope

malloc = arenascope.malloc
realloc = arenascope.realloc
free = arenascope.free
pool_of = arenascope.pool_of

#@ The step
#@ru: Шаг
#: 500 bytes: a block of 504 where the step is 8, of 512 where it is 16. The
#: rest is waste inside the block. Is there room for 505?
#:ru: 500 байтов: блок из 504, если шаг 8, и из 512, если шаг 16. Остаток
#:ru: пропадает внутри блока. А 505 в нём поместятся?
p = malloc(500)
q = realloc(p, 505)
step = 16 if p == q else 8
free(q)
#: 16 since 3.8: so that C compilers may use their widest instructions on it.
#:ru: 16 начиная с 3.8: чтобы компиляторы C могли применять самые широкие
#:ru: команды процессора.
assert step == 16 or sys.version_info < (3, 8)

#@ The pool
#@ru: Пул
#: As many blocks of 512 bytes as a pool holds: counted from one change of pool
#: to the next.
#:ru: Сколько блоков по 512 байтов вмещает пул: считаем от одной смены пула до
#:ru: следующей.
blocks = []
runs = [0]
for i in range(150):
    blocks.append(malloc(512))
    if i and pool_of(blocks[i]) != pool_of(blocks[i - 1]):
        runs.append(0)
    runs[-1] += 1
#? How many are there in a pool?
#?ru: Сколько их в пуле?
print(max(runs))
#: 7 in 4 KiB, 31 in 16 KiB. The header takes 48 bytes; what is left at the end
#: belongs to nobody.
#:ru: 7 в 4 КиБ, 31 в 16 КиБ. Заголовок занимает 48 байтов, а остаток в конце
#:ru: не достаётся никому.
if sys.version_info < (3, 10):
    assert max(runs) == 7
else:
    assert max(runs) == 31

#: Up to 3.9 "is this block ours?" was answered at the start of its page, so a
#: pool could not be larger than a page of 4 KiB. Since 3.10 a radix tree knows
#: every arena, and pools and arenas are four times as large.
#:ru: Вплоть до 3.9 ответ на вопрос «наш ли это блок?» лежал в начале страницы, и
#:ru: пул не мог быть больше страницы в 4 КиБ. С 3.10 все арены знает дерево
#:ru: (radix tree), а пулы и арены стали вчетверо больше.
pass
