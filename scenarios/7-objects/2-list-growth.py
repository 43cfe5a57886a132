# arenascope: python=3.8 view=layout about=items
#:ru: Как растёт список
#:ru: Список — это объект и отдельный блок указателей. Блок растёт с запасом и
#:ru: переезжает из класса в класс.
"""How a list grows

A list is an object and a block of pointers. The block grows with some to
spare, and moves from class to class.
"""
import sys

#@ Two blocks
#@ru: Два блока
#: An empty list has no block of pointers.
#:ru: У пустого списка блока указателей нет.
items = []
empty = sys.getsizeof(items)
sizes = []


def room():
    # How many pointers the block has room for.
    return (sys.getsizeof(items) - empty) // 8


#: The first append takes room for four.
#:ru: Первый append берёт место для четырёх.
items.append(0)
assert room() == 4

#@ With some to spare
#@ru: С запасом
#: An eighth more than needed, and a little: so a thousand appends are not a
#: thousand moves.
#:ru: На восьмую часть больше нужного и ещё чуть-чуть: так тысяча append не
#:ru: станет тысячей переездов.
capacity = 0
while len(items) < 64:
    items.append(0)
    if room() != capacity:
        capacity = room()
        sizes.append(capacity)
#? The sizes to which it has grown?
#?ru: До каких размеров он вырос?
print(sizes)
if sys.version_info < (3, 9):
    assert sizes == [4, 8, 16, 25, 35, 46, 58, 72]
else:
    assert sizes == [4, 8, 16, 24, 32, 40, 52, 64]

#@ Out of pymalloc
#@ru: За пределами pymalloc
#: 64 pointers are 512 bytes. The next block is the C library's business.
#:ru: 64 указателя — это 512 байтов. Следующий блок — уже дело библиотеки C.
for i in range(16):
    items.append(0)
assert room() * 8 > 512

#@ Smaller again
#@ru: И обратно
#: It gives back room only when less than half of it is used.
#:ru: Место он отдаёт, лишь когда занято меньше половины.
while len(items) > 30:
    items.pop()
#? 30 items are left. Room for how many?
#?ru: Осталось 30 элементов. Места для скольких?
print(room())
assert 30 <= room() < 72
items.clear()
assert room() == 0
