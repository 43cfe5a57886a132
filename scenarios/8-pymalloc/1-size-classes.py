# arenascope: view=allocator
#:ru: Размерные классы, от 1 до 513 байтов
#:ru: У pymalloc есть блоки нескольких размеров. Запрос получает ближайший
#:ru: больший; 0 байтов и больше 512 — дело библиотеки C.
"""Size classes, from 1 to 513 bytes

pymalloc has blocks of a few fixed sizes. A request gets the next larger
one; 0 bytes and more than 512 go to the C library.
"""
import arenascope

#@ The smallest
#@ru: Самые маленькие
#: One byte asked for. No block is as small as that: it comes from the first
#: class, number 0.
#:ru: Нужен один байт. Таких маленьких блоков нет: он придёт из первого класса,
#:ru: с номером 0.
one = arenascope.malloc(1)

#? 8 bytes, then 9. Are they of the same class?
#?ru: 8 байтов, потом 9. Это один класс?
eight = arenascope.malloc(8)
nine = arenascope.malloc(9)

#: On the slide the classes go in steps of 8 bytes, so there are 64. Since 3.8,
#: and in the last 3.7 and 2.7, the step is 16 bytes, and there are 32.
#:ru: На слайде шаг классов 8 байтов, классов 64. С версии 3.8, а также
#:ru: в последних 3.7 и 2.7, шаг 16 байтов, классов 32.
sixteen = arenascope.malloc(16)
seventeen = arenascope.malloc(17)

#@ The largest
#@ru: Самые большие
#: 505 to 512 bytes are the last class in every version.
#:ru: От 505 до 512 байтов: последний класс в любой версии.
almost = arenascope.malloc(505)
largest = arenascope.malloc(512)

#@ Not pymalloc's
#@ru: Не для pymalloc
#? One byte more: who serves it?
#?ru: На байт больше: кто его обслужит?
large = arenascope.malloc(513)

#: And a request for nothing at all? The C library again, for one byte: a
#: pointer must be there, and be different from all others.
#:ru: А запрос на ноль байтов? Снова библиотека C, один байт: указатель должен
#:ru: быть, и быть не таким, как все остальные.
nothing = arenascope.malloc(0)
assert nothing != arenascope.malloc(0)


#@ Measured
#@ru: Измерим
def block_size(n):
    # A block that is asked to grow stays where it is while there is room.
    size = n
    for m in range(n, min(n + 16, 512) + 1):
        p = arenascope.malloc(n)
        q = arenascope.realloc(p, m)
        if p == q:
            size = m
        arenascope.free(q)
    return size


#: realloc leaves a block in its place while its class has room. So a program
#: can find out how large its blocks really are.
#:ru: realloc не двигает блок, пока в классе есть место. Значит, программа может
#:ru: узнать, какой величины её блоки на самом деле.
step = block_size(8)
for n in [16, 17, 24, 25, 505, 512]:
    print(n, "bytes: a block of", block_size(n))
    assert block_size(n) == (n + step - 1) // step * step
assert step == 8 or step == 16
