# How errors of calls name a method: with its type if it is called through it, with its object's if it is bound.
class Text(str):
    pass


def attempt(what, *arguments):
    try:
        print(what(*arguments))
    except TypeError as error:
        print(error)


class Plain(object):
    def method(self):
        pass

    def __call__(self):
        pass

    def __repr__(self):
        return 'Plain()'


text, plain = Text('a'), Plain()
find, upper = text.find, text.upper
for call in (lambda: find(x=1), lambda: text.find(x=1), lambda: upper(x=1), lambda: text.upper(x=1), lambda: text.upper(1),
             lambda: upper(1), lambda: text.upper(*[1]), lambda: str.find('a', x=1), lambda: Text.upper(text, x=1), lambda: {}.get(x=1),
             lambda: {}.clear(1), lambda: {}.clear(*[1]), lambda: {}.clear(**{'a': 1}), lambda: True.bit_length(**{'a': 1}),
             lambda: 'a'.upper(*5), lambda: text.upper(**5), lambda: [].append(*None), lambda: len(*5), lambda: dict.fromkeys(*5),
             lambda: 'a'.upper(x=1, **{'x': 2}), lambda: str.upper(), lambda: list.append(), lambda: str.upper(1), lambda: str.upper(*5),
             lambda: plain.method(*5), lambda: plain.method(**5), lambda: Plain.method(*5), lambda: Plain(*5), lambda: plain(*5),
             lambda: plain(**5), lambda: plain.method(a=1, **{'a': 2}), lambda: plain(a=1, **{'a': 2}), lambda: attempt(*5)):
    attempt(call)
