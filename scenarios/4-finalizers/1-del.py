# arenascope: view=objects
#:ru: __del__
#:ru: Последнее слово объекта: метод, который зовут перед освобождением. Когда,
#:ru: сколько раз и в каком порядке?
"""__del__

An object's last word: a method that is called before it is freed. When, how
often, and in which order?
"""
import gc

gc.disable()
gc.collect()


class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("__del__ of", self.name)


#@ The last reference
#@ru: Последняя ссылка
thing = Thing("one")
alias = thing
#? Does this line call __del__?
#?ru: Эта строка вызовет __del__?
del thing
#: del on a name is not __del__: the name goes, and a reference with it. Only
#: the last one calls the method.
#:ru: del имени и __del__ — не одно и то же: уходит имя, с ним одна ссылка. Метод
#:ru: сработает лишь с последней.
del alias

#@ Replaced
#@ru: Замена
thing = Thing("old")
#: The new object is made first, then the name lets go of the old one.
#:ru: Сначала создаётся новый объект, и лишь потом имя отпускает старый.
thing = Thing("new")
thing = None

#@ In a list
#@ru: В списке
things = [Thing("first"), Thing("second"), Thing("third")]
#? A list dies. In which order do its items?
#?ru: Список умирает. В каком порядке умрут элементы?
del things

#@ In a cycle
#@ru: В цикле
thing = Thing("cycle")
thing.me = thing
del thing
#: The count stays at one: no __del__ before the collector comes.
#:ru: Счётчик остался равен единице: __del__ подождёт, пока придёт сборщик.
print("collecting")
found = gc.collect()
assert found > 0
