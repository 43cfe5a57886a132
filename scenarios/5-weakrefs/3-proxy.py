# arenascope: view=objects
#:ru: weakref.proxy
#:ru: Заместитель ведёт себя как сам объект, пока тот жив. Потом каждое обращение
#:ru: заканчивается исключением ReferenceError.
"""weakref.proxy

A proxy behaves like the object itself, while there is one. Then every use
ends in a ReferenceError.
"""
import sys
import weakref


class Account:
    def __init__(self, sum):
        self.sum = sum

    def add(self, n):
        self.sum += n


#@ Instead of the object
#@ru: Вместо объекта
account = Account(10)
proxy = weakref.proxy(account)
#: No call needed: attributes and methods go straight through.
#:ru: Вызывать не надо: атрибуты и методы проходят насквозь.
proxy.add(5)
print(account.sum)
assert account.sum == 15

#: And it is no reference: one name, one reference.
#:ru: И это не ссылка: одно имя, одна ссылка.
assert sys.getrefcount(account) == 2

#@ Without the object
#@ru: Без объекта
del account
#? The object is gone. What does the proxy answer?
#?ru: Объекта больше нет. Что ответит заместитель?
try:
    proxy.add(5)
except ReferenceError as error:
    print("ReferenceError:", error)
#: A ref must be asked, and gives None. A proxy gives no warning.
#:ru: ref приходится спрашивать, и она вернёт None. Заместитель не предупреждает.
del proxy
