# arenascope: view=collector
#:ru: Управление сборщиком
#:ru: disable, enable, collect, get_count, get_stats и обратные вызовы: так
#:ru: программа решает сама, когда платить.
"""The collector's controls

disable, enable, collect, get_count, get_stats and callbacks: with these a
program decides itself when to pay.
"""
import gc

#@ Off
#@ru: Выключить
#: A server switches the collector off while it answers, and collects between
#: two requests.
#:ru: Сервер выключает сборщик, пока отвечает, и собирает мусор между запросами.
gc.disable()
assert not gc.isenabled()
gc.collect()

#@ The counts
#@ru: Счётчики
#: Three counts: new containers; collections of generation 0; of generation 1.
#:ru: Три счётчика: новые контейнеры; сборки поколения 0; сборки поколения 1.
before = gc.get_count()
kept = [[], [], [], [], []]
after = gc.get_count()
#? Five lists in a list: by how much did the first count grow?
#?ru: Пять списков в списке: на сколько вырос первый счётчик?
print(after[0] - before[0])
assert after[0] - before[0] >= 6

#: A young collection sets the first to zero, and adds one to the second.
#:ru: Сборка младшего поколения обнуляет первый и прибавляет единицу ко второму.
gc.collect(0)
assert gc.get_count()[1] == before[1] + 1

#@ The statistics
#@ru: Статистика
#: For each generation: how many collections, how much was found.
#:ru: Для каждого поколения: сколько было сборок и что найдено.
stats = gc.get_stats()
loop = []
loop.append(loop)
del loop
gc.collect()
now = gc.get_stats()
print(now[2]["collections"] - stats[2]["collections"], "collection,")
print(now[2]["collected"] - stats[2]["collected"], "object")
assert now[2]["collected"] == stats[2]["collected"] + 1

#@ Callbacks
#@ru: Обратные вызовы
log = []


def watch(phase, info):
    log.append(phase)
    if phase == "stop":
        log.append(info["collected"])


#: Called before and after each collection: to measure the pauses, for example.
#:ru: Их зовут до и после каждой сборки: например, чтобы измерять паузы.
gc.callbacks.append(watch)
gc.collect()
gc.callbacks.remove(watch)
#? What is in the log?
#?ru: Что в журнале?
print(log)
assert log == ["start", "stop", 0]
