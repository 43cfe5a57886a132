# arenascope: python=3.13 view=objects
#:ru: Живые и мёртвые слабые ссылки
#:ru: Длинные строки, длинный вывод, исключение.
"""Weak references, alive and dead

Long lines, long output, an exception.
"""
import weakref


class Object:
    pass


one = Object()
another_object_with_a_name = Object()


reference, proxy = weakref.ref(one), weakref.proxy(one)
other = weakref.ref(another_object_with_a_name)
del one
try:
    print("the proxy of what has died says:", proxy.nothing)
except ReferenceError as error:
    print("ReferenceError, of which the message is:", error)
print("end")
