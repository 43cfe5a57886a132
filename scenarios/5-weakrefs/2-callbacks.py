# arenascope: view=objects
#:ru: Обратные вызовы слабых ссылок
#:ru: Слабая ссылка может дать знать, когда объект умер. Кто услышит первым?
"""Callbacks of weak references

A weak reference can tell when its object has died. Who is told first?
"""
import gc
import weakref

gc.disable()


class Thing:
    def __del__(self):
        print("__del__")


def note(name):
    def callback(ref):
        #: The callback gets the reference, and it is dead already.
        #:ru: Вызов получает саму ссылку, и она уже мертва.
        assert ref() is None
        print("callback", name)

    return callback


gc.collect()

#@ One object, four references
#@ru: Один объект, четыре ссылки
thing = Thing()
#: A plain one is made once and given out again; one with a callback is new
#: each time.
#:ru: Простая создаётся один раз, а дальше выдаётся та же; с обратным вызовом
#:ru: каждый раз новая.
plain = weakref.ref(thing)
assert weakref.ref(thing) is plain
first = weakref.ref(thing, note("first"))
second = weakref.ref(thing, note("second"))
third = weakref.ref(thing, note("third"))
assert weakref.getweakrefcount(thing) == 4

#: One of them dies before the object: nobody will call it.
#:ru: Одна из них умирает раньше объекта: её уже не позовут.
del second

#@ The order
#@ru: Порядок
#? __del__, first, third: in which order?
#?ru: __del__, first, third: в каком порядке?
del thing
#: __del__ while all references still work; then the callbacks, newest first.
#:ru: Сначала __del__, пока все ссылки ещё живы; потом вызовы, с самого нового.
assert plain() is None and first() is None

#@ In a cycle
#@ru: В цикле
thing = Thing()
thing.me = thing
watch = weakref.ref(thing, note("watch"))
del thing
#? The collector destroys it. Is the order the same?
#?ru: Его уничтожает сборщик. Порядок тот же?
gc.collect()
#: The other way round: the collector makes all callbacks before any finalizer
#: runs.
#:ru: Наоборот: сборщик делает все вызовы раньше, чем сработает хоть один
#:ru: финализатор.
assert watch() is None
