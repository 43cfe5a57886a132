# arenascope: view=layout
#:ru: PyObject: заголовок
#:ru: Каждый объект начинается с двух слов: счётчик ссылок и указатель на тип.
#:ru: Перед контейнерами стоит ещё заголовок сборщика.
"""PyObject: the header

Each object begins with two words: reference count and type. Before a
container there is the collector's header too.
"""
import gc
import sys

#@ Nothing but a header
#@ru: Только заголовок
#: An object() is its header: ob_refcnt and ob_type, 16 bytes.
#:ru: object() и есть заголовок: ob_refcnt и ob_type, 16 байтов.
plain = object()
print(sys.getsizeof(plain))
assert sys.getsizeof(plain) == 16

#@ A value behind it
#@ru: И значение за ним
#: A float: 8 bytes more.
#:ru: float: ещё 8 байтов.
number = 1.5
half = number / 2
print(sys.getsizeof(half))
assert sys.getsizeof(half) == 24

#: An int: a length, then digits of 30 bits. Small ones need one.
#:ru: int: длина, затем цифры по 30 битов. Малому числу хватит одной.
ten = 10
large = ten * 1000
print(sys.getsizeof(large), sys.getsizeof(large ** 4))
assert sys.getsizeof(large) == 28
assert sys.getsizeof(large ** 4) == 32

#@ A header in front
#@ru: Заголовок впереди
#: A container has the collector's links before it. The address that id() tells
#: is not where its block begins.
#:ru: Перед контейнером лежат ссылки сборщика. Адрес, который возвращает
#:ru: id(), — не начало блока.
empty = []
#? 40 bytes of list, and the GC header: how much is that?
#?ru: 40 байтов списка и заголовок GC: сколько вместе?
print(sys.getsizeof(empty))
assert not gc.is_tracked(half) and gc.is_tracked(empty)
#: 16 bytes of header since 3.8. It was 32 in 3.7, and 24 before.
#:ru: С 3.8 заголовок 16 байтов. В 3.7 было 32, а раньше 24.
if sys.version_info >= (3, 8):
    assert sys.getsizeof(empty) == 40 + 16
else:
    assert sys.getsizeof(empty) in (40 + 24, 40 + 32)

#@ The type is an object too
#@ru: Тип тоже объект
#: And it is counted: an instance refers to its class.
#:ru: И его считают: экземпляр ссылается на свой класс.
class Thing:
    pass


before = sys.getrefcount(Thing)
thing = Thing()
assert sys.getrefcount(Thing) == before + 1
