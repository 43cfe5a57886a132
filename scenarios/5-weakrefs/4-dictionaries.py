# arenascope: view=objects
#:ru: WeakValueDictionary и WeakKeyDictionary
#:ru: Словари, которые не удерживают своих значений или своих ключей: запись
#:ru: исчезает вместе с объектом.
"""WeakValueDictionary and WeakKeyDictionary

Dicts that do not hold their values, or their keys: an entry goes when its
object does.
"""
import weakref


class Picture:
    def __init__(self, name):
        self.name = name


#@ Weak values
#@ru: Слабые значения
#: Pictures that somebody uses, by name. Being listed keeps none of them alive.
#:ru: Картинки, которыми кто-то пользуется, по именам. Сам словарь их не держит.
open_pictures = weakref.WeakValueDictionary()
sunset = Picture("sunset")
open_pictures["sunset"] = sunset
open_pictures["dawn"] = Picture("dawn")

#? Two were put in. How many are there?
#?ru: Положили две. Сколько там сейчас?
print(len(open_pictures))
#: dawn had no other reference: it died as soon as it was put in.
#:ru: У dawn не было другой ссылки: она умерла, едва её положили.
assert "dawn" not in open_pictures
assert open_pictures["sunset"] is sunset

del sunset
assert len(open_pictures) == 0

#@ Weak keys
#@ru: Слабые ключи
#: Something is to be noted about an object that is not ours. When the object
#: goes, so does the note.
#:ru: Нужно что-то запомнить о чужом объекте. Исчезнет объект, исчезнет
#:ru: и запись.
notes = weakref.WeakKeyDictionary()
night = Picture("night")
notes[night] = "too dark"
print(notes[night])

#? The picture goes. What of the note?
#?ru: Картинки больше нет. А запись?
del night
print(len(notes))
assert len(notes) == 0
