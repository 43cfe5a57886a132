# arenascope: view=objects
#:ru: Кеш, который не течёт
#:ru: Пока результатом кто-то пользуется, его не считают второй раз. Когда никто —
#:ru: кеш о нём забывает.
"""A cache that does not leak

While somebody uses a result it is not worked out twice. When nobody does,
the cache forgets it.
"""
import weakref


class Report:
    def __init__(self, year):
        self.year = year


cache = weakref.WeakValueDictionary()
made = []


def report(year):
    result = cache.get(year)
    if result is None:
        made.append(year)
        result = Report(year)
        cache[year] = result
    return result


#@ Shared
#@ru: Общее
#: Two users of one report: it is made once.
#:ru: Двое пользуются одним отчётом: он создан один раз.
mine = report(1991)
yours = report(1991)
#? How many reports were made?
#?ru: Сколько отчётов создано?
print(len(made))
assert mine is yours and made == [1991]

#@ Forgotten
#@ru: Забытое
del mine
assert len(cache) == 1
#: The last user is done: the entry goes by itself. An ordinary dict would hold
#: it to the end of the program.
#:ru: Последний пользователь закончил, и запись исчезла сама. Обычный словарь
#:ru: держал бы отчёт до конца программы.
del yours
print(len(cache))
assert len(cache) == 0

#@ Made anew
#@ru: Заново
#? The same year once more. How many reports have been made now?
#?ru: Тот же год ещё раз. Сколько отчётов создано теперь?
mine = report(1991)
print(len(made))
assert made == [1991, 1991]
