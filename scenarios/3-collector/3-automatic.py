# arenascope: view=collector
#:ru: Сборка начинается сама
#:ru: Считаются контейнеры: созданные минус уничтоженные. Стало больше
#:ru: порога — и сборщик начинает работу.
"""The collection that starts by itself

Containers are counted: made minus destroyed. Above the threshold, the
collector starts.
"""
import gc
import sys

gc.disable()
gc.collect()

#@ The thresholds
#@ru: Пороги
#: 700 new containers start a collection of generation 0, in 3.13 and later
#: 2000; ten of those one of generation 1.
#:ru: 700 новых контейнеров запускают сборку поколения 0 (с 3.13 — 2000), десять
#:ru: таких сборок — сборку поколения 1.
thresholds = gc.get_threshold()
print(thresholds)
incremental = (3, 14) <= sys.version_info < (3, 14, 5)
if sys.version_info < (3, 13):
    assert thresholds == (700, 10, 10)
elif incremental:
    assert thresholds == (2000, 10, 0)
else:
    assert thresholds == (2000, 10, 10)

#@ A low threshold
#@ru: Низкий порог
collections = []


def note(phase, info):
    if phase == "start":
        collections.append(info["generation"])


gc.callbacks.append(note)
#: Lower here, so that it fits on a slide: 30 containers, then 2 collections.
#:ru: Здесь пороги ниже, чтобы уместиться на слайде: 30 контейнеров, 2 сборки.
gc.set_threshold(30, 2, 100)

#@ Many short lives
#@ru: Много коротких жизней
gc.enable()
#: A hundred lists, but each dies before the next is born: the count stays low.
#:ru: Сто списков, но каждый умирает раньше, чем родится следующий: счётчик мал.
for i in range(100):
    temporary = [i]
#? How many collections did that cause?
#?ru: Сколько было сборок?
print(len(collections))
assert collections == []

#@ Many survivors
#@ru: Много уцелевших
kept = []
#: A hundred lists that stay. The count reaches 31, 62, 93.
#:ru: Сто списков, которые остаются. Счётчик перевалит за 30 трижды.
for i in range(100):
    kept.append([i])
gc.disable()
#? And this time? Collections of which generations?
#?ru: А теперь? И каких поколений?
print(collections)
if incremental:
    #: 3.14.0 to 3.14.4: each was an increment, which is called generation 1.
    #:ru: В 3.14.0-3.14.4 каждая была приращением; оно считается поколением 1.
    assert collections == [1, 1, 1]
else:
    assert collections == [0, 0, 0]

#@ The next generation
#@ru: Следующее поколение
gc.enable()
#: After more than two collections of generation 0 comes one of generation 1.
#:ru: После двух с лишним сборок поколения 0 приходит черёд поколения 1.
for i in range(100):
    kept.append([i])
gc.disable()
print(collections)
assert collections == ([1] * 6 if incremental else [0, 0, 0, 1, 0, 0])
gc.callbacks.remove(note)
