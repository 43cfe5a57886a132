# arenascope: view=objects
#:ru: Подсчёт ссылок: за и против
#:ru: Память освобождается сразу, и это предсказуемо. Цена: работа при каждом
#:ru: присваивании и циклы, которых счётчики не видят.
"""Reference counting: good and bad

Memory is free at once, at a moment one can foretell. The price: work at
every assignment, and cycles that the counts do not see.
"""
import gc
import sys

gc.disable()


class File:
    def __init__(self, name):
        self.name = name
        print("open", name)

    def __del__(self):
        print("close", self.name)


#@ Good: at once
#@ru: Хорошо: сразу же
def read(name):
    file = File(name)
    return 1


#? When is the file closed?
#?ru: Когда закроется файл?
read("data")

#: When the function returned: its local name was the only reference. No
#: collector had to come by.
#:ru: При выходе из функции: её локальное имя было единственной ссылкой. Сборщик
#:ru: для этого не понадобился.
print("after the call")

#@ Good: memory comes back at once
#@ru: Хорошо: память возвращается тут же
#: A hundred lists, one after the other, live in the place of the first one.
#:ru: Сто списков, один за другим, живут на месте первого.
places = set()
for i in range(100):
    temporary = [i]
    places.add(id(temporary))
print(len(places) <= 2)
assert len(places) <= 2
del places, temporary, i
words = [[], [], []]

#@ Bad: work everywhere
#@ru: Плохо: работа на каждом шагу
#: Nothing is stored here, yet every step changes counts: of the list while it
#: is walked, of each item as it gets a name and loses it.
#:ru: Здесь ничего не сохраняют, но каждый шаг меняет счётчики: у списка, пока
#:ru: его обходят, у каждого элемента, пока у него есть имя.
for word in words:
    count = sys.getrefcount(word)

#: And the counts must be right when threads run: this is why CPython has its
#: global lock, the GIL.
#:ru: И при потоках счётчики обязаны быть верны: отсюда GIL, глобальная
#:ru: блокировка CPython.
assert count == 3
del words, word, count

#@ Bad: cycles
#@ru: Плохо: циклы
#: A file that refers to itself. Its count will never be zero.
#:ru: Файл, который ссылается на себя. Его счётчик нулём не станет.
file = File("loop")
file.me = file
#? The name goes. Is the file closed?
#?ru: Имя исчезает. Файл закроется?
del file

#: No. Only a search through all containers can find it.
#:ru: Нет. Его найдёт только обход всех контейнеров.
gc.collect()
