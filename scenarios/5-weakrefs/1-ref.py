# arenascope: view=objects
#:ru: Слабая ссылка
#:ru: weakref.ref ведёт к объекту, но не удерживает его.
"""A weak reference

weakref.ref leads to an object and does not keep it alive.
"""
import sys
import weakref


class Object:
    pass


#@ Strong and weak
#@ru: Сильная и слабая
#: An ordinary instance, with one name.
#:ru: Обычный экземпляр, у него одно имя.
o = Object()

#: The weak reference is an object of its own. The instance knows of it, but
#: its reference count stays as it was.
#:ru: Слабая ссылка и сама объект. Экземпляр о ней знает, но его счётчик ссылок
#:ru: остаётся прежним.
r = weakref.ref(o)
assert sys.getrefcount(o) == 2

#@ Calling it
#@ru: Вызов
#: Called, it gives a strong reference, as long as there is an object.
#:ru: Вызванная, она даёт сильную ссылку, пока объект есть.
o2 = r()
#? Is it the same object?
#?ru: Это тот же самый объект?
print(o is o2)
assert o is o2

#@ The object dies
#@ru: Объект умирает
#: Both strong references go. The weak one cannot keep the object: it dies, and
#: on its way out clears every weak reference to it.
#:ru: Обе сильные ссылки исчезают. Слабая объект не удержит: он умирает и
#:ru: по дороге гасит все слабые ссылки на себя.
del o, o2

#? And what does the weak reference give now?
#?ru: А что вернёт слабая ссылка теперь?
print(r())
assert r() is None
