# arenascope: view=objects
#:ru: weakref.finalize
#:ru: Уборка, которая не живёт в самом объекте: вызовется один раз, при его смерти
#:ru: или при выходе из программы, и держать её не нужно.
"""weakref.finalize

Tidying up that does not live in the object: called once, when it dies or
the program ends, and nobody has to hold it.
"""
import weakref


class Connection:
    pass


def hang_up(name):
    print("hang up", name)


#@ At its death
#@ru: При смерти
connection = Connection()
#: Function and arguments, kept until needed. The arguments must not lead back
#: to the object, or it would never die.
#:ru: Функция и аргументы хранятся до нужного часа. Аргументы не должны вести
#:ru: обратно к объекту, иначе он не умрёт никогда.
finalizer = weakref.finalize(connection, hang_up, "first")
assert finalizer.alive

#? Nobody has called hang_up so far. Who will, and when?
#?ru: hang_up пока никто не вызвал. Кто и когда это сделает?
del connection
assert not finalizer.alive

#@ By hand
#@ru: Вручную
connection = Connection()
finalizer = weakref.finalize(connection, hang_up, "second")
#: Called early, it is done: never a second time.
#:ru: Вызван раньше — значит, всё: второго раза не будет.
finalizer()
assert not finalizer.alive
del connection

#@ Called off
#@ru: Отмена
connection = Connection()
finalizer = weakref.finalize(connection, hang_up, "third")
#: detach gives back what was kept, and calls nothing.
#:ru: detach вернёт сохранённое и ничего не вызовет.
kept = finalizer.detach()
assert kept[1] is hang_up and kept[2] == ("third",)
del kept, connection

#@ At the end
#@ru: В конце
#: Two that nobody will call: their object lives to the end of the program.
#:ru: Двое, кого никто не вызовет: их объект живёт до конца программы.
connection = Connection()
weakref.finalize(connection, hang_up, "early")
weakref.finalize(connection, hang_up, "late")
#? Which of the two comes first?
#?ru: Кто из двоих будет первым?
print("the end")
