# arenascope: view=objects
# -*- coding: utf-8 -*-
#:ru: Что напечатает программа?
#:ru: Загадка о счётчике ссылок: один список, три вызова sys.getrefcount
#:ru: и ответ, который зависит от версии Python.
"""What does it print?

The quiz on reference counts: one list, three calls of sys.getrefcount,
and an answer that depends on the version of Python.
"""
import sys

#@ One name
#@ru: Одно имя
#: A new list, and one name for it. The reference count lies in the first
#: word of the object itself.
#:ru: Новый список, и у него одно имя. Счётчик ссылок лежит в первом слове
#:ru: самого объекта.
foo = []

#? How many references are there while getrefcount looks?
#?ru: Сколько ссылок видит getrefcount, пока считает?
print(sys.getrefcount(foo))

#@ Inside a function
#@ru: Внутри функции
def bar(a):
    #? The name foo, the parameter a, the argument of getrefcount: is that all?
    #?ru: Имя foo, параметр a, аргумент getrefcount — это всё?
    print(sys.getrefcount(a))
    #: Up to 3.10 the caller keeps its reference to each argument: 4. Since 3.11
    #: the argument moves into the new frame: 3. Since 3.14 locals are lent: 2.
    #:ru: Вплоть до 3.10 вызывающий хранит и свою ссылку на аргумент: 4. С 3.11
    #:ru: аргумент переезжает в новый кадр: 3. С 3.14 локальные даются взаймы: 2.
    return

bar(foo)

#@ After the call
#@ru: После вызова
#? The function has returned. And now?
#?ru: Функция вернулась. А теперь?
print(sys.getrefcount(foo))


#@ The check
#@ru: Проверка
def check(a):
    if sys.version_info < (3, 11):
        assert sys.getrefcount(a) == 4
    elif sys.version_info < (3, 14):
        assert sys.getrefcount(a) == 3
    else:
        assert sys.getrefcount(a) == 2


#: The program knows the answer for each version, and checks itself.
#:ru: Программа знает ответ для каждой версии и проверяет себя сама.
check(foo)
assert sys.getrefcount(foo) == 2
