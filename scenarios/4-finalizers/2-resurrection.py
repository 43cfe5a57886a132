# arenascope: view=collector
#:ru: Воскрешение
#:ru: __del__ может снова сделать объект доступным. Тогда его не освобождают,
#:ru: и второй раз финализатор уже не вызовут.
"""Resurrection

__del__ may make its object reachable again. Then it is not freed, and the
finalizer is never called a second time.
"""
import gc

gc.disable()


class Phoenix:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, "rises")
        saved.append(self)


gc.collect()
saved = []

#@ From a count of zero
#@ru: При нулевом счётчике
bird = Phoenix("bird")
#? The last reference goes. Is the object freed?
#?ru: Последняя ссылка исчезает. Освободится ли объект?
del bird
#: No. After __del__ the count is looked at again, and it is one.
#:ru: Нет. После __del__ на счётчик смотрят ещё раз: он равен единице.
print(saved[0].name, "lives")
assert len(saved) == 1

#? Let go of it once more. Will it rise again?
#?ru: Отпустим его ещё раз. Восстанет ли он снова?
saved.clear()
#: The object was marked as finalized: this time it is freed without a word.
#:ru: Объект помечен как финализированный: теперь он уходит молча.
assert saved == []

#@ From a cycle
#@ru: Из цикла
bird = Phoenix("cycle")
bird.me = bird
del bird
#? The collector calls the finalizers, then asks again who is reachable. Who is
#? freed?
#?ru: Сборщик зовёт финализаторы, а потом проверяет достижимость снова. Кто
#?ru: освободится?
found = gc.collect()
print(len(saved), "saved")
assert len(saved) == 1
assert gc.is_tracked(saved[0])

#@ For good
#@ru: Окончательно
saved.clear()
#: The second time the cycle goes, and nobody is asked.
#:ru: Во второй раз цикл уходит, и никого не спрашивают.
found = gc.collect()
print(found > 0)
assert found > 0 and saved == []
