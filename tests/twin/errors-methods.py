"""Methods, operators, items and slices of the built-in types, right and wrong."""
def t(name, f):
    try:
        r = f()
    except Exception as e:
        print(name, "->", type(e).__name__, e)
    else:
        print(name, "=", repr(r))
t('[].append()', lambda: ([].append()))
t('[].append(1, 2)', lambda: ([].append(1, 2)))
t('[].append(x=1)', lambda: ([].append(x=1)))
t('[].extend()', lambda: ([].extend()))
t('[].extend(1)', lambda: ([].extend(1)))
t('[].extend(None)', lambda: ([].extend(None)))
t('[].extend([1], [2])', lambda: ([].extend([1], [2])))
t('[].insert()', lambda: ([].insert()))
t('[].insert(1)', lambda: ([].insert(1)))
t("[].insert('a', 1)", lambda: ([].insert('a', 1)))
t('[].insert(1, 2, 3)', lambda: ([].insert(1, 2, 3)))
t('[].insert(1.5, 1)', lambda: ([].insert(1.5, 1)))
t('[].pop()', lambda: ([].pop()))
t('[1].pop(5)', lambda: ([1].pop(5)))
t("[1].pop('a')", lambda: ([1].pop('a')))
t('[1].pop(1, 2)', lambda: ([1].pop(1, 2)))
t('[1].pop(1.0)', lambda: ([1].pop(1.0)))
t('[1].pop(-2)', lambda: ([1].pop(-2)))
t('[1].remove(5)', lambda: ([1].remove(5)))
t('[1].remove()', lambda: ([1].remove()))
t('[].clear(1)', lambda: ([].clear(1)))
t('[].copy(1)', lambda: ([].copy(1)))
t('[].reverse(1)', lambda: ([].reverse(1)))
t('[1].index(2)', lambda: ([1].index(2)))
t("[1].index('a', 0, 5)", lambda: ([1].index('a', 0, 5)))
t('[1, 2, 1].index(1, 1)', lambda: ([1, 2, 1].index(1, 1)))
t('[1].index()', lambda: ([1].index()))
t("[1].index(1, 'a')", lambda: ([1].index(1, 'a')))
t('[1].index(1, 2, 3, 4)', lambda: ([1].index(1, 2, 3, 4)))
t('[1].count()', lambda: ([1].count()))
t('[1, 1].count(1)', lambda: ([1, 1].count(1)))
t("[3, 'a'].sort()", lambda: ([3, 'a'].sort()))
t('[3].sort(5)', lambda: ([3].sort(5)))
t('[3].sort(lambda a: a)', lambda: ([3].sort(lambda a: a)))
t('[3].sort(key=5)', lambda: ([3].sort(key=5)))
t('[3].sort(foo=5)', lambda: ([3].sort(foo=5)))
t("[3].sort(reverse='x')", lambda: ([3].sort(reverse='x')))
t('[].foo', lambda: ([].foo))
t('[].append.foo', lambda: ([].append.foo))
t('[].__foo__', lambda: ([].__foo__))
t('[1][5]', lambda: ([1][5]))
t("[1]['a']", lambda: ([1]['a']))
t('[1][1.0]', lambda: ([1][1.0]))
t('[1][None]', lambda: ([1][None]))
t('[1][[]]', lambda: ([1][[]]))
t("[1][1:'a']", lambda: ([1][1:'a']))
t("[1]['a':]", lambda: ([1]['a':]))
t('[1][::0]', lambda: ([1][::0]))
t('[1][1, 2]', lambda: ([1][1, 2]))
def f():
    a = [1]
    a[5] = 1
t('a = [1] \\n a[5] = 1', f)
def f():
    a = [1]
    a['a'] = 1
t("a = [1] \\n a['a'] = 1", f)
def f():
    a = [1]
    del a[5]
t('a = [1] \\n del a[5]', f)
def f():
    a = [1]
    del a['a']
t("a = [1] \\n del a['a']", f)
def f():
    a = [1]
    a[0:1] = 5
t('a = [1] \\n a[0:1] = 5', f)
def f():
    a = [1]
    a[::2] = [1, 2]
t('a = [1] \\n a[::2] = [1, 2]', f)
def f():
    a = [1, 2, 3]
    a[::2] = [1]
t('a = [1, 2, 3] \\n a[::2] = [1]', f)
def f():
    a = [1, 2, 3]
    a[::2] = 5
t('a = [1, 2, 3] \\n a[::2] = 5', f)
def f():
    a = [1, 2, 3]
    a['a':] = []
t("a = [1, 2, 3] \\n a['a':] = []", f)
def f():
    a = [1, 2, 3]
    a[1:2] += [9]
    return a
t('a = [1, 2, 3] \\n a[1:2] += [9] \\n return a', f)
def f():
    a = [1, 2, 3]
    a += 5
t('a = [1, 2, 3] \\n a += 5', f)
def f():
    a = [1, 2, 3]
    a += 'ab'
    return a
t("a = [1, 2, 3] \\n a += 'ab' \\n return a", f)
def f():
    a = [1, 2, 3]
    a *= 2
    return a
t('a = [1, 2, 3] \\n a *= 2 \\n return a', f)
def f():
    a = [1, 2, 3]
    a *= 'a'
t("a = [1, 2, 3] \\n a *= 'a'", f)
def f():
    a = [1, 2, 3]
    a -= 1
t('a = [1, 2, 3] \\n a -= 1', f)
t('[1] + (2,)', lambda: ([1] + (2,)))
t('[1] + 5', lambda: ([1] + 5))
t('5 + [1]', lambda: (5 + [1]))
t("[1] * 'a'", lambda: ([1] * 'a'))
t('[1] * 1.5', lambda: ([1] * 1.5))
t('[1] * [2]', lambda: ([1] * [2]))
t('[1] * -1', lambda: ([1] * -1))
t('[1] < [1, 2]', lambda: ([1] < [1, 2]))
t('[1] < 5', lambda: ([1] < 5))
t("[1] < ['a']", lambda: ([1] < ['a']))
t('[1] == (1,)', lambda: ([1] == (1,)))
t('[1] - [1]', lambda: ([1] - [1]))
t('-[1]', lambda: (-[1]))
t("+'a'", lambda: (+'a'))
t('~1.5', lambda: (~1.5))
t('not []', lambda: (not []))
t('() + []', lambda: (() + []))
t('(1,) + 5', lambda: ((1,) + 5))
t("(1,) * 'a'", lambda: ((1,) * 'a'))
t('(1,)[5]', lambda: ((1,)[5]))
t("(1,)['a']", lambda: ((1,)['a']))
t('(1,)[1.0]', lambda: ((1,)[1.0]))
t("(1, 2) < (1, 'a')", lambda: ((1, 2) < (1, 'a')))
def f():
    t = (1,)
    t[0] = 2
t('t = (1,) \\n t[0] = 2', f)
def f():
    t = (1,)
    del t[0]
t('t = (1,) \\n del t[0]', f)
def f():
    t = (1,)
    t.a = 2
t('t = (1,) \\n t.a = 2', f)
def f():
    t = ([],)
    t[0] += [1]
t('t = ([],) \\n t[0] += [1]', f)
t('(1,).index(2)', lambda: ((1,).index(2)))
t('(1,).index()', lambda: ((1,).index()))
t('(1,).count()', lambda: ((1,).count()))
t('(1,).append', lambda: ((1,).append))
t('(1,).foo()', lambda: ((1,).foo()))
t("{}['a']", lambda: ({}['a']))
t('{}[1]', lambda: ({}[1]))
t('{}[(1, 2)]', lambda: ({}[(1, 2)]))
t('{}[None]', lambda: ({}[None]))
t('{}[[]]', lambda: ({}[[]]))
t('{}[{}]', lambda: ({}[{}]))
def f():
    d = {}
    d[[]] = 1
t('d = {} \\n d[[]] = 1', f)
def f():
    d = {}
    del d['a']
t("d = {} \\n del d['a']", f)
def f():
    d = {}
    del d[[]]
t('d = {} \\n del d[[]]', f)
def f():
    d = {}
    d.foo = 1
t('d = {} \\n d.foo = 1', f)
t('{}.get()', lambda: ({}.get()))
t('{}.get(1, 2, 3)', lambda: ({}.get(1, 2, 3)))
t('{}.get([])', lambda: ({}.get([])))
t("{}.get('a', 'd')", lambda: ({}.get('a', 'd')))
t('{}.pop()', lambda: ({}.pop()))
t("{}.pop('a')", lambda: ({}.pop('a')))
t("{}.pop('a', 1)", lambda: ({}.pop('a', 1)))
t("{}.pop('a', 1, 2)", lambda: ({}.pop('a', 1, 2)))
t('{}.pop([])', lambda: ({}.pop([])))
t("{'a': 1}.pop([])", lambda: ({'a': 1}.pop([])))
t('{}.popitem()', lambda: ({}.popitem()))
t('{}.popitem(1)', lambda: ({}.popitem(1)))
t('{}.setdefault()', lambda: ({}.setdefault()))
t('{}.setdefault([])', lambda: ({}.setdefault([])))
t("{}.setdefault('a')", lambda: ({}.setdefault('a')))
t('{}.setdefault(1, 2, 3)', lambda: ({}.setdefault(1, 2, 3)))
t('{}.update(5)', lambda: ({}.update(5)))
t('{}.update([1])', lambda: ({}.update([1])))
t("{}.update(['abc'])", lambda: ({}.update(['abc'])))
t('{}.update([[1, 2, 3]])', lambda: ({}.update([[1, 2, 3]])))
t('{}.update(1, 2)', lambda: ({}.update(1, 2)))
t('{}.update(None)', lambda: ({}.update(None)))
t('{}.update(a=1)', lambda: ({}.update(a=1)))
t('{}.keys(1)', lambda: ({}.keys(1)))
t('{}.values(1)', lambda: ({}.values(1)))
t('{}.items(1)', lambda: ({}.items(1)))
t('{}.clear(1)', lambda: ({}.clear(1)))
t('{}.copy(1)', lambda: ({}.copy(1)))
t('dict.fromkeys()', lambda: (dict.fromkeys()))
t('dict.fromkeys(5)', lambda: (dict.fromkeys(5)))
t('dict.fromkeys([[]])', lambda: (dict.fromkeys([[]])))
t('dict.fromkeys([1, 2])', lambda: (dict.fromkeys([1, 2])))
t("dict.fromkeys('ab', 0)", lambda: (dict.fromkeys('ab', 0)))
t("dict.fromkeys('ab', 0, 1)", lambda: (dict.fromkeys('ab', 0, 1)))
t('{} < {}', lambda: ({} < {}))
t('{} + {}', lambda: ({} + {}))
t('{} | {}', lambda: ({} | {}))
t("{'a': 1} | {'b': 2}", lambda: ({'a': 1} | {'b': 2}))
t('{} | [(1, 2)]', lambda: ({} | [(1, 2)]))
def f():
    d = {}
    d |= [(1, 2)]
    return d
t('d = {} \\n d |= [(1, 2)] \\n return d', f)
def f():
    d = {}
    d |= 5
t('d = {} \\n d |= 5', f)
t('{}.has_key', lambda: ({}.has_key))
t('{1: 2}.keys()[0]', lambda: ({1: 2}.keys()[0]))
t('{1: 2}.keys() & [1]', lambda: ({1: 2}.keys() & [1]))
t('{1: 2}.keys() | [3]', lambda: ({1: 2}.keys() | [3]))
t('{1: 2}.keys() - [1]', lambda: ({1: 2}.keys() - [1]))
t('{1: 2}.keys() ^ {5}', lambda: ({1: 2}.keys() ^ {5}))
t('{1: 2}.items() & {(1, 2)}', lambda: ({1: 2}.items() & {(1, 2)}))
t('{1: 2}.values() & [1]', lambda: ({1: 2}.values() & [1]))
t('{1: 2}.keys() & 5', lambda: ({1: 2}.keys() & 5))
t('{1: 2}.keys() == {1}', lambda: ({1: 2}.keys() == {1}))
t('{1: 2}.values() == {1: 2}.values()', lambda: ({1: 2}.values() == {1: 2}.values()))
t('{1: 2}.keys()', lambda: ({1: 2}.keys()))
t('{1: 2}.values()', lambda: ({1: 2}.values()))
t('{1: 2}.items()', lambda: ({1: 2}.items()))
t('len({1: 2}.keys())', lambda: (len({1: 2}.keys())))
t('1 in {1: 2}.keys()', lambda: (1 in {1: 2}.keys()))
t('(1, 2) in {1: 2}.items()', lambda: ((1, 2) in {1: 2}.items()))
t('2 in {1: 2}.values()', lambda: (2 in {1: 2}.values()))
t('[] in {1: 2}', lambda: ([] in {1: 2}))
t('[] in {1: 2}.keys()', lambda: ([] in {1: 2}.keys()))
t('set().add()', lambda: (set().add()))
t('set().add([])', lambda: (set().add([])))
t('set().add({})', lambda: (set().add({})))
t('set().add(1, 2)', lambda: (set().add(1, 2)))
t('set().remove(1)', lambda: (set().remove(1)))
t('set().remove([])', lambda: (set().remove([])))
t("set().remove('a')", lambda: (set().remove('a')))
t('set().remove((1, 2))', lambda: (set().remove((1, 2))))
t('set().discard([])', lambda: (set().discard([])))
t('set().discard()', lambda: (set().discard()))
t('set().pop()', lambda: (set().pop()))
t('set().pop(1)', lambda: (set().pop(1)))
t('set().update(5)', lambda: (set().update(5)))
t('set().update([[]])', lambda: (set().update([[]])))
t('set().union(5)', lambda: (set().union(5)))
t("set().union([1], (2,), 'a') == {1, 2, 'a'}", lambda: (set().union([1], (2,), 'a') == {1, 2, 'a'}))
t('set().intersection(5)', lambda: (set().intersection(5)))
t('{1, 2}.intersection([1], [1, 2])', lambda: ({1, 2}.intersection([1], [1, 2])))
t('set().difference(5)', lambda: (set().difference(5)))
t('set().symmetric_difference(5)', lambda: (set().symmetric_difference(5)))
t('set().symmetric_difference([1], [2])', lambda: (set().symmetric_difference([1], [2])))
t('set().issubset(5)', lambda: (set().issubset(5)))
t('set().issuperset(5)', lambda: (set().issuperset(5)))
t('set().isdisjoint(5)', lambda: (set().isdisjoint(5)))
t('set().issubset()', lambda: (set().issubset()))
t('{1} | [1]', lambda: ({1} | [1]))
t('{1} & [1]', lambda: ({1} & [1]))
t('{1} - [1]', lambda: ({1} - [1]))
t('{1} ^ [1]', lambda: ({1} ^ [1]))
t('{1} < [1]', lambda: ({1} < [1]))
t('{1} <= {1, 2}', lambda: ({1} <= {1, 2}))
t('{1} + {2}', lambda: ({1} + {2}))
t('{1}[0]', lambda: ({1}[0]))
def f():
    s = {1}
    s |= [1]
t('s = {1} \\n s |= [1]', f)
def f():
    s = {1}
    s[0] = 1
t('s = {1} \\n s[0] = 1', f)
def f():
    s = {1}
    s.foo = 1
t('s = {1} \\n s.foo = 1', f)
t('{[]}', lambda: ({[]}))
t('{1: 2, []: 3}', lambda: ({1: 2, []: 3}))
t('[] in {1}', lambda: ([] in {1}))
t('{} in {1}', lambda: ({} in {1}))
t('set() in {1}', lambda: (set() in {1}))
t('set() in {frozenset()}', lambda: (set() in {frozenset()}))
t('frozenset().add', lambda: (frozenset().add))
t('frozenset([1]) | {2}', lambda: (frozenset([1]) | {2}))
t('frozenset([1]) == {1}', lambda: (frozenset([1]) == {1}))
t("'abc'[5]", lambda: ('abc'[5]))
t("'abc'['a']", lambda: ('abc'['a']))
t("'abc'[1.5]", lambda: ('abc'[1.5]))
t("'abc'[None]", lambda: ('abc'[None]))
def f():
    s = 'abc'
    s[0] = 'x'
t("s = 'abc' \\n s[0] = 'x'", f)
def f():
    s = 'abc'
    del s[0]
t("s = 'abc' \\n del s[0]", f)
def f():
    s = 'abc'
    s.foo = 1
t("s = 'abc' \\n s.foo = 1", f)
t("'a' + 1", lambda: ('a' + 1))
t("1 + 'a'", lambda: (1 + 'a'))
t("'a' * 'b'", lambda: ('a' * 'b'))
t("'a' * 1.5", lambda: ('a' * 1.5))
t("'a' - 'b'", lambda: ('a' - 'b'))
t("'a' / 2", lambda: ('a' / 2))
t("'a' < 1", lambda: ('a' < 1))
t("'a' in 5", lambda: ('a' in 5))
t("5 in 'abc'", lambda: (5 in 'abc'))
t("None in 'abc'", lambda: (None in 'abc'))
t("b'a' in 'abc'", lambda: (b'a' in 'abc'))
t("'a' + b'a'", lambda: ('a' + b'a'))
t("b'a' + 'a'", lambda: (b'a' + 'a'))
t("'a' % 5", lambda: ('a' % 5))
t("'%s' % ()", lambda: ('%s' % ()))
t("'%s %s' % (1,)", lambda: ('%s %s' % (1,)))
t("'%s' % (1, 2)", lambda: ('%s' % (1, 2)))
t("'%d' % 'a'", lambda: ('%d' % 'a'))
t("'%d' % None", lambda: ('%d' % None))
t("'%d' % 1.5", lambda: ('%d' % 1.5))
t("'%x' % 1.5", lambda: ('%x' % 1.5))
t("'%x' % 'a'", lambda: ('%x' % 'a'))
t("'%o' % 'a'", lambda: ('%o' % 'a'))
t("'%f' % 'a'", lambda: ('%f' % 'a'))
t("'%e' % None", lambda: ('%e' % None))
t("'%c' % 'ab'", lambda: ('%c' % 'ab'))
t("'%c' % -1", lambda: ('%c' % -1))
t("'%c' % 1114112", lambda: ('%c' % 1114112))
t("'%c' % 1.5", lambda: ('%c' % 1.5))
t("'%c' % None", lambda: ('%c' % None))
t("'%q' % 1", lambda: ('%q' % 1))
t("'%' % 1", lambda: ('%' % 1))
t("'%(a)s' % 5", lambda: ('%(a)s' % 5))
t("'%(a)s' % {}", lambda: ('%(a)s' % {}))
t("'%(a)s' % {'a': 1}", lambda: ('%(a)s' % {'a': 1}))
t("'%(a' % {}", lambda: ('%(a' % {}))
t("'%*d' % (5, 3)", lambda: ('%*d' % (5, 3)))
t("'%*d' % ('a', 3)", lambda: ('%*d' % ('a', 3)))
t("'%.*f' % (2, 3.14159)", lambda: ('%.*f' % (2, 3.14159)))
t("'%-5d|' % 3", lambda: ('%-5d|' % 3))
t("'%+d' % 3", lambda: ('%+d' % 3))
t("'% d' % 3", lambda: ('% d' % 3))
t("'%05d' % -3", lambda: ('%05d' % -3))
t("'%#x' % 255", lambda: ('%#x' % 255))
t("'%5.1f%%' % 99.5", lambda: ('%5.1f%%' % 99.5))
t("'%s' % {'a': 1}", lambda: ('%s' % {'a': 1}))
t("'%r' % 'a'", lambda: ('%r' % 'a'))
t("'%a' % 'é'", lambda: ('%a' % 'é'))
t("'%i' % 3", lambda: ('%i' % 3))
t("'%u' % 3", lambda: ('%u' % 3))
t("'%ld' % 3", lambda: ('%ld' % 3))
t("'%s' % [1, 2]", lambda: ('%s' % [1, 2]))
t("'%s %s' % [1, 2]", lambda: ('%s %s' % [1, 2]))
t("'%z' % ()", lambda: ('%z' % ()))
t("'abc' % ()", lambda: ('abc' % ()))
t("'abc' % (1,)", lambda: ('abc' % (1,)))
t("'abc' % {}", lambda: ('abc' % {}))
t("'abc' % [1]", lambda: ('abc' % [1]))
t("'abc' % 'a'", lambda: ('abc' % 'a'))
t("'{}'.format()", lambda: ('{}'.format()))
t("'{0} {1}'.format(1)", lambda: ('{0} {1}'.format(1)))
t("'{} {0}'.format(1)", lambda: ('{} {0}'.format(1)))
t("'{0} {}'.format(1)", lambda: ('{0} {}'.format(1)))
t("'{a}'.format()", lambda: ('{a}'.format()))
t("'{a}'.format(a=1)", lambda: ('{a}'.format(a=1)))
t("'{a.b}'.format(a=1)", lambda: ('{a.b}'.format(a=1)))
t("'{a[0]}'.format(a=[7])", lambda: ('{a[0]}'.format(a=[7])))
t("'{a[x]}'.format(a={'x': 1})", lambda: ('{a[x]}'.format(a={'x': 1})))
t("'{a[5]}'.format(a=[7])", lambda: ('{a[5]}'.format(a=[7])))
t("'{'.format()", lambda: ('{'.format()))
t("'}'.format()", lambda: ('}'.format()))
t("'{!x}'.format(1)", lambda: ('{!x}'.format(1)))
t("'{!r}'.format('a')", lambda: ('{!r}'.format('a')))
t("'{!s:>5}'.format('a')", lambda: ('{!s:>5}'.format('a')))
t("'{:d}'.format('a')", lambda: ('{:d}'.format('a')))
t("'{:{}}'.format('a', 5)", lambda: ('{:{}}'.format('a', 5)))
t("'{:>{w}}'.format('a', w=5)", lambda: ('{:>{w}}'.format('a', w=5)))
t("'{0.real}'.format(5)", lambda: ('{0.real}'.format(5)))
t("'{{}}'.format()", lambda: ('{{}}'.format()))
t("'{:'.format(1)", lambda: ('{:'.format(1)))
t("'{0!}'.format(1)", lambda: ('{0!}'.format(1)))
t("'{0[}'.format(1)", lambda: ('{0[}'.format(1)))
t("'{0]}'.format(1)", lambda: ('{0]}'.format(1)))
t("'{ }'.format(1)", lambda: ('{ }'.format(1)))
t("'a'.join()", lambda: ('a'.join()))
t("'a'.join(5)", lambda: ('a'.join(5)))
t("'a'.join([1])", lambda: ('a'.join([1])))
t("'a'.join(['x', 2])", lambda: ('a'.join(['x', 2])))
t("'a'.join('xyz')", lambda: ('a'.join('xyz')))
t("'a'.join(['x', None])", lambda: ('a'.join(['x', None])))
t("'a'.join(['a'], ['b'])", lambda: ('a'.join(['a'], ['b'])))
t("'a b'.split(1)", lambda: ('a b'.split(1)))
t("'a b'.split('')", lambda: ('a b'.split('')))
t("'a b'.split(None, 1)", lambda: ('a b'.split(None, 1)))
t("'a b c'.split(' ', 1)", lambda: ('a b c'.split(' ', 1)))
t("'a b'.split(sep=None, maxsplit=0)", lambda: ('a b'.split(sep=None, maxsplit=0)))
t("'a b'.split(' ', 'x')", lambda: ('a b'.split(' ', 'x')))
t("'a b'.split(foo=1)", lambda: ('a b'.split(foo=1)))
t("'a b'.split(' ', 1, 2)", lambda: ('a b'.split(' ', 1, 2)))
t("'a'.replace('a')", lambda: ('a'.replace('a')))
t("'a'.replace(1, 2)", lambda: ('a'.replace(1, 2)))
t("'aaa'.replace('a', 'b', 2)", lambda: ('aaa'.replace('a', 'b', 2)))
t("'aaa'.replace('a', 'b', count=2)", lambda: ('aaa'.replace('a', 'b', count=2)))
t("'aaa'.replace('', '-')", lambda: ('aaa'.replace('', '-')))
t("'a'.strip(1)", lambda: ('a'.strip(1)))
t("'a'.strip('a', 'b')", lambda: ('a'.strip('a', 'b')))
t("'abc'.find(1)", lambda: ('abc'.find(1)))
t("'abc'.find()", lambda: ('abc'.find()))
t("'abc'.index('z')", lambda: ('abc'.index('z')))
t("'abc'.rindex('z')", lambda: ('abc'.rindex('z')))
t("'abc'.find('b', 'x')", lambda: ('abc'.find('b', 'x')))
t("'abc'.find('b', None, None)", lambda: ('abc'.find('b', None, None)))
t("'abc'.find('b', 1, 2, 3)", lambda: ('abc'.find('b', 1, 2, 3)))
t("'abc'.count(1)", lambda: ('abc'.count(1)))
t("'abc'.count('')", lambda: ('abc'.count('')))
t("'abc'.startswith(1)", lambda: ('abc'.startswith(1)))
t("'abc'.startswith(('a', 1))", lambda: ('abc'.startswith(('a', 1))))
t("'abc'.startswith((1, 'a'))", lambda: ('abc'.startswith((1, 'a'))))
t("'abc'.startswith(['a'])", lambda: ('abc'.startswith(['a'])))
t("'abc'.endswith(1)", lambda: ('abc'.endswith(1)))
t("'abc'.endswith()", lambda: ('abc'.endswith()))
t("'abc'.startswith('b', 1)", lambda: ('abc'.startswith('b', 1)))
t("'abc'.upper(1)", lambda: ('abc'.upper(1)))
t("'abc'.lower(1)", lambda: ('abc'.lower(1)))
t("'abc'.zfill('a')", lambda: ('abc'.zfill('a')))
t("'abc'.zfill()", lambda: ('abc'.zfill()))
t("'abc'.center()", lambda: ('abc'.center()))
t("'abc'.center('a')", lambda: ('abc'.center('a')))
t("'abc'.center(9, 'xx')", lambda: ('abc'.center(9, 'xx')))
t("'abc'.center(9, 1)", lambda: ('abc'.center(9, 1)))
t("'abc'.ljust(5, '*')", lambda: ('abc'.ljust(5, '*')))
t("'abc'.partition('')", lambda: ('abc'.partition('')))
t("'abc'.partition(1)", lambda: ('abc'.partition(1)))
t("'abc'.partition()", lambda: ('abc'.partition()))
t("'abc'.rpartition('b')", lambda: ('abc'.rpartition('b')))
t("'abc'.encode('nope')", lambda: ('abc'.encode('nope')))
t("'é'.encode('ascii')", lambda: ('é'.encode('ascii')))
t("'é'.encode('ascii', 'nope')", lambda: ('é'.encode('ascii', 'nope')))
t("'aé'.encode('latin-1')", lambda: ('aé'.encode('latin-1')))
t("'\\u20ac'.encode('latin-1')", lambda: ('\u20ac'.encode('latin-1')))
t("'\\u20acx\\u20ac'.encode('ascii')", lambda: ('\u20acx\u20ac'.encode('ascii')))
t("'a'.encode(1)", lambda: ('a'.encode(1)))
t("'a'.encode('utf-8', 1)", lambda: ('a'.encode('utf-8', 1)))
t("b'\\xff'.decode()", lambda: (b'\xff'.decode()))
t("b'\\xff'.decode('ascii')", lambda: (b'\xff'.decode('ascii')))
t("b'\\xc3'.decode('utf-8')", lambda: (b'\xc3'.decode('utf-8')))
t("b'a\\xe2\\x82'.decode()", lambda: (b'a\xe2\x82'.decode()))
t("b'a'.decode('nope')", lambda: (b'a'.decode('nope')))
t("b'a'.decode(1)", lambda: (b'a'.decode(1)))
t("b'\\xe9'.decode('latin-1')", lambda: (b'\xe9'.decode('latin-1')))
t("'a\\nb\\r\\nc'.splitlines()", lambda: ('a\nb\r\nc'.splitlines()))
t("'a\\nb'.splitlines(True)", lambda: ('a\nb'.splitlines(True)))
t("'a\\nb'.splitlines(keepends=True)", lambda: ('a\nb'.splitlines(keepends=True)))
t("'a\\tb'.expandtabs(4)", lambda: ('a\tb'.expandtabs(4)))
t("'a\\tb'.expandtabs('x')", lambda: ('a\tb'.expandtabs('x')))
t("'abc'.foo", lambda: ('abc'.foo))
t("'abc'.foo()", lambda: ('abc'.foo()))
t("'abc'.decode", lambda: ('abc'.decode))
t("'abc'.removeprefix('a')", lambda: ('abc'.removeprefix('a')))
t("'abc'.removeprefix(1)", lambda: ('abc'.removeprefix(1)))
t("'abc'.removesuffix('c')", lambda: ('abc'.removesuffix('c')))
t("'abc'.isdigit(1)", lambda: ('abc'.isdigit(1)))
t("'abc'.title(), 'aBc'.swapcase(), 'abc'.capitalize()", lambda: ('abc'.title(), 'aBc'.swapcase(), 'abc'.capitalize()))
t("'abc'.format_map(5)", lambda: ('abc'.format_map(5)))
t("'{a}'.format_map({'a': 1})", lambda: ('{a}'.format_map({'a': 1})))
t("'{a}'.format_map({})", lambda: ('{a}'.format_map({})))
t("'{}'.format_map({})", lambda: ('{}'.format_map({})))
t("b'abc'[0]", lambda: (b'abc'[0]))
t("b'abc'[5]", lambda: (b'abc'[5]))
t("b'abc'['a']", lambda: (b'abc'['a']))
t("b'a' + 5", lambda: (b'a' + 5))
t("b'a' * 'a'", lambda: (b'a' * 'a'))
t("b'a' == 'a'", lambda: (b'a' == 'a'))
t("b'a' < 'a'", lambda: (b'a' < 'a'))
t("b'a' < b'b'", lambda: (b'a' < b'b'))
t("5 in b'abc'", lambda: (5 in b'abc'))
t("97 in b'abc'", lambda: (97 in b'abc'))
t("256 in b'abc'", lambda: (256 in b'abc'))
t("'a' in b'abc'", lambda: ('a' in b'abc'))
t("b'a'.join(['a'])", lambda: (b'a'.join(['a'])))
t("b'a'.join([b'a', 5])", lambda: (b'a'.join([b'a', 5])))
t("b','.join([b'a', b'b'])", lambda: (b','.join([b'a', b'b'])))
t("b'a b'.split('x')", lambda: (b'a b'.split('x')))
t("b'a'.find('a')", lambda: (b'a'.find('a')))
t("b'a'.find(97)", lambda: (b'a'.find(97)))
t("b'a'.find(300)", lambda: (b'a'.find(300)))
t("b'a'.startswith('a')", lambda: (b'a'.startswith('a')))
t("b'a'.replace('a', 'b')", lambda: (b'a'.replace('a', 'b')))
t("b'a'.strip('a')", lambda: (b'a'.strip('a')))
t("b'a'.hex()", lambda: (b'a'.hex()))
t("b'ab'.hex(':')", lambda: (b'ab'.hex(':')))
t("b'ab'.hex(1)", lambda: (b'ab'.hex(1)))
t("b'a'.foo", lambda: (b'a'.foo))
t("bytearray().append('a')", lambda: (bytearray().append('a')))
t('bytearray().append(256)', lambda: (bytearray().append(256)))
t("bytearray().append(b'a')", lambda: (bytearray().append(b'a')))
t('bytearray().extend(5)', lambda: (bytearray().extend(5)))
t("bytearray().extend('a')", lambda: (bytearray().extend('a')))
t('bytearray().extend([256])', lambda: (bytearray().extend([256])))
t("bytearray().extend(['a'])", lambda: (bytearray().extend(['a'])))
t('bytearray().pop()', lambda: (bytearray().pop()))
t("bytearray(b'a').pop(5)", lambda: (bytearray(b'a').pop(5)))
t('bytearray().remove(1)', lambda: (bytearray().remove(1)))
t("bytearray().remove('a')", lambda: (bytearray().remove('a')))
t('bytearray().insert(0, 256)', lambda: (bytearray().insert(0, 256)))
t("bytearray(b'abc')[5]", lambda: (bytearray(b'abc')[5]))
def f():
    b = bytearray(b'abc')
    b[0] = 'a'
t("b = bytearray(b'abc') \\n b[0] = 'a'", f)
def f():
    b = bytearray(b'abc')
    b[0] = 256
t("b = bytearray(b'abc') \\n b[0] = 256", f)
def f():
    b = bytearray(b'abc')
    b[5] = 1
t("b = bytearray(b'abc') \\n b[5] = 1", f)
def f():
    b = bytearray(b'abc')
    b[0:1] = 'a'
t("b = bytearray(b'abc') \\n b[0:1] = 'a'", f)
def f():
    b = bytearray(b'abc')
    b[0:1] = 5
    return b
t("b = bytearray(b'abc') \\n b[0:1] = 5 \\n return b", f)
def f():
    b = bytearray(b'abc')
    b[0:1] = [256]
t("b = bytearray(b'abc') \\n b[0:1] = [256]", f)
def f():
    b = bytearray(b'abc')
    b[::2] = b'x'
t("b = bytearray(b'abc') \\n b[::2] = b'x'", f)
def f():
    b = bytearray(b'abc')
    b += 'a'
t("b = bytearray(b'abc') \\n b += 'a'", f)
def f():
    b = bytearray(b'abc')
    b += b'd'
    return b
t("b = bytearray(b'abc') \\n b += b'd' \\n return b", f)
def f():
    b = bytearray(b'abc')
    b *= 2
    return b
t("b = bytearray(b'abc') \\n b *= 2 \\n return b", f)
t("bytearray(b'a') == b'a'", lambda: (bytearray(b'a') == b'a'))
t("bytearray(b'a') + b'b'", lambda: (bytearray(b'a') + b'b'))
t("b'a' + bytearray(b'b')", lambda: (b'a' + bytearray(b'b')))
t('1 + None', lambda: (1 + None))
t('None + 1', lambda: (None + 1))
t("1 - 'a'", lambda: (1 - 'a'))
t('1 * None', lambda: (1 * None))
t('1 / 0', lambda: (1 / 0))
t('1 // 0', lambda: (1 // 0))
t('1 % 0', lambda: (1 % 0))
t('1.0 / 0', lambda: (1.0 / 0))
t('1.0 // 0', lambda: (1.0 // 0))
t('1.0 % 0', lambda: (1.0 % 0))
t('0 ** -1', lambda: (0 ** -1))
t('0.0 ** -1', lambda: (0.0 ** -1))
t("1 / 'a'", lambda: (1 / 'a'))
t("1 // 'a'", lambda: (1 // 'a'))
t("1 % 'a'", lambda: (1 % 'a'))
t("1 ** 'a'", lambda: (1 ** 'a'))
t("1 << 'a'", lambda: (1 << 'a'))
t('1 << -1', lambda: (1 << -1))
t('1 >> -1', lambda: (1 >> -1))
t('1 << 1.5', lambda: (1 << 1.5))
t('1 & 1.5', lambda: (1 & 1.5))
t("1 | 'a'", lambda: (1 | 'a'))
t('1 ^ None', lambda: (1 ^ None))
t("~'a'", lambda: (~'a'))
t("-'a'", lambda: (-'a'))
t('-None', lambda: (-None))
t('+None', lambda: (+None))
t('1.5 & 1', lambda: (1.5 & 1))
t("1 < 'a'", lambda: (1 < 'a'))
t('1 < None', lambda: (1 < None))
t('None < None', lambda: (None < None))
t('1 <= [1]', lambda: (1 <= [1]))
t('1 > {}', lambda: (1 > {}))
t('1 >= ()', lambda: (1 >= ()))
t("1 < 2 < 'a'", lambda: (1 < 2 < 'a'))
t('int < str', lambda: (int < str))
t('object() < object()', lambda: (object() < object()))
t('NotImplemented', lambda: (NotImplemented))
t('1 in 5', lambda: (1 in 5))
t('1 in None', lambda: (1 in None))
t('1 not in 5', lambda: (1 not in 5))
t('1 is not 2', lambda: (1 is not 2))
t('5()', lambda: (5()))
t('None()', lambda: (None()))
t("'a'()", lambda: ('a'()))
t('[]()', lambda: ([]()))
t('(1)(2)', lambda: ((1)(2)))
t('5.5.foo', lambda: (5.5.foo))
t('(5).foo', lambda: ((5).foo))
t('None.foo', lambda: (None.foo))
t('True.foo', lambda: (True.foo))
t('len.foo', lambda: (len.foo))
t('int.foo', lambda: (int.foo))
t('range.foo', lambda: (range.foo))
t('(lambda: 0).foo', lambda: ((lambda: 0).foo))
t('slice(1).foo', lambda: (slice(1).foo))
t('slice()', lambda: (slice()))
t('slice(1, 2, 3, 4)', lambda: (slice(1, 2, 3, 4)))
t('slice(1) == slice(1)', lambda: (slice(1) == slice(1)))
t('slice(1) < slice(2)', lambda: (slice(1) < slice(2)))
t('slice(1, 2).indices()', lambda: (slice(1, 2).indices()))
t("slice(1, 2).indices('a')", lambda: (slice(1, 2).indices('a')))
t('slice(1, 2).indices(-1)', lambda: (slice(1, 2).indices(-1)))
t('slice(None, None, -1).indices(5)', lambda: (slice(None, None, -1).indices(5)))
t('slice(1, 2, 3)', lambda: (slice(1, 2, 3)))
t('(5).bit_length()', lambda: ((5).bit_length()))
t('(5).bit_length(1)', lambda: ((5).bit_length(1)))
t('(5).bit_count()', lambda: ((5).bit_count()))
t('(5).conjugate()', lambda: ((5).conjugate()))
t('(5).real, (5).imag, (5).numerator, (5).denominator', lambda: ((5).real, (5).imag, (5).numerator, (5).denominator))
t('(5).as_integer_ratio()', lambda: ((5).as_integer_ratio()))
t('(5).is_integer()', lambda: ((5).is_integer()))
t('(1.5).is_integer()', lambda: ((1.5).is_integer()))
t('1e308 * 10', lambda: (1e308 * 10))
t('2.0 ** 10000', lambda: (2.0 ** 10000))
t('(-8) ** (1 / 3) if False else 0', lambda: ((-8) ** (1 / 3) if False else 0))
t('2 ** -1', lambda: (2 ** -1))
t('(-2) ** 2', lambda: ((-2) ** 2))
t('(-2.0) ** 2', lambda: ((-2.0) ** 2))
t('10 ** 18', lambda: (10 ** 18))
t('float(10 ** 18)', lambda: (float(10 ** 18)))
t('int(1e18)', lambda: (int(1e18)))
t('1e16', lambda: (1e16))
t('1e15', lambda: (1e15))
t('123456789012345678.0', lambda: (123456789012345678.0))
t('0.1 + 0.2', lambda: (0.1 + 0.2))
t('1e-4', lambda: (1e-4))
t('1e-5', lambda: (1e-5))
t('5e-324', lambda: (5e-324))
t('1.7976931348623157e308', lambda: (1.7976931348623157e308))
t('-0.0', lambda: (-0.0))
t('1e22', lambda: (1e22))
t('1e23', lambda: (1e23))
t('3.0', lambda: (3.0))
t('100000000000000000000.0', lambda: (100000000000000000000.0))
t('7 // 2, -7 // 2, 7 // -2, 7 % -3, -7 % 3', lambda: (7 // 2, -7 // 2, 7 // -2, 7 % -3, -7 % 3))
t('7.5 // 2, -7.5 // 2, 7.5 % -2, -7.5 % 2', lambda: (7.5 // 2, -7.5 // 2, 7.5 % -2, -7.5 % 2))
t('divmod(7, 2), divmod(-7, 2), divmod(7.5, -2)', lambda: (divmod(7, 2), divmod(-7, 2), divmod(7.5, -2)))
t("1 == 1.0, 1 == True, 'a' == 1, None == 0", lambda: (1 == 1.0, 1 == True, 'a' == 1, None == 0))
t('True & False, True | 2, True ^ True', lambda: (True & False, True | 2, True ^ True))
def f():
    s = 'abc'
    del s[0]
t("s = 'abc' \\n del s[0]", f)
def f():
    s = 'abc'
    del s[0:1]
t("s = 'abc' \\n del s[0:1]", f)
def f():
    t = (1,)
    del t[0]
t('t = (1,) \\n del t[0]', f)
def f():
    t = {1}
    del t[0]
t('t = {1} \\n del t[0]', f)
def f():
    t = {1: 2}.keys()
    del t[0]
t('t = {1: 2}.keys() \\n del t[0]', f)
def f():
    t = range(3)
    del t[0]
t('t = range(3) \\n del t[0]', f)
def f():
    t = range(3)
    t[0] = 1
t('t = range(3) \\n t[0] = 1', f)
def f():
    t = b'abc'
    del t[0]
t("t = b'abc' \\n del t[0]", f)
def f():
    t = 1.5
    del t[0]
t('t = 1.5 \\n del t[0]', f)
def f():
    t = len
    del t[0]
t('t = len \\n del t[0]', f)
def f():
    t = object()
    del t[0]
t('t = object() \\n del t[0]', f)
def f():
    t = object
    del t[0]
t('t = object \\n del t[0]', f)
def f():
    t = object
    t[0] = 1
t('t = object \\n t[0] = 1', f)
def f():
    t = iter([])
    del t['a']
t("t = iter([]) \\n del t['a']", f)
def f():
    t = (1,)
    del t['a']
t("t = (1,) \\n del t['a']", f)
def f():
    t = (1,)
    t['a'] = 1
t("t = (1,) \\n t['a'] = 1", f)
def f():
    t = 'abc'
    del t['a']
t("t = 'abc' \\n del t['a']", f)
def f():
    def g(): yield 1
    x = g()
    x.throw('abc')
t("def g(): yield 1 \\n x = g() \\n x.throw('abc')", f)
def f():
    def g(): yield 1
    x = g()
    x.throw(5)
t('def g(): yield 1 \\n x = g() \\n x.throw(5)', f)
def f():
    def g(): yield 1
    x = g()
    x.throw(int)
t('def g(): yield 1 \\n x = g() \\n x.throw(int)', f)
