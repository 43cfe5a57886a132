"""What stands at the head of every program of the matrix: the values, and row(), which makes each call of a row and tells what came of it.

A line of output is  NUMBER LABEL(ARGUMENTS) = TYPE REPR | COUNTS | STATES : what the call returned or raised; the references to the arguments
that no one else has, while the result lives and after it; what became of arguments that can change."""

HEAD = '''\
# -*- coding: utf-8 -*-
from __future__ import print_function
import arenascope
import gc
import sys
import weakref

START = 0
EVERY = 1
EACH = 1


def function(a=1):
    return a


def generator():
    yield 1
    yield 2


def new_class():
    class Plain(object):
        pass

    return Plain


class Plain(object):
    attribute = 1

    def method(self):
        return 'method'


class Full(object):
    def __init__(self):
        self.attribute = 1

    def __repr__(self):
        return 'Full'

    def __eq__(self, other):
        return isinstance(other, Full)

    def __hash__(self):
        return 7

    def __lt__(self, other):
        return True

    def __len__(self):
        return 2

    def __getitem__(self, i):
        if i == 0 or i == 1:
            return i
        raise IndexError('no more')

    def __setitem__(self, i, value):
        pass

    def __delitem__(self, i):
        pass

    def __contains__(self, item):
        return item == 1

    def __iter__(self):
        return iter([0, 1])

    def __call__(self, *args):
        return len(args)

    def __enter__(self):
        return 1

    def __exit__(self, *args):
        return False


class Sequence(object):
    def __getitem__(self, i):
        if i > 2:
            raise IndexError(i)
        return i


class Bad(object):
    def __repr__(self):
        raise ValueError('bad repr')

    def __eq__(self, other):
        raise ValueError('bad eq')

    def __hash__(self):
        raise ValueError('bad hash')

    def __lt__(self, other):
        raise ValueError('bad lt')

    def __len__(self):
        raise ValueError('bad len')

    def __getitem__(self, i):
        raise ValueError('bad getitem')

    def __setitem__(self, i, value):
        raise ValueError('bad setitem')

    def __delitem__(self, i):
        raise ValueError('bad delitem')

    def __contains__(self, item):
        raise ValueError('bad contains')

    def __iter__(self):
        raise ValueError('bad iter')

    def __call__(self, *args):
        raise ValueError('bad call')

    def __bool__(self):
        raise ValueError('bad bool')

    __nonzero__ = __bool__


class Wrong(object):
    def __repr__(self):
        return 1

    def __hash__(self):
        return 'x'

    def __len__(self):
        return -1

    def __bool__(self):
        return 2

    __nonzero__ = __bool__


class Items(object):
    def __init__(self, *items):
        self.items = items

    def __iter__(self):
        for item in self.items:
            yield item
        raise KeyError('items')


class MyInt(int):
    pass


class MyStr(str):
    pass


class MyList(list):
    pass


class MyDict(dict):
    pass


class MyTuple(tuple):
    pass


class MyBytes(bytes):
    pass


class MyError(ValueError):
    pass


KEPT = Plain()

# (label, maker, are its references counted?)
%s
MUTABLE = (list, dict, set, bytearray)
ITERATORS = (type(generator()), type(iter([])), type(iter(())), type(enumerate([])), type(reversed([])))
number = 0
passed = 0


def show(value):
    try:
        text = repr(value)
    except Exception as error:
        text = 'repr raises ' + type(error).__name__
    return type(value).__name__ + ' ' + text.replace('\\n', '\\\\n')


def is_iterator(value):
    name = type(value).__name__
    return 'iterator' in name or name in ('generator', 'enumerate', 'zip', 'map', 'filter', 'reversed', 'dict_keys', 'range')


def message(error):
    try:
        return type(error).__name__ + ': ' + str(error).replace('\\n', '\\\\n')
    except Exception as other:
        return type(error).__name__ + ' of ' + type(other).__name__


def rest(iterator):
    """At most five more items."""
    found = []
    try:
        for item in iterator:
            found.append(item)
            if len(found) == 5:
                break
    except Exception as error:
        return show(found) + ' then ' + message(error)
    return show(found)


def references(arguments, counted):
    found = []
    for i in range(len(arguments)):
        if counted[i]:
            found.append(sys.getrefcount(arguments[i]))
    return found


def states(arguments):
    text = ''
    for argument in arguments:
        if isinstance(argument, MUTABLE):
            text += ' ' + show(argument)
        elif isinstance(argument, ITERATORS):
            text += ' ' + rest(argument)
    return text


def call(label, function, chosen):
    global number
    number += 1
    if number < START:
        return
    arguments = [one[1]() for one in chosen]
    counted = [one[2] for one in chosen]
    text = '%%d %%s(%%s) = ' %% (number, label, ', '.join([one[0] for one in chosen]))
    try:
        result = function(*arguments)
    except BaseException as error:
        text += message(error)
    else:
        text += show(result)
        if is_iterator(result):
            text += ' of ' + rest(result)
        if True in counted:
            text += ' | %%s' %% references(arguments, counted)
        result = None
    if True in counted:
        text += ' | %%s' %% references(arguments, counted)
    text += states(arguments)
    print(text)
    if number %% 1000 == 0:
        gc.collect()


def row(label, function, groups, stride=1):
    """Calls the function with every choice of a value from each group, or every stride-th one, of many fewer; of all those each EACH-th."""
    global passed
    total = 1
    for values in groups:
        total *= len(values)
    if total // stride > 150:
        stride *= EVERY
    made = -passed %% EACH * stride
    passed += (total + stride - 1) // stride
    while made < total:
        chosen = []
        left = made
        for values in reversed(groups):
            chosen.insert(0, values[left %% len(values)])
            left //= len(values)
        call(label, function, chosen)
        made += stride * EACH


gc.collect()
gc.disable()
'''

# Text of the value; '+' before it: each is a new object that no one else refers to.
VALUES = r'''
None
True
0
-1
3
4611686018427387904
MyInt(5)
1.5
-0.0
float('nan')
float('inf')
''
'abc'
'é'
'a b'
'1'
+MyStr('abc')
b''
b'abc'
+MyBytes(b'ab')
+bytearray(b'x')
+[]
+[1, 2]
+['a', ('b', 2)]
+MyList([3])
()
(1,)
('a', 'b')
+MyTuple('ab')
+{}
+{'a': 1}
+{1: 'x', 98: None}
+MyDict(b=2)
+set()
+{1}
+frozenset([1, 'a'])
+range(3)
+slice(1, 2)
slice(None)
function
int
str
ValueError
+new_class()
Full
Plain
+Plain()
+Full()
+Sequence()
+Bad()
+Wrong()
+Items(1, 2)
+generator()
+iter([1, 2])
+enumerate('ab')
+ValueError('x')
+MyError('x', 2)
len
+[].append
+Plain().method
{'a': 1}.keys()
{'a': 1}.items()
{1: 2}.values()
weakref.ref(KEPT)
weakref.proxy(KEPT)
sys
NotImplemented
super(Plain, KEPT)
property(function)
staticmethod(function)
Plain.__dict__
'''.strip().split('\n')

SOME = r'''
None
True
-1
3
1.5
''
'abc'
b'b'
+[1, 2]
('a', 'b')
+{'a': 1}
+{1}
+Full()
+Bad()
+generator()
function
int
'''.strip().split('\n')

FEW = r'''
None
-1
2
'a'
b'b'
+[1]
+Full()
'''.strip().split('\n')


def group(texts):
    """The list of these values."""
    rows = []
    for text in texts:
        counted = text.startswith('+')
        text = text.lstrip('+')
        rows.append('    (%r, lambda: %s, %s),' % (text, text, counted))
    return '[\n%s\n]' % '\n'.join(rows)


def prelude():
    return HEAD % '\n'.join('%s = %s' % (name, group(texts)) for name, texts in
                            (('ALL', VALUES), ('SOME', SOME), ('FEW', FEW)))
