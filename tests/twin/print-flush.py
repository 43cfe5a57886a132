# twin: 3.6-
"""print(flush=): its truth is asked for, and a file of the program is flushed."""


class Bad:
    def __bool__(self):
        raise ValueError('bad bool')


class File:
    def write(self, text):
        print('W', repr(text))

    def flush(self):
        print('F')


class Unflushed:
    def write(self, text):
        print('W', repr(text))


def t(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


t(lambda: print('x', flush=Bad()))
t(lambda: print('x', file=File(), flush=True))
t(lambda: print('x', file=File(), flush=Bad()))
t(lambda: print('x', file=File(), flush=[]))
t(lambda: print('x', file=Unflushed(), flush=1))
t(lambda: print('x', file=3))
t(lambda: print('x', sep=3, flush=Bad()))
t(lambda: print('x', end=3, flush=Bad()))
