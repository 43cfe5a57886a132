# arenascope: view=layout
#:ru: Строки четырёх ширин
#:ru: Один байт на символ, два или четыре: решает самый широкий символ строки.
"""Strings of four widths

One byte for a character, or two, or four: the widest of its characters
decides.
"""
import sys


def width(character):
    # How many bytes one more of it costs.
    return sys.getsizeof(character * 3) - sys.getsizeof(character * 2)


def twenty(character):
    return character * 20


#@ One byte
#@ru: Один байт
#: Latin letters: one byte each. ASCII alone has the shortest header.
#:ru: Латиница: по байту. У чистого ASCII самый короткий заголовок.
latin = twenty("a")
print(width("a"), width("é"))
assert width("a") == 1 and width("é") == 1
assert sys.getsizeof("aa") < sys.getsizeof("éé")

#@ Two bytes
#@ru: Два байта
#? A Russian letter: how many bytes?
#?ru: Русская буква: сколько байтов?
russian = twenty("я")
print(width("я"))
assert width("я") == 2

#@ Four bytes
#@ru: Четыре байта
#: A picture needs four, and so does every letter beside it.
#:ru: Смайлику нужны четыре, и каждой букве рядом с ним тоже.
print(width("😀"))
assert width("😀") == 4
plain = "a" * 100
mixed = plain + "😀"
#? 100 letters, and one picture at their end. By what factor does it grow?
#?ru: 100 букв, и в конце один смайлик. Во сколько раз вырастет строка?
print(sys.getsizeof(mixed) // sys.getsizeof(plain))
assert sys.getsizeof(mixed) > 400

#@ The header
#@ru: Заголовок
#: 49 bytes for an empty string; 41 since 3.12, which has left something out.
#:ru: 49 байтов у пустой строки; 41 начиная с 3.12, где кое-что убрали.
print(sys.getsizeof(""))
assert sys.getsizeof("") == (49 if sys.version_info < (3, 12) else 41)
