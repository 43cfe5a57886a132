# arenascope: view=collector
#:ru: Правило четверти
#:ru: Полная сборка дорога: она обходит всё. Поэтому её ждут, пока новых
#:ru: долгожителей не станет больше четверти от прежних.
"""The rule of a quarter

A full collection is dear: it looks at everything. So it waits until the
newly long-lived are more than a quarter of those that were there.
"""
import gc
import sys

gc.disable()
gc.collect()
if hasattr(gc, "freeze"):
    # What a real interpreter brings along does not count: only our objects.
    gc.freeze()

#@ The long-lived
#@ru: Долгожители
#: Two hundred lists that survive a full collection: these are the long-lived.
#:ru: Двести списков переживают полную сборку: это долгожители.
kept = []
for i in range(200):
    kept.append([])
gc.collect()
full = gc.get_stats()[2]["collections"]

#@ Fewer than a quarter
#@ru: Меньше четверти
#: Low thresholds: any 10 new containers mean a collection, and each time the
#: oldest possible generation is wanted.
#:ru: Низкие пороги: каждые 10 новых контейнеров означают сборку, и всякий раз
#:ru: самого старшего поколения, какое только можно.
gc.set_threshold(10, 0, 0)
gc.enable()
for i in range(40):
    kept.append([])
gc.disable()
#? 40 more lists, less than a quarter. How many full collections?
#?ru: Ещё 40 списков, меньше четверти. Сколько было полных сборок?
print(gc.get_stats()[2]["collections"] - full)
assert gc.get_stats()[2]["collections"] == full

#@ More than a quarter
#@ru: Больше четверти
gc.enable()
for i in range(40):
    kept.append([])
gc.disable()
# Without gc.freeze (3.6) a real interpreter's own thousands are in the sum.
if (3, 14) <= sys.version_info < (3, 14, 5):
    #: 3.14.0 to 3.14.4 have no such rule: they never collect all by themselves.
    #:ru: В версиях 3.14.0-3.14.4 правила нет: сам сборщик всего не обходит.
    assert gc.get_stats()[2]["collections"] == full
elif hasattr(gc, "freeze"):
    #? Another 40. Now?
    #?ru: Ещё 40. А теперь?
    print(gc.get_stats()[2]["collections"] - full)
    #: 80 waiting against 200: the rule is met once, and the sum starts anew.
    #:ru: 80 ждущих против 200: правило сработало один раз, и счёт начат заново.
    assert gc.get_stats()[2]["collections"] == full + 1
