# arenascope: view=objects
#:ru: WeakSet и WeakMethod
#:ru: Множество, которое не держит своих членов, и ссылка на метод, которая
#:ru: переживёт его создание.
"""WeakSet and WeakMethod

A set that does not hold its members, and a reference to a method that
outlives the line it was made in.
"""
import weakref


class Window:
    def __init__(self, title):
        self.title = title

    def close(self):
        return "close " + self.title


#@ A weak set
#@ru: Слабое множество
#: All windows that there are; whoever closes one need not tell.
#:ru: Все окна, какие есть; кто закрыл окно, может об этом не сообщать.
windows = weakref.WeakSet()
editor = Window("editor")
viewer = Window("viewer")
windows.add(editor)
windows.add(viewer)
print(len(windows))
#? One of the two goes. What is in the set?
#?ru: Одно из двух исчезает. Что в множестве?
del viewer
print(len(windows), editor in windows)
assert len(windows) == 1

#@ A method is a passing thing
#@ru: Метод — вещь мимолётная
#: editor.close is made new each time it is asked for, and dies at once.
#:ru: editor.close создаётся при каждом обращении и тут же умирает.
plain = weakref.ref(editor.close)
#? So what does the weak reference to it give?
#?ru: И что даст слабая ссылка на него?
print(plain())
assert plain() is None

#@ WeakMethod
#@ru: WeakMethod
#: WeakMethod refers to the object and to the function, and puts the method
#: together when it is called.
#:ru: WeakMethod ссылается на объект и на функцию, а метод собирает при вызове.
method = weakref.WeakMethod(editor.close)
print(method()())
assert method()() == "close editor"
#? The editor goes. What does the WeakMethod give?
#?ru: Редактор исчезает. Что вернёт WeakMethod?
del editor
print(method())
assert method() is None
