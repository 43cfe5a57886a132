# twin: 2.7-
"""A tuple is born tracked if the types of its items have to do with the collector, whether or not those items are tracked."""
import gc

gc.disable()


class S(str):
    pass


def given(*items):
    return items


def show(name, made):
    print('%s: %s' % (name, gc.is_tracked(made)))


one = 1
empty = ()
untracked = (one,)
gc.collect()
show('a tuple of an untracked tuple', (untracked,))
show('of two', (untracked, untracked))
show('of the empty one', (empty,))
show('of an untracked one and an int', (one, untracked))
show('from a list', tuple([untracked]))
show('from a generator', tuple(x for x in [untracked]))
show('a slice', (one, untracked, untracked)[1:])
show('arguments', given(untracked))
show('of an instance of a class derived from str', (S('a'),))
show('of a frozenset', (frozenset(),))
show('of an object', (object(),))
show('of a function', (len,))
show('of a range', (range(3),))
show('of a module', (gc,))
show('frozenset of an untracked tuple', frozenset([untracked]))
for pair in enumerate([untracked]):
    show('of enumerate', pair)
for pair in zip([untracked], [one]):
    show('of zip', pair)
for pair in {1: untracked}.items():
    show('of items', pair)
