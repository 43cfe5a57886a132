"""Rows about operators, items, iteration, and formatting."""
from .prelude import group

BINARY = '+ - * / // % ** << >> & | ^'.split()
COMPARE = ['==', '!=', '<', '<=', '>', '>=', 'in', 'not in', 'is']


def programs():
    for operator in BINARY:
        groups = 'ALL, ALL'
        lines = []
        if operator in ('*', '**', '<<'):
            lines.append("SMALL = [one for one in ALL if one[0] != '4611686018427387904']")
            groups = 'SMALL, SMALL'
        lines.append('row(%r, lambda a, b: a %s b, (%s))' % (operator, operator, groups))
        if operator == '*':
            lines.append("row('*', lambda a, b: a * b, (SOME, [one for one in ALL if one[0] == '4611686018427387904']))")
        yield 'operator-%s' % operator.replace('/', 'div'), lines
        lines = lines[:1] if 'SMALL' in groups else []
        lines.append('def run(a, b):\n    a %s= b\n    return a\nrow(%r, run, (%s))' % (operator, operator + '=', groups))
        yield 'augmented-%s' % operator.replace('/', 'div'), lines
    for operator in COMPARE:
        yield 'compare-%s' % operator.replace(' ', '-'), ['row(%r, lambda a, b: a %s b, (ALL, ALL))' % (operator, operator)]
    lines = []
    for operator in ('-', '+', '~', 'not '):
        lines.append('row(%r, lambda a: %sa, (ALL,))' % (operator, operator))
    yield 'unary', lines
    yield 'item', ['row("item", lambda a, b: a[b], (ALL, ALL))']
    yield 'item-set', ['def run(a, b, c):\n    a[b] = c\n    return a\nrow("item=", run, (ALL, ALL, FEW), 3)']
    yield 'item-del', ['def run(a, b):\n    del a[b]\n    return a\nrow("del item", run, (ALL, ALL))']
    yield 'item-augmented', ['def run(a, b, c):\n    a[b] += c\n    return a\nrow("item+=", run, (ALL, SOME, FEW))']
    yield 'slice', ['row("slice", lambda a, b, c: a[b:c], (ALL, SOME, FEW))', 'row("slice", lambda a, b: a[::b], (ALL, ALL))',
                    'row("slice", lambda a: a[:], (ALL,))']
    yield 'slice-set', ['def run(a, b, c, d):\n    a[b:c] = d\n    return a\nrow("slice=", run, (ALL, FEW, FEW, SOME), 5)',
                        'def run(a, b, c):\n    a[::b] = c\n    return a\nrow("slice=", run, (ALL, FEW, ALL), 3)',
                        'def run(a, c):\n    a[:] = c\n    return a\nrow("slice=", run, (ALL, ALL))']
    yield 'slice-del', ['def run(a, b, c):\n    del a[b:c]\n    return a\nrow("del slice", run, (ALL, SOME, FEW))',
                        'def run(a, b):\n    del a[::b]\n    return a\nrow("del slice", run, (ALL, SOME))']
    yield 'statements', list(statements())
    yield 'attributes', list(attributes())
    yield 'percent', list(percent())
    yield 'format-specs', list(specs())
    yield 'format-fields', list(fields())


def statements():
    bodies = {
        'for': 'for x in a:\n        break\n    else:\n        return "none"\n    return x',
        'for all': 'found = []\n    for x in a:\n        found.append(x)\n    return found',
        'unpack 1': '(x,) = a\n    return x',
        'unpack 2': 'x, y = a\n    return y',
        'unpack 3': 'x, y, z = a\n    return z',
        'unpack nested': '(x, y), z = a, 1\n    return y',
        'for pair': 'for x, y in a:\n        return x, y',
        'truth': 'return "yes" if a else "no"',
        'not': 'return not a',
        'and': 'return a and 1',
        'or': 'return a or 1',
        'while': 'while a:\n        return 1',
        'assert': 'assert a, "no"',
        'assert message': 'assert 0, a',
        'raise': 'raise a',
        'with': 'with a:\n        pass',
        'with as': 'with a as x:\n        return x',
        'with error': 'with a:\n        raise ValueError(1)',
        'except': 'try:\n        raise ValueError(1)\n    except a:\n        return "caught"',
        'except tuple': 'try:\n        raise KeyError(1)\n    except (a, KeyError):\n        return "caught"',
        'call 0': 'return a()',
        'call 1': 'return a(1)',
        'call 2': 'return a(1, 2)',
        'call keyword': 'return a(x=1)',
        'decorator': '@a\n    def f(x):\n        return x\n    return f',
        'decorated class': '@a\n    class C(object):\n        pass\n    return C',
        'class of': 'class C(a):\n        pass\n    return C.__name__',
        'instance of class of': 'class C(a):\n        pass\n    return C()',
        'list': 'return [x for x in a]',
        'set': 'return {x for x in a}',
        'dict': 'return {x: 1 for x in a}',
        'generator': 'return (x for x in a)',
        'key': 'return {a: 1}',
        'in set': 'return {a}',
        'slots': 'class C(object):\n        __slots__ = a\n    return C.__slots__',
        'fstring': 'return f"{a}"',
        'fstring r': 'return f"{a!r:>10}"',
        'del attribute': 'del a.attribute',
        'attribute': 'return a.attribute',
        'attribute set': 'a.attribute = 1\n    return a.attribute',
        'attribute add': 'a.attribute += 1\n    return a.attribute',
        'chain': 'return 1 < a < 2',
        'star': 'return (lambda *x: x)(*a)',
        'star star': 'return (lambda **x: x)(**a)',
        'star both': 'return (lambda *x, **y: (x, y))(1, *a, **{"k": 2})',
        'yield': 'def g():\n        x = yield a\n        return\n    return list(g())',
        'repr in list': 'return repr([a, (a,)])',
        'str in exception': 'return str(ValueError(a)), repr(ValueError(a))',
        'sort': 'return sorted([a, a])',
        'equal lists': 'return [a] == [a], (a, 1) < (a, 2)',
        'join': 'return ",".join([a, a])',
        'sum lists': 'return sum([[1], a], [])',
        'doc': 'return a.__class__, a.__class__.__name__',
        'weak': 'return weakref.ref(a)() is a',
        'tracked': 'return gc.is_tracked(a), len(gc.get_referents(a))',
        'size': 'return sys.getsizeof(a)',
    }
    for name in sorted(bodies):
        yield 'def run(a):\n    %s\n\nrow(%r, run, (ALL,))' % (bodies[name], name)


def attributes():
    yield 'OWN = ' + group(['+Plain()', '+new_class()', '+MyInt(5)', '5', '+[]', '+ValueError(1)', 'len', '+Plain().method', '+generator()', '+Full()'])
    for name in '__class__ __name__ __module__ __qualname__ attribute nope'.split():
        yield 'row(%r, lambda a: a.%s, (ALL,))' % ('get ' + name, name)
        yield 'def run(a, b):\n    a.%s = b\n    return "done"\nrow(%r, run, (OWN, FEW))' % (name, 'set ' + name)
        yield 'def run(a):\n    del a.%s\n    return "done"\nrow(%r, run, (OWN,))' % (name, 'delete ' + name)


def percent():
    conversions = 'd i o u x X e E f F g G c r s a % b y'.split()
    flags = ['', '-5', '05', '+', ' ', '#', '.2', '8.3', '-08.1', '+#.0', '5', '.', 'l', '*', '.*', '(a)', '#010', '0+6']
    yield 'CONVERSIONS = [%s]' % ', '.join(repr('<%' + flag + conversion + '>') for conversion in conversions for flag in flags)
    yield ("NUMBERS = %s\n\n\nfor conversion in CONVERSIONS:\n"
           "    row(repr(conversion), lambda a: conversion %% a, (ALL,), 3)\n"
           "    row(repr(conversion), lambda a: conversion %% a, (NUMBERS,))\n"
           "    row(repr(conversion) + ' tuple', lambda a: conversion %% (a,), (SOME,), 2)\n"
           "    row(repr(conversion) + ' star', lambda a, b: conversion %% (a, b), (FEW, FEW), 5)" %
           group(['0', '5', '-5', '123456789', '1.5', '-1e20', "'a'", "b'a'", '65', "float('nan')", "float('-inf')", '0.1', '1e-7',
                  '+{"a": 3}', '(1, 2)', 'True', '1114112', 'MyInt(5)', '+Full()', '255', '4611686018427387904', '123456.789', '0.0', '-0.0']))
    rest = ['', '%', '%5', '%(a', '%(a)', '%(a)s', '%(a)s %(b)s', '%s %s', '%s', '%d %d %d', '%.', '%*', '%-', '%l', '%ld', '%hd', '%Ld', '%q', '%é',
            '%99999999999d', '%.99999999999f', '%()s', '%(a)(b)s', '%((a))s', '100%', 'é%s', '%s%%', '%*d', '%.*f', '%**d', '%5%', '%(a)*d']
    yield "for form in %r:\n    row(repr(form), lambda a: form %% a, (ALL,))" % rest
    yield "for form in %r:\n    row(repr(form), lambda a, b: form %% (a, b), (SOME, SOME), 5)" % rest
    yield "for form in [%s]:\n    row(repr(form), lambda a: form %% a, (ALL,), 4)" % ', '.join('b%r' % text for text in rest if 'é' not in text)


def specs():
    texts = ['', '5', '<5', '>5', '^7', '=7', '*^9', '05', '<05', '+', '-', ' ', '+d', ' d', 'd', 'x', 'X', '#x', '#o', '#b', 'o', 'b', 'c', 'n',
             ',', '_', ',d', '_d', '_x', ',x', '10,', '010,', '.2f', '.0f', '#.0f', '10.3f', '+.1e', 'e', 'E', 'g', 'G', '#g', '.3g', '%', '.1%', 's',
             '10s', '.2', '.2s', '>10.2s', 'r', 'q', '.', '5.', '..2', '<', '<<5', '{}', 'é>4', '0', '00', '=', '#', 'z', 'z.1f', '5d5', 'dd', '-5', '--',
             '99999999999', '.99999999999', 'F', 'f', '_f', ',f', ',.2f', '_.3e', ',%', ',s', '_s', '+s', '#s', '=s', '05s', ' s', ' c', '+c', '#c',
             ',c', '.2d', '.2c', '.2x', ',n', 'a', '!', '\\n', '<5d', '^+9d', '\\0>4', 'z', 'zd', 'zs', 'N', '.5_f', '.5,f', ',_', '_,', ',,', '__']
    yield 'NUMBERS = %s' % group(['0', '5', '-5', '123456789', '1.5', '-1e20', "float('nan')", "float('-inf')", '0.1', '1e-7', 'True', '65', '1114112',
                                  '123456.789', '0.0', '-0.0', "'abcdef'", "'é'", '4611686018427387904'])
    yield ("for spec in [%s]:\n    row('spec ' + repr(spec), lambda a: format(a, spec), (NUMBERS,))\n"
           "    row('spec ' + repr(spec), lambda a: format(a, spec), (ALL,), 3)\n"
           "    row('field ' + repr(spec), lambda a: ('{:' + spec + '}').format(a), (NUMBERS,), 3)" % ', '.join("'%s'" % text for text in texts))


def fields():
    texts = ['{}', '{0}', '{1}', '{} {}', '{0} {}', '{} {0}', '{a}', '{a}{}', '{', '}', '{{', '}}', '{{}}', '{0', '{0!', '{0!r', '{0!r}', '{0!s:>4}',
             '{0!a}', '{0!q}', '{0!}', '{0!rr}', '{0.attribute}', '{0.nope}', '{0.}', '{0[0]}', '{0[a]}', '{0[]}', '{0[', '{0[0', '{0[0]x}', '{0[0].real}',
             '{0[-1]}', '{0[99]}', '{0[1]}', '{:{}}', '{:{}{}}', '{0:{1}}', '{0:{{}}}', '{:{:{}}}', '{ }', '{ 0}', '{0 }', '{-1}', '{00}', '{99999999999999999999}',
             '{0:}', '{!r}', '{:>{a}}', 'x{0}y', '{0}{', '{0}}', '{0[0][1]}', '{0.attribute.real}', '{0.__class__}', '{0:.2f}', '{.attribute}', '{[0]}', '{a.b}',
             '{0!r:{1}}', '{a[b]}', '{:}', '{0[ 0 ]}', '{0..x}', '{0[0]]}', '{0 !r}']
    yield ("for field in %r:\n    row(repr(field), lambda a: field.format(a), (ALL,), 2)\n    row(repr(field), lambda a, b: field.format(a, b), (SOME, FEW), 5)\n"
           "    row(repr(field), lambda a: field.format(a=a), (SOME,))\n    row(repr(field), lambda: field.format(), ())\n"
           "    row(repr(field) + ' map', lambda a: field.format_map(a), (SOME,))" % texts)
