# twin: 3.6- stderr
# What compilers warn of: on which line, in which words, how often and in which order. Nothing of it runs.
x = y = 5
def never():
    assert (1, "x")
    assert (x, "y")
    assert ()
    assert (x,)
    assert [1]
    assert "a"
    assert f"{x}"
    assert 1
    1 is x
    x is 1
    x is not 'a'
    x is -1
    x is -0.5
    x is b'a'
    x is ()
    x is (1, 2)
    x is (x, 2)
    x is None
    x is True
    x is []
    x is 1 + 2
    x is "a" * 3
    x is 'a' 'b'
    x is f'a'
    x is f'{x}'
    1 is x is 2
    1 is 2 is 3
    x < 1 is x
    1 == x is x
    (lambda: 0) is 1
    x is (1)
    x is not 2.5 is not x
    x is slice
    x is 'a'[0]
    x is (1, 2)[0]
    x is (not 1)
    x is ~1
    x is +1
def never():
    1(2)
    'a'(x)
    b'a'()
    None()
    True()
    (1, 2)(3)
    (x, 2)(3)
    [1](2)
    [x for x in 'a'](1)
    {1: 2}()
    {x: x for x in 'a'}()
    {1}()
    {x for x in 'a'}()
    (x for x in 'a')()
    f'{x}'()
    f'a'()
    ()()
    (lambda: 0)()
    (1 + 2)()
    (-1)()
    'a'.join()
    'abc' 'd'(1)
    '%s' % x()
    '%s'(x)
    (x)()
    1 [2]
    1.5[x]
    None[x]
    True[x]
    {1}[x]
    {x for x in 'a'}[x]
    (x for x in 'a')[x]
    (lambda: 0)[x]
    'a'[x]
    {}[x]
    (1 + 2)[x]
    -1[x]
    [1]['a']
    [1][1.5]
    [1][None]
    [1][True]
    [1][1, 2]
    [1][x, 2]
    [1][()]
    [1][[1]]
    [1][{1}]
    [1][{}]
    [1][x]
    [1][1:2]
    [1][-1]
    [1][-1.5]
    [1][f'{x}']
    [1][f'a']
    [1][lambda: 0]
    [1][(x for x in 'a')]
    [1][[x for x in 'a']]
    [1][{x for x in 'a'}]
    [1][{x: 1 for x in 'a'}]
    [1][b'a']
    (1, 2)['a']
    (x, 2)['a']
    ()['a']
    'abc'['a']
    'abc'[1.5]
    f'{x}'['a']
    b'abc'['a']
    b'abc'[None]
    [x for x in 'a']['a']
    {1: 2}['a']
    {x: x for x in 'a'}['a']
    (lambda: 0)['a']
    [1]['a':'b']
    'a'[x if x else 'a']
    'a'['b' + 'c']
    'a'['b' if x else 'c']

    [1][1.5] = 2
    del [1]['a']
    [1]['a'] += 1
    1[2] = 3
    del 1[2]
    1[2] += 3
    1['a']
    'abc'[True]
    'abc'[not 1]
    'abc'[1 + 0.5]
    'abc'[not x]
    ['a'][x.y]
    ['a'][x()]
    ['a'][x < 1]
    ['a'][(yield)]
def f(x):
    try:
        x is 1
    finally:
        x is 2
        return 3
def g(x):
    for i in x:
        try:
            x is 1
        except E:
            x is 2
        finally:
            x is 3
            break
        x is 4
def h(x):
    try:
        pass
    finally:
        for i in x:
            break
        def g():
            return 1
        for i in x:
            return 2
        while x:
            pass; continue
        class C:
            def m():
                return 1
        with x:
            return 3
        if x:
            return 4
        try:
            return 5
        finally:
            return 6
        try:
            for i in x: break
            else: return 7
        except E:
            return 8
        else:
            return 9
def i(x):
    if 0:
        x is 1
    else:
        x is 2
    while 0:
        x is 3
    while 1:
        x is 4
    x is 5
    return
    x is 6
def j(x):
    x is 1 and x is 2
    return 1 if x is 3 else x is 4
def k(x):
    try:
        return 1
    finally:
        x is 2
def k(x):
    for i in x:
        try:
            if x: break
            if x: continue
            if x: return 5
        finally:
            x is 2
            'a'()
            [x is 1 for x in 'a']
            (lambda: x is 1)
def l(x):
    with x:
        return x is 1
def classes(x):
    @x.y(lambda z: z is 1)
    class C((lambda z: z is 2)):
        x is 3
        def m(self, a=x is 4, *, b=x is 5):
            x is 6
def n(x):
    assert x is 1
    assert x, x is 2
    assert 1, x is 3
    assert 0, x is 4
    assert (x, 1), x is 5
    raise (x is 1) from (x is 2)
def o(x):
    a = b = x is 1
    a += x is 2
    a[x is 3] = x is 4
    a[x is 5] += x is 6
    del a[x is 7]
    a.b = x is 8
    a[x is 1:x is 2] = x is 3
    a[x is 1:x is 2] += x is 3
    if x is 1: pass
    elif x is 2: pass
    else: x is 3
    x is 1 or 1 is x
    a = x is 1, x is 2
    a, b = x is 1, x is 2
    return x is 1
def p(x):
    0 and x is 1
    1 or x is 1
    return 1 if 1 else x is 3
def q(x):
    x if 0 else x is 1
    while 1 and x is 2: break
    while not (x is 3): break
    not (x is 4)
    for x in [x is 5]: break
    '%s' % (x is 6)
    '%s %r' % (x is 7, x is 8)
    f'{x is 9} {x is 10:>{x is 11}}'
    {x is 12: x is 13}
    f(x is 1, *(x is 2), k=x is 3, **(x is 4))
    x.m(x is 1, k=x is 1)
    super().m(x is 1)
    yield x is 1
    x = yield x is 2
    [x is 1 for x in (x is 2) if x is 3]
    (x is 1 for x in (x is 2) if x is 3)
    {x is 1: x is 0 for x in (x is 2) if x is 3}
    lambda x=x is 1: x is 2
    print(x is
         1
       )
    print(x
       is 1,
       2 is x)
    (x is 1)
def f():
    try:
        return 1
    finally:
        assert (x, 1)
def f():
    try:
        pass
    finally:
        assert (x, 1)
def f():
    if 0:
        assert (x, 1)
    if 1: pass
    else:
        assert (x, 1)
    while 0:
        assert (x, 1)
    while 1:
        assert (x, 1)
    return 1
    assert (x, 1)
def f():
    while x:
        try:
            if x: break
            continue
        finally:
            assert (x, 1)
    for x in y:
        return 1
        assert (x, 1)
    if not 0:
        pass
    else:
        assert (x, 2)
    if 1 and 0:
        assert (x, 2)
    if 0 and x:
        assert (x, 2)
    if None: assert (x, 2)
    elif '': assert (x, 2)
    elif 'a': assert (x, 2)
    else: assert (x, 2)
    if x: assert x, (x, 2)
    assert((x,
        1))
    assert((x, 1),
     (1))
    if (): assert (x, 1)
    while None: assert (x, 1)
    while '': assert (x, 1)
    else: assert (x, 1)
    while 1: assert (x, 1)
    else: assert (x, 1)
def f():
    1 is 'a'
    'a' is 1
    x is 1 is 'a'
    x is 'a' is 1
    1 is not 2 is 3
    any(x is 1 for x in y)
    all(x is 1 for x in y)
    list(x is 1 for x in y)
    set(x is 1 for x in y)
    tuple(x is 1 for x in y)
    sum(x is 1 for x in y)
    sum([x is 1 for x in y])
    if (x
        and x < y is 2): pass
    if (
        x < y is 2): pass
    if (
        x is 2): pass
    while (
        x and
        x is 2 < 3): pass
    assert (
        x and
        x is 2 < 3)
    [x for x in
      y if
      x is 2 < 3]
    return (1 if
      x is 2 < 3 else 4)
    f'''
 { 1 is x }
   {
      1 is x } { 'a'() }'''
    ('a'
     )()
    ('a'
      )['b']
    f(1,
      *y,
      k=x is 2)
    (x)(
        x)
    (
        1)(
        x)
    'a' \
      'b'()
    """a
    b"""()
    (1 is
      2 is 3)
    f'{1 is x}'
    (f'a'
     f'{1 is x}')
    ('%s' % (x,))()
    ('%s' % 5)()
    ('%s' % (5,))()
    ('%d' % (x,))()
    ('%s %s' % (x,))['a']
    ('%s' % (x,))['a']
    x is (1, -2)
    x is (1, (2, 3))
    x is (1, 2 + 3)
    x is (1, [2])
    x is not (1 is 2)
    (1, -2)(3)
    lambda: x is 1
    [1][-1:2]
    [1][1:2:3]
    'a'['b':]
    not x is 1
    not x is 1 is 2
    not (not x is 1)
    not (x is 1 and x)
    if not x is 1: pass
    (x)[
      1 is 2]
    'a'[
      1.5]
    print('a'
          [1.5])
    x.y('a'
        (1))
    x.y['a'
        ('b')]
def f():
    (
     'a')['b']
    (
     1)['b']
    (
     1) is (
     2)
    (
     1)(2)
    (
     x) is (
     2)
    x. y . \
      z((
       'a'
         )())
    f'''
     {1 is x:>5}
     {1 is x!r}
     {1 is x}
     {1 is x:>{2 is x}}
     {3 is x:>{
 4 is x}}
    '''
    ('a'
     f'''
     {1 is x:>5}
     {2 is x}
     ''')
    (f'a' '''
   '''
     f'{1 is x}'
     f'{2 is x:5}')
    f'{1 is x}' f'{1 is x}'
    f(f'''
     ''', f'{1 is x}')
    f'''{5}
    {5 is x} {5 is x}'''
    f'''{ x
      is 2 } {(x,
      x is 3)}'''
    [f'{x is 1}'
     f'{x is 2}' for x in 'a']
    (x
     if
     x is 2 < 3 else 4)
    x = lambda: (1,
       1 if
     x is 2 < 3 else 4)
    {x for x in y if (
     x is 2 < 3)}
    {x: (1 if (
     x is 2 < 3) else 1) for x in y if not (
     x is 2 < 3)}
    x = (1 or
     x is 2 < 3)
    x[
     1](
       2)
    with x, (
       x is 1):
       pass
    for x in (
      x is 1): pass
    raise x(
      x is 1)
    return (
      x is 1)
def f(x):
    try: x is \
1
    except (x is \
2): x is \
3
    except (x is \
4) as e: x is \
5
    else: x is \
6
    finally: x is \
7
    try: x is \
8
    except (x is \
9): x is \
10
    else: x is \
11
    with (x is \
12) as x[x is \
13], (x is \
14): x is \
15
    for x[x is \
16] in (x is \
17): x is \
18
    else: x is \
19
    while x is \
20: x is \
21
    else: x is \
22
    x[x is \
23] = x[x is \
24] = x is \
25
    class C(x is \
26): x is \
27
    {(x is \
28): (x is \
29) for x[x is \
30] in (x is \
31) if x is \
32 for x in (x is \
33)}
    [(x is \
34) for x in (x is \
35)]
    ((x is \
36) for x in (x is \
37))
    lambda a=x is \
38: x is \
39
    def g(a=x is \
40, *, b=x is \
41): x is \
42
    (x is \
43)(x is \
44)[x is \
45]
    {1: x is \
46, 2: x is \
47}
    {x: x is \
48, (x is \
49): x is \
50}
    f(k=(x is \
51), *(x is \
52))
    f(k=(x is \
53), **(x is \
54))
def leaving(x):
    while x:
        try:
            pass
        finally:
            break
    try:
        pass
    finally:
        for i in x:
            return 2
        else:
            return 3
        def inner():
            return 1
        class C:
            def m():
                return 1
        try:
            return 5
        except x:
            return 6
        finally:
            return 7
    while x:
        with x:
            return 8
    for i in x:
        try:
            pass
        finally:
            with x:
                if x:
                    break
                while x:
                    continue
print('run')
