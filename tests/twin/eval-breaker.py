# twin: 3.12-
"""From 3.12 on an allocation only asks for a collection; it runs when the eval breaker is looked at. Which calls look, and that a call
which has been specialized may not, is told by what runs before the mark is taken away."""
import gc
import weakref
gc.disable()
gc.collect()


class Plain(object):
    pass


class Init(object):
    def __init__(self, i):
        self.i = full()


class Default(object):
    def __init__(self, i=1):
        self.i = full()


class Any(object):
    def __init__(self, *i):
        self.i = full()


class Slotted(object):
    __slots__ = ('i',)

    def __init__(self, i):
        self.i = full()


class ListInit(list):
    def __init__(self, i):
        self.i = full()


class Call(object):
    def __call__(self):
        return full()

    def method(self, a=1):
        return full()

    @property
    def prop(self):
        return full()

    def __enter__(self):
        return full()

    def __exit__(self, *what):
        x = full()


def function(a=1):
    return full()


def generator():
    for i in range(20):
        yield full()


def full():
    return [{1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}]


def told(phase, info):
    if phase == 'start' and mark is not None:
        seen.append(mark)


def begin():
    items[:] = [3, 1, 2]
    gc.collect(0)
    gc.enable()
    return full()


def end():
    gc.disable()


mark = None
seen = []
items = []
things = [len, type, len, len, str, len, len, list]
text = 'text'
one = (1,)
call = Call()
bound = call.method
reference = weakref.ref(call)
running = generator()
gc.set_threshold(5, 1000, 1000)
gc.callbacks.append(told)


def a_len():
    global mark
    for i in range(4):
        x = None
        mark = i
        x = begin()
        len(items)
        mark = None
        end()


def an_isinstance():
    global mark
    for i in range(4):
        x = None
        mark = i
        x = begin()
        isinstance(items, list)
        mark = None
        end()


def an_append():
    global mark
    for i in range(4):
        x = None
        mark = i
        x = begin()
        items.append(1)
        mark = None
        end()


def an_append_used():
    global mark
    for i in range(4):
        x = None
        mark = i
        x = begin()
        x = items.append(1)
        mark = None
        end()


def an_extend():
    global mark
    for i in range(4):
        x = None
        mark = i
        x = begin()
        items.extend([1])
        mark = None
        end()


def a_type():
    global mark
    for i in range(4):
        x = None
        mark = i
        x = begin()
        type(items)
        mark = None
        end()


def a_str():
    global mark
    for i in range(4):
        x = None
        mark = i
        x = begin()
        str(7)
        mark = None
        end()


def a_tuple():
    global mark
    for i in range(4):
        x = None
        mark = i
        x = begin()
        tuple(items)
        mark = None
        end()


def a_plain():
    global mark
    for i in range(4):
        x = None
        mark = i
        x = begin()
        Plain()
        mark = None
        end()


def an_init():
    global mark
    for i in range(4):
        x = None
        mark = i
        x = begin()
        Init(1)
        mark = None
        end()


def an_init_by_name():
    global mark
    for i in range(4):
        x = None
        mark = i
        x = begin()
        Init(i=1)
        mark = None
        end()


def a_default():
    global mark
    for i in range(4):
        x = None
        mark = i
        x = begin()
        Default()
        mark = None
        end()


def a_default_given():
    global mark
    for i in range(4):
        x = None
        mark = i
        x = begin()
        Default(1)
        mark = None
        end()


def an_any():
    global mark
    for i in range(4):
        x = None
        mark = i
        x = begin()
        Any(1)
        mark = None
        end()


def a_slotted():
    global mark
    for i in range(4):
        x = None
        mark = i
        x = begin()
        Slotted(1)
        mark = None
        end()


def a_list_init():
    global mark
    for i in range(4):
        x = None
        mark = i
        x = begin()
        ListInit(1)
        mark = None
        end()


def a_function():
    global mark
    for i in range(4):
        x = None
        mark = i
        x = begin()
        function()
        mark = None
        end()


def a_function_by_name():
    global mark
    for i in range(4):
        x = None
        mark = i
        x = begin()
        function(a=1)
        mark = None
        end()


def a_starred_function():
    global mark
    for i in range(4):
        x = None
        mark = i
        x = begin()
        function(*one)
        mark = None
        end()


def a_method():
    global mark
    for i in range(4):
        x = None
        mark = i
        x = begin()
        call.method()
        mark = None
        end()


def a_bound_method():
    global mark
    for i in range(4):
        x = None
        mark = i
        x = begin()
        bound()
        mark = None
        end()


def a_starred_bound_method():
    global mark
    for i in range(4):
        x = None
        mark = i
        x = begin()
        bound(*one)
        mark = None
        end()


def an_instance():
    global mark
    for i in range(4):
        x = None
        mark = i
        x = begin()
        call()
        mark = None
        end()


def a_property():
    global mark
    for i in range(4):
        x = None
        mark = i
        x = begin()
        call.prop
        mark = None
        end()


def a_generator():
    global mark
    for i in range(4):
        x = None
        mark = i
        x = begin()
        generator()
        mark = None
        end()


def a_next():
    global mark
    for i in range(4):
        x = None
        mark = i
        x = begin()
        next(running)
        mark = None
        end()


def a_comprehension():
    global mark
    for i in range(4):
        x = None
        mark = i
        x = begin()
        [function() for _ in one]
        mark = None
        end()


def a_sorted():
    global mark
    for i in range(4):
        x = None
        mark = i
        x = begin()
        sorted(items)
        mark = None
        end()


def a_sorted_by_name():
    global mark
    for i in range(4):
        x = None
        mark = i
        x = begin()
        sorted(items, reverse=True)
        mark = None
        end()


def a_print():
    global mark
    for i in range(4):
        x = None
        mark = i
        x = begin()
        print(end='')
        mark = None
        end()


def an_fstring():
    global mark
    for i in range(4):
        x = None
        mark = i
        x = begin()
        f'{items}'
        mark = None
        end()


def an_fstring_of_text():
    global mark
    for i in range(4):
        x = None
        mark = i
        x = begin()
        f'{text}'
        mark = None
        end()


def a_percent():
    global mark
    for i in range(4):
        x = None
        mark = i
        x = begin()
        '%s' % items
        mark = None
        end()


def a_percent_of_text():
    global mark
    for i in range(4):
        x = None
        mark = i
        x = begin()
        '%s' % text
        mark = None
        end()


def a_weakref():
    global mark
    for i in range(4):
        x = None
        mark = i
        x = begin()
        reference()
        mark = None
        end()


def a_class():
    global mark
    for i in range(4):
        x = None
        mark = i
        x = begin()
        class Inner(object):
            a = full()
        mark = None
        end()


def a_with():
    global mark
    for i in range(4):
        x = None
        mark = i
        x = begin()
        with call:
            pass
        mark = None
        end()


def many_things():
    global mark
    for i in range(4):
        x = None
        mark = i
        x = begin()
        things.pop()(items)
        mark = None
        end()


probes = (a_len, an_isinstance, an_append, an_append_used, an_extend, a_type, a_str, a_tuple, a_plain,
          an_init, an_init_by_name, a_default, a_default_given, an_any, a_slotted, a_list_init, a_function,
          a_function_by_name, a_starred_function, a_method, a_bound_method, a_starred_bound_method,
          an_instance, a_property, a_generator, a_next, a_comprehension, a_sorted, a_sorted_by_name, a_print,
          an_fstring, an_fstring_of_text, a_percent, a_percent_of_text, a_weakref, a_class, a_with,
          many_things)
for probe in probes:
    del seen[:]
    probe()
    print(probe.__name__, seen)
