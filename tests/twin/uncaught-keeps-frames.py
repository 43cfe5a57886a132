# twin: 3.6-
"""What nobody catches is kept, with its frames and what they hold, until the modules go: after what weakref.finalize() calls."""
import weakref


class Guard:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print('enter', self.name)
        return self

    def __exit__(self, kind, value, traceback):
        print('exit', self.name, kind.__name__)

    def __del__(self):
        print('del', self.name)


def inner(guard):
    with Guard('inner') as mine:
        raise LookupError('lost', guard.name, mine.name)


def outer():
    guard = Guard('outer')
    with guard:
        inner(guard)


def filled():
    if False:
        nothing = 1
    return lambda: nothing


try:
    filled().__closure__[0].cell_contents
except ValueError as e:
    print(e)
keep = Guard('global')
weakref.finalize(keep, print, 'finalized')
outer()
