# arenascope: view=objects
#:ru: __weakref__ среди слотов
#:ru: Вместе со словарём пропадает и место для слабых ссылок. Его можно попросить
#:ru: отдельно.
"""__weakref__ among the slots

With the dict goes the room for weak references. One can ask for it by
itself.
"""
import sys
import weakref


class Narrow:
    __slots__ = ("x",)


class Wide:
    __slots__ = ("x", "__weakref__")


#@ Without
#@ru: Без него
narrow = Narrow()
#? Can it be referred to weakly?
#?ru: Можно ли сослаться на него слабо?
try:
    weakref.ref(narrow)
except TypeError as error:
    print(error)

#@ With
#@ru: С ним
wide = Wide()
reference = weakref.ref(wide)
assert reference() is wide

#: It costs a pointer in each instance; since 3.12 two words before the header.
#:ru: Цена: указатель в каждом экземпляре, а с 3.12 два слова перед заголовком.
extra = sys.getsizeof(wide) - sys.getsizeof(narrow)
print(extra)
if sys.version_info < (3, 12):
    assert extra == 8
else:
    assert extra == 16

#@ Gone
#@ru: Исчез
#? Its object dies. What does the weak reference give?
#?ru: Её объект умирает. Что вернёт слабая ссылка?
del wide
print(reference())
assert reference() is None
