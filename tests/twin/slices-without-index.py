# twin: 3.6-
"""What is said of slices whose parts are no indices."""


def t(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


def put(a):
    a['a':] = [1]


def drop(a):
    del a['a':]


for sequence in ('abc', b'abc', bytearray(b'abc'), [1], (1,), range(3)):
    t(lambda: sequence['a':])
    t(lambda: sequence[:'a'])
    t(lambda: sequence[::'a'])
    t(lambda: sequence[slice('a', 2)])
    t(lambda: sequence[slice('a', 2, 'b')])
for sequence in ([], bytearray(), (), range(3)):
    t(lambda: put(sequence))
    t(lambda: drop(sequence))
t(lambda: slice('a').indices(3))
t(lambda: slice('a', 'b').indices(3))
t(lambda: slice('a', 1, 'b').indices(3))
t(lambda: 'a'.find('a', 'b'))
t(lambda: [1].index(1, 'b'))
t(lambda: [1].__getitem__(slice('a', 2)))
