# arenascope: python=3.8 view=collector
# -*- coding: utf-8 -*-
#:ru: __del__ в цикле: до и после PEP 442
#:ru: До Python 3.4 объекты с __del__ в цикле не освобождались никогда: они
#:ru: оставались в gc.garbage. Сравните версии 2.7 и 3.8.
"""__del__ in a cycle: before and after PEP 442

Up to Python 3.3 objects with __del__ in a cycle were never freed: they
stayed in gc.garbage. Compare 2.7 with 3.8.
"""
import gc
import sys

gc.disable()


class Thing(object):
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("__del__ of " + self.name)


gc.collect()

#@ Two with a finalizer
#@ru: Двое с финализатором
a = Thing("a")
b = Thing("b")
#: Each has a finalizer, and each refers to the other. Which one must go first?
#:ru: У каждого финализатор, и каждый ссылается на другого. Кого первым?
a.other = b
b.other = a
del a, b

#@ The collection
#@ru: Сборка
#? Are they freed?
#?ru: Освободятся ли они?
gc.collect()

#: 2.7 cannot decide, and gives up: both are uncollectable, for ever. Since 3.4
#: all finalizers are called first, while everything is still whole.
#:ru: 2.7 решить не может и сдаётся: оба остаются навсегда. С версии 3.4
#:ru: сначала зовут все финализаторы, пока всё ещё цело.
print(len(gc.garbage))
if sys.version_info < (3, 4):
    assert len(gc.garbage) == 2
else:
    assert len(gc.garbage) == 0

#@ The way out in 2.7
#@ru: Выход в 2.7
#: There a program had to break the cycle itself.
#:ru: Там программе приходилось рвать цикл самой.
while gc.garbage:
    thing = gc.garbage.pop()
    thing.other = None
    del thing
assert gc.garbage == []
