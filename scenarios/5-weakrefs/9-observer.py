# arenascope: view=objects
#:ru: Наблюдатель
#:ru: Тот, за кем наблюдают, не должен держать наблюдателей в живых. Слабые
#:ru: ссылки на методы решают дело.
"""The observer

Whoever is observed must not keep the observers alive. Weak references to
their methods do it.
"""
import weakref


class Thermometer:
    def __init__(self):
        self.observers = []

    def observe(self, method):
        self.observers.append(weakref.WeakMethod(method))

    def set(self, degrees):
        for reference in list(self.observers):
            method = reference()
            if method is None:
                self.observers.remove(reference)
            else:
                method(degrees)


class Display:
    def __init__(self, name):
        self.name = name

    def show(self, degrees):
        print(self.name, degrees)


#@ Two observers
#@ru: Двое наблюдателей
thermometer = Thermometer()
hall = Display("hall")
attic = Display("attic")
thermometer.observe(hall.show)
thermometer.observe(attic.show)
#: Both are told.
#:ru: Узнают оба.
thermometer.set(20)

#@ One of them goes
#@ru: Один уходит
del attic
#? Nobody has signed off. Who is told now?
#?ru: Никто не отписывался. Кто узнает теперь?
thermometer.set(25)
#: The dead reference has been taken out. A strong one would have kept the
#: display in the attic alive, and told it, for ever.
#:ru: Мёртвая ссылка вычеркнута. Обычная держала бы дисплей на чердаке в живых
#:ru: и вечно сообщала бы ему.
assert len(thermometer.observers) == 1
