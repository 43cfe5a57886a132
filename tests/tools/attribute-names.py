#!/usr/bin/env python3
"""attribute-names.py types|owners PYTHON...: prints the names that built-in types (src/python/measured_types.inc), or modules and the
namespaces of a program (measured_owners.inc), have, as measured in those interpreters, one of each version that is modelled.

An interpreter measures when it ends with an exception, in its excepthook: what it stores for it is there then. A type's names are those
that its base has not."""
import sys


def kinds():
    """By kind (src/objects/kinds.h): an expression that gives an object of it. What an interpreter cannot evaluate it does not have."""
    return [pair.split(' ', 1) for pair in '''
OBJECT object()
NONE None
NOTIMPLEMENTED NotImplemented
ELLIPSIS Ellipsis
INT 1
BOOL True
FLOAT 1.5
STR "a"
BYTES only3(b"a")
BYTEARRAY bytearray()
TUPLE ()
LIST []
DICT {}
SET set()
FROZENSET frozenset()
RANGE range_()
SLICE slice(1)
CODE closure.__code__
FUNCTION closure
CELL closure(1).__closure__[0]
METHOD instance.method
BUILTIN len
METHOD_DESCRIPTOR list.append
METHOD_WRAPPER [].__len__
WRAPPER_DESCRIPTOR list.__len__
MEMBER_DESCRIPTOR Class.slot
GETSET_DESCRIPTOR Class.__dict__["__weakref__"]
PROPERTY property()
STATICMETHOD staticmethod(closure)
CLASSMETHOD classmethod(closure)
SUPER super(Class, instance)
FRAME sys._getframe()
TRACEBACK traceback()
GENERATOR (x for x in [])
LIST_ITERATOR iter([])
LIST_REVERSED reversed([])
TUPLE_ITERATOR iter(())
STR_ITERATOR iter(only3(chr)(8364))
STR_ASCII_ITERATOR only3(iter("a"))
BYTES_ITERATOR only3(iter(b"a"))
BYTEARRAY_ITERATOR iter(bytearray())
RANGE_ITERATOR iter(range_())
DICT_KEYITERATOR iter({})
DICT_VALUEITERATOR iter(only3({}.values()))
DICT_ITEMITERATOR iter(only3({}.items()))
DICT_REVERSED reversed({})
DICT_VALUES_REVERSED reversed(only3({}.values()))
DICT_ITEMS_REVERSED reversed(only3({}.items()))
SET_ITERATOR iter(set())
ITERATOR iter(Sequence())
CALLABLE_ITERATOR iter(len, 1)
REVERSED reversed(Sequence())
ENUMERATE enumerate([])
ZIP only3(zip())
MAP only3(map(len, []))
FILTER only3(filter(len, []))
DICT_KEYS only3({}.keys())
DICT_VALUES only3({}.values())
DICT_ITEMS only3({}.items())
MAPPINGPROXY Class.__dict__
TYPE Class
MODULE sys
WEAKREF weakref.ref(instance)
WEAKPROXY weakref.proxy(instance)
CALLABLE_WEAKPROXY weakref.proxy(Class)
BASE_EXCEPTION BaseException()
'''.strip().split('\n')]


EXCEPTIONS = '''OSError ImportError SyntaxError NameError AttributeError UnicodeDecodeError UnicodeEncodeError StopIteration
SystemExit'''.split()
LIBRARY = 'KeyedRef WeakValueDictionary WeakKeyDictionary WeakSet WeakMethod finalize'.split()
LATE = 'last_exc last_type last_value last_traceback'.split()  # what the interpreter puts into sys when it ends


def measure():
    """Prints "OWNER NAME ..." lines."""
    import arenascope
    import gc
    import weakref
    try:
        import builtins
    except ImportError:
        import __builtin__ as builtins

    def closure(x):
        return lambda: x

    class Class(object):
        __slots__ = ('slot', '__dict__', '__weakref__')

        def method(self):
            pass

    class Sequence(object):
        def __len__(self):
            return 0

        def __getitem__(self, i):
            raise IndexError

    def traceback():
        try:
            raise ValueError
        except ValueError:
            return sys.exc_info()[2]

    def only3(value):
        if sys.version_info[0] < 3:
            raise TypeError
        return value

    def range_():
        return (range if sys.version_info[0] > 2 else xrange)(0)

    def tell(owner, names):
        names = [name for name in names if isinstance(name, str)]
        if names:
            print(' '.join([owner] + names))

    values = dict(globals(), **locals())
    values['instance'] = Class()
    known = set(dir(object))
    for kind, expression in kinds():
        try:
            value = eval(expression, values)
        except (TypeError, NameError):
            continue
        type_ = type(value)
        base = type_.__mro__[1] if type_ is not object else None
        names = set()
        for ancestor in type_.__mro__:
            if ancestor is type_ or base is object and ancestor is not object:
                names.update(vars(ancestor))
        if type_ in (staticmethod, classmethod):
            names.update(dir(value))
        if type_ is not object:
            names -= set(dir(base)) if base is not object else known
        tell('KIND:' + kind, sorted(names))
    for name in EXCEPTIONS:
        type_ = getattr(builtins, name)
        tell('EXCEPTION:' + name, sorted(set(dir(type_)) - set(dir(type_.__mro__[1]))))
    for name in LIBRARY:
        if hasattr(weakref, name):
            type_ = getattr(weakref, name)
            tell('OWNER:' + name, sorted(set(dir(type_)) - known - set(dir(type_.__mro__[1]) if name == 'KeyedRef' else ())))
    tell('OWNER:stdout', sorted(set(dir(sys.stdout)) - known))
    for module in arenascope, gc, weakref:
        tell('OWNER:' + module.__name__, sorted(vars(module)))
    tell('OWNER:sys', sorted(set(vars(sys)) - set(LATE)))
    tell('OWNER:late', sorted(set(vars(sys)) & set(LATE)))
    tell('OWNER:__main__', [name for name in START])
    tell('OWNER:builtins', list(vars(builtins)) if sys.version_info >= (3, 6) else sorted(vars(builtins)))
    tell('OWNER:library', sorted(getattr(sys, 'stdlib_module_names', ())))


if sys.argv[1:] == ['--measure']:
    START = list(globals())[:list(globals()).index('sys')] if sys.version_info >= (3, 6) else sorted(globals())
    START = [name for name in START if name not in ('kinds', 'measure', 'EXCEPTIONS', 'LIBRARY', 'LATE', 'sys')]
    sys.excepthook = lambda *_: measure()
    raise SystemError

import os
import re
import subprocess

ORDERED = 'OWNER:__main__', 'OWNER:builtins'  # these names are looked through in the order of their dicts
LATER = ORDERED + ('OWNER:library',)  # and only asked for by suggestions,
SUGGESTS = 310  # which this version is the first to make


def version_of(python):
    words = subprocess.run([python, '-c', 'import sys; print("%d %d" % sys.version_info[:2])'], stdout=subprocess.PIPE, check=True)
    major, minor = map(int, words.stdout.split())
    return 100 * major + minor


def names_of(python):
    """owner -> names, as the interpreter tells."""
    here = os.path.dirname(os.path.abspath(__file__))
    environment = dict(os.environ, PYTHONPATH=os.path.join(here, '..', '..', 'scenarios'))
    words = subprocess.run([python, '-S', '-s', '-B', os.path.abspath(__file__), '--measure'], stdout=subprocess.PIPE, env=environment,
                           universal_newlines=True)
    return {line.split(' ')[0]: line.split()[1:] for line in words.stdout.splitlines()}


def merged(lists):
    """One order of all names that agrees with each list's; None if there is none."""
    order = []
    for names in reversed(lists):
        at = 0
        for name in names:
            if name in order:
                at = order.index(name) + 1
            else:
                order.insert(at, name)
                at += 1
    for names in lists:
        places = [order.index(name) for name in names]
        if places != sorted(places):
            return None
    return order


def ranges(having, versions):
    """[(since, until)] of the versions that have a name; 0: from the first, to the last of all."""
    found = []
    for i, version in enumerate(versions):
        if version in having:
            if not i or versions[i - 1] not in having:
                found.append([version if i else 0, 0])
        elif i and versions[i - 1] in having:
            found[-1][1] = versions[i - 1]
    return [tuple(pair) for pair in found]


def in_order(lists, versions):
    """[(since, until, names)] of names whose order counts: of as many versions together as have a common one."""
    rows = []
    while versions:
        n = max(i for i in range(1, len(versions) + 1) if merged(lists[:i]))
        runs = []
        for name in merged(lists[:n]):
            for since, until in ranges({v for v, names in zip(versions, lists[:n]) if name in names}, versions[:n]):
                until = until or (versions[n - 1] if n < len(versions) else 0)
                if runs and runs[-1][:2] == (since or versions[0], until):
                    runs[-1][2].append(name)
                else:
                    runs.append((since or versions[0], until, [name]))
        rows += runs
        lists, versions = lists[n:], versions[n:]
    return rows


def rows_of(owner, tables, versions):
    """[(since, until, names)]"""
    if owner in LATER:
        versions = [version for version in versions if version >= SUGGESTS]
    lists = [tables[version].get(owner, []) for version in versions]
    if owner in ORDERED:
        return in_order(lists, versions)
    groups = {}
    for name in sorted(set().union(*lists)):
        for pair in ranges({v for v, names in zip(versions, lists) if name in names}, versions):
            groups.setdefault((pair[0] or (SUGGESTS if owner in LATER else 0), pair[1]), []).append(name)
    return [key + (names,) for key, names in sorted(groups.items())]


def literal(names):
    """The names as a C string, line by line."""
    lines = ['']
    for name in names:
        if len(lines[-1]) + len(name) > 90:
            lines.append('')
        lines[-1] += name + ' '
    lines[-1] = lines[-1].rstrip()
    return '\n     '.join('"%s"' % line for line in lines)


def main(what, pythons):
    tables = {version_of(python): names_of(python) for python in pythons}
    print('/* What tests/tools/attribute-names.py %s has printed: OWNER(which, since, until, names). */' % what)
    for owner in sorted(set().union(*tables.values())):
        macro, _, which = owner.rpartition(':')
        if (macro == 'OWNER') == (what == 'owners'):
            for since, until, names in rows_of(owner, tables, sorted(tables)):
                print('%s(%s, %d, %d,\n     %s)' % (macro, which, since, until, literal(names)))


main(sys.argv[1], sys.argv[2:])
