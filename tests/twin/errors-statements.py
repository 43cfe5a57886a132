"""Statements, right and wrong."""
def t(name, f):
    try:
        r = f()
    except Exception as e:
        print(name, "->", type(e).__name__, e)
    else:
        print(name, "=", repr(r))
def f():
    a, b = 1
t('a, b = 1', f)
def f():
    a, b = 1, 2, 3
t('a, b = 1, 2, 3', f)
def f():
    a, b, c = 'ab'
t("a, b, c = 'ab'", f)
def f():
    (a, b), c = [1, 2], 3
    return a, b, c
t('(a, b), c = [1, 2], 3 \\n return a, b, c', f)
def f():
    [a, b] = {1: 2, 3: 4}
    return a, b
t('[a, b] = {1: 2, 3: 4} \\n return a, b', f)
def f():
    a, b = None
t('a, b = None', f)
def f():
    a, b = 5,
    return a
t('a, b = 5, \\n return a', f)
def f():
    for a, b in [1]: pass
t('for a, b in [1]: pass', f)
def f():
    for a, b in [(1, 2, 3)]: pass
t('for a, b in [(1, 2, 3)]: pass', f)
def f():
    for a in 5: pass
t('for a in 5: pass', f)
def f():
    for a in None: pass
t('for a in None: pass', f)
def f():
    a = b = c = []
    return a is b is c
t('a = b = c = [] \\n return a is b is c', f)
def f():
    x += 1
t('x += 1', f)
def f():
    x = x
t('x = x', f)
def f():
    del x
t('del x', f)
def f():
    x = 1
    del x
    return x
t('x = 1 \\n del x \\n return x', f)
def f():
    x = 1
    del x
    del x
t('x = 1 \\n del x \\n del x', f)
def f():
    return undefined_name
t('return undefined_name', f)
def f():
    del undefined_name2
t('del undefined_name2', f)
def f():
    if False: y = 1
    return y
t('if False: y = 1 \\n return y', f)
def f():
    def g(): return y
    y = 1
    return g()
t('def g(): return y \\n y = 1 \\n return g()', f)
def f():
    def g(): return y
    if False: y = 1
    return g()
t('def g(): return y \\n if False: y = 1 \\n return g()', f)
def f():
    def g():
        nonlocal y
        y += 1
    y = 1
    g()
    return y
t('def g(): \\n     nonlocal y \\n     y += 1 \\n y = 1 \\n g() \\n return y', f)
def f():
    def g(a, b=2, *c, d, e=5, **f): return a, b, c, d, e, f
    return g(1, d=4)
t('def g(a, b=2, *c, d, e=5, **f): return a, b, c, d, e, f \\n return g(1, d=4)', f)
def f():
    def g(a, b=2, *c, d, e=5, **f): return a, b, c, d, e, f
    return g(1, 2, 3, 4, d=4, z=9)
t('def g(a, b=2, *c, d, e=5, **f): return a, b, c, d, e, f \\n return g(1, 2, 3, 4, d=4, z=9)', f)
def f():
    def g(a, b=2, *c, d, e=5, **f): return a, b, c, d, e, f
    return g(1)
t('def g(a, b=2, *c, d, e=5, **f): return a, b, c, d, e, f \\n return g(1)', f)
def f():
    def g(a, b=2, *c, d, e=5, **f): return a, b, c, d, e, f
    return g(d=1)
t('def g(a, b=2, *c, d, e=5, **f): return a, b, c, d, e, f \\n return g(d=1)', f)
def f():
    def g(a): pass
    return g()
t('def g(a): pass \\n return g()', f)
def f():
    def g(a): pass
    return g(1, 2)
t('def g(a): pass \\n return g(1, 2)', f)
def f():
    def g(a): pass
    return g(1, a=2)
t('def g(a): pass \\n return g(1, a=2)', f)
def f():
    def g(a): pass
    return g(b=2)
t('def g(a): pass \\n return g(b=2)', f)
def f():
    def g(a): pass
    return g(1, b=2)
t('def g(a): pass \\n return g(1, b=2)', f)
def f():
    def g(a, b): pass
    return g()
t('def g(a, b): pass \\n return g()', f)
def f():
    def g(a, b, c): pass
    return g()
t('def g(a, b, c): pass \\n return g()', f)
def f():
    def g(a, b, c, d): pass
    return g(1)
t('def g(a, b, c, d): pass \\n return g(1)', f)
def f():
    def g(a, b=1): pass
    return g(1, 2, 3)
t('def g(a, b=1): pass \\n return g(1, 2, 3)', f)
def f():
    def g(): pass
    return g(1)
t('def g(): pass \\n return g(1)', f)
def f():
    def g(*, a): pass
    return g()
t('def g(*, a): pass \\n return g()', f)
def f():
    def g(*, a, b): pass
    return g()
t('def g(*, a, b): pass \\n return g()', f)
def f():
    def g(*, a, b, c): pass
    return g(1)
t('def g(*, a, b, c): pass \\n return g(1)', f)
def f():
    def g(*, a=1): pass
    return g(1)
t('def g(*, a=1): pass \\n return g(1)', f)
def f():
    def g(a, *, b): pass
    return g(1, 2)
t('def g(a, *, b): pass \\n return g(1, 2)', f)
def f():
    def g(a, *, b): pass
    return g(1, 2, b=3)
t('def g(a, *, b): pass \\n return g(1, 2, b=3)', f)
def f():
    def g(*a): return a
    return g(*5)
t('def g(*a): return a \\n return g(*5)', f)
def f():
    def g(*a): return a
    return g(*None)
t('def g(*a): return a \\n return g(*None)', f)
def f():
    def g(**a): return a
    return g(**5)
t('def g(**a): return a \\n return g(**5)', f)
def f():
    def g(**a): return a
    return g(**None)
t('def g(**a): return a \\n return g(**None)', f)
def f():
    def g(**a): return a
    return g(**{1: 2})
t('def g(**a): return a \\n return g(**{1: 2})', f)
def f():
    def g(**a): return a
    return g(**{'a': 1}, **{'a': 2})
t("def g(**a): return a \\n return g(**{'a': 1}, **{'a': 2})", f)
def f():
    def g(**a): return a
    return g(a=1, **{'a': 2})
t("def g(**a): return a \\n return g(a=1, **{'a': 2})", f)
def f():
    def g(*a, **k): return a, k
    return g(*[1], 2, *(3, 4), x=1, **{'y': 2})
t("def g(*a, **k): return a, k \\n return g(*[1], 2, *(3, 4), x=1, **{'y': 2})", f)
def f():
    def g(a, b): return a, b
    return g(*(1, 2, 3))
t('def g(a, b): return a, b \\n return g(*(1, 2, 3))', f)
def f():
    def g(a, b): return a, b
    return g(**{'a': 1, 'b': 2})
t("def g(a, b): return a, b \\n return g(**{'a': 1, 'b': 2})", f)
def f():
    def g(a, b): return a, b
    return g(**{'a': 1, 'c': 2})
t("def g(a, b): return a, b \\n return g(**{'a': 1, 'c': 2})", f)
def f():
    def g(a=[]):
        a.append(1)
        return a
    g()
    return g()
t('def g(a=[]): \\n     a.append(1) \\n     return a \\n g() \\n return g()', f)
def f():
    return (lambda: 5)()
t('return (lambda: 5)()', f)
def f():
    return (lambda x, y=2, *z, **k: (x, y, z, k))(1, 2, 3, a=4)
t('return (lambda x, y=2, *z, **k: (x, y, z, k))(1, 2, 3, a=4)', f)
def f():
    return (lambda x: x)()
t('return (lambda x: x)()', f)
def f():
    return (lambda: 1)(2)
t('return (lambda: 1)(2)', f)
def f():
    return [lambda: i for i in range(3)][0]()
t('return [lambda: i for i in range(3)][0]()', f)
def f():
    return [x for x in range(5) if x % 2]
t('return [x for x in range(5) if x % 2]', f)
def f():
    return [x * y for x in range(3) for y in range(x)]
t('return [x * y for x in range(3) for y in range(x)]', f)
def f():
    return {x: x * x for x in range(3)}
t('return {x: x * x for x in range(3)}', f)
def f():
    return {x % 2 for x in range(5)}
t('return {x % 2 for x in range(5)}', f)
def f():
    return list(x for x in range(3))
t('return list(x for x in range(3))', f)
def f():
    return [x for x in 5]
t('return [x for x in 5]', f)
def f():
    return [x for x, y in [(1, 2), 3]]
t('return [x for x, y in [(1, 2), 3]]', f)
def f():
    return [[j for j in range(i)] for i in range(3)]
t('return [[j for j in range(i)] for i in range(3)]', f)
def f():
    return sum(i for i in range(4))
t('return sum(i for i in range(4))', f)
def f():
    x = 5
    l = [x for x in range(3)]
    return x
t('x = 5 \\n l = [x for x in range(3)] \\n return x', f)
def f():
    return 1 < 2 > 1 != 5
t('return 1 < 2 > 1 != 5', f)
def f():
    return 1 < 3 < 2
t('return 1 < 3 < 2', f)
def f():
    return 0 == 0.0 == False
t('return 0 == 0.0 == False', f)
def f():
    return 1 if [] else 2
t('return 1 if [] else 2', f)
def f():
    return [] or 'x' and 0
t("return [] or 'x' and 0", f)
def f():
    return not 1 or 2
t('return not 1 or 2', f)
def f():
    raise ValueError
t('raise ValueError', f)
def f():
    raise ValueError('x')
t("raise ValueError('x')", f)
def f():
    raise ValueError('x', 1)
t("raise ValueError('x', 1)", f)
def f():
    raise 5
t('raise 5', f)
def f():
    raise None
t('raise None', f)
def f():
    raise int
t('raise int', f)
def f():
    raise 'abc'
t("raise 'abc'", f)
def f():
    raise
t('raise', f)
def f():
    raise ValueError from 5
t('raise ValueError from 5', f)
def f():
    raise ValueError from None
t('raise ValueError from None', f)
def f():
    raise ValueError('a') from KeyError('b')
t("raise ValueError('a') from KeyError('b')", f)
def f():
    raise KeyError('k')
t("raise KeyError('k')", f)
def f():
    raise KeyError()
t('raise KeyError()', f)
def f():
    raise KeyError(1, 2)
t('raise KeyError(1, 2)', f)
def f():
    raise IndexError
t('raise IndexError', f)
def f():
    raise StopIteration(5)
t('raise StopIteration(5)', f)
def f():
    raise Exception(1, 2, 3)
t('raise Exception(1, 2, 3)', f)
def f():
    raise OSError('x')
t("raise OSError('x')", f)
def f():
    raise UnicodeError('u')
t("raise UnicodeError('u')", f)
def f():
    raise AssertionError
t('raise AssertionError', f)
def f():
    raise NotImplementedError('todo')
t("raise NotImplementedError('todo')", f)
def f():
    raise RecursionError('deep')
t("raise RecursionError('deep')", f)
def f():
    raise SystemError('s')
t("raise SystemError('s')", f)
def f():
    raise MemoryError
t('raise MemoryError', f)
def f():
    raise ReferenceError('r')
t("raise ReferenceError('r')", f)
def f():
    raise AttributeError('a')
t("raise AttributeError('a')", f)
def f():
    raise NameError('n')
t("raise NameError('n')", f)
def f():
    raise ImportError('i')
t("raise ImportError('i')", f)
def f():
    raise ModuleNotFoundError('m')
t("raise ModuleNotFoundError('m')", f)
def f():
    raise EOFError
t('raise EOFError', f)
def f():
    raise ArithmeticError('a')
t("raise ArithmeticError('a')", f)
def f():
    raise FloatingPointError('f')
t("raise FloatingPointError('f')", f)
def f():
    raise LookupError('l')
t("raise LookupError('l')", f)
def f():
    raise BufferError('b')
t("raise BufferError('b')", f)
def f():
    raise UnboundLocalError('u')
t("raise UnboundLocalError('u')", f)
def f():
    raise RuntimeWarning('w')
t("raise RuntimeWarning('w')", f)
def f():
    raise StopIteration
t('raise StopIteration', f)
def f():
    assert 0
t('assert 0', f)
def f():
    assert 0, 'msg'
t("assert 0, 'msg'", f)
def f():
    assert [], (1, 2)
t('assert [], (1, 2)', f)
def f():
    assert 1 == 2, 5
t('assert 1 == 2, 5', f)
def f():
    assert 0, None
t('assert 0, None', f)
def f():
    try:
        1 / 0
    except (ValueError, ZeroDivisionError) as e:
        return str(e), e.args, type(e)
t('try: \\n     1 / 0 \\n except (ValueError, ZeroDivisionError) as e: \\n     return str(e), e.args, type(e)', f)
def f():
    try:
        1 / 0
    except 5:
        return 1
t('try: \\n     1 / 0 \\n except 5: \\n     return 1', f)
def f():
    try:
        1 / 0
    except (ValueError, 5):
        return 1
t('try: \\n     1 / 0 \\n except (ValueError, 5): \\n     return 1', f)
def f():
    try:
        1 / 0
    except ((ValueError, ZeroDivisionError), KeyError):
        return 1
t('try: \\n     1 / 0 \\n except ((ValueError, ZeroDivisionError), KeyError): \\n     return 1', f)
def f():
    try:
        1 / 0
    except object:
        return 1
t('try: \\n     1 / 0 \\n except object: \\n     return 1', f)
def f():
    try:
        return 1
    finally:
        return 2
t('try: \\n     return 1 \\n finally: \\n     return 2', f)
def f():
    for i in range(3):
        try:
            continue
        finally:
            if i == 1: break
    return i
t('for i in range(3): \\n     try: \\n         continue \\n     finally: \\n         if i == 1: break \\n return i', f)
def f():
    try:
        raise KeyError('a')
    except KeyError as e:
        try:
            raise ValueError('b')
        except ValueError as f:
            return f.__context__, f.__cause__, f.__suppress_context__
t("try: \\n     raise KeyError('a') \\n except KeyError as e: \\n     try: \\n         raise ValueError('b') \\n     except ValueError as f: \\n         return f.__context__, f.__cause__, f.__suppress_context__", f)
def f():
    try:
        raise KeyError('a') from ValueError('b')
    except KeyError as e:
        return e.__cause__, e.__context__, e.__suppress_context__
t("try: \\n     raise KeyError('a') from ValueError('b') \\n except KeyError as e: \\n     return e.__cause__, e.__context__, e.__suppress_context__", f)
def f():
    try:
        raise KeyError('a')
    except KeyError as e:
        pass
    return e
t("try: \\n     raise KeyError('a') \\n except KeyError as e: \\n     pass \\n return e", f)
def f():
    try:
        pass
    except:
        return 1
    else:
        return 2
    finally:
        print('fin')
t("try: \\n     pass \\n except: \\n     return 1 \\n else: \\n     return 2 \\n finally: \\n     print('fin')", f)
def f():
    try:
        raise ValueError(1)
    except ValueError as e:
        e2 = e
    return e2, repr(e2), str(e2), e2.args
t('try: \\n     raise ValueError(1) \\n except ValueError as e: \\n     e2 = e \\n return e2, repr(e2), str(e2), e2.args', f)
def f():
    while True:
        break
    else:
        return 1
    return 2
t('while True: \\n     break \\n else: \\n     return 1 \\n return 2', f)
def f():
    for i in []: pass
    else: return 'else'
t("for i in []: pass \\n else: return 'else'", f)
def f():
    for i in range(3): pass
    return i
t('for i in range(3): pass \\n return i', f)
def f():
    for i, (a, b) in enumerate([(1, 2), (3, 4)]): pass
    return i, a, b
t('for i, (a, b) in enumerate([(1, 2), (3, 4)]): pass \\n return i, a, b', f)
def f():
    for x[0] in [1, 2]: pass
t('for x[0] in [1, 2]: pass', f)
def f():
    x = [0]
    for x[0] in [1, 2]: pass
    return x
t('x = [0] \\n for x[0] in [1, 2]: pass \\n return x', f)
def f():
    with 5: pass
t('with 5: pass', f)
def f():
    with 5 as x: pass
t('with 5 as x: pass', f)
def f():
    with open_it(): pass
t('with open_it(): pass', f)
def f():
    x = 1
    x.y = 2
t('x = 1 \\n x.y = 2', f)
def f():
    x = None
    x.y.z
t('x = None \\n x.y.z', f)
def f():
    x = None
    x.y = 1
t('x = None \\n x.y = 1', f)
def f():
    x = None
    x[0]
t('x = None \\n x[0]', f)
def f():
    x = None
    x[0] = 1
t('x = None \\n x[0] = 1', f)
def f():
    x = None
    del x[0]
t('x = None \\n del x[0]', f)
def f():
    x = None
    x()
t('x = None \\n x()', f)
def f():
    x = 5
    x[0]
t('x = 5 \\n x[0]', f)
def f():
    x = 5
    x[0] = 1
t('x = 5 \\n x[0] = 1', f)
def f():
    x = 5
    del x[0]
t('x = 5 \\n del x[0]', f)
def f():
    x = 5
    del x.real
t('x = 5 \\n del x.real', f)
def f():
    x = 5
    x.real = 1
t('x = 5 \\n x.real = 1', f)
def f():
    x = {}
    x.a
t('x = {} \\n x.a', f)
def f():
    x = [1, 2, 3]
    for i in x: x.remove(i)
    return x
t('x = [1, 2, 3] \\n for i in x: x.remove(i) \\n return x', f)
def f():
    d = {1: 2}
    for k in d: d[k + 1] = 1
t('d = {1: 2} \\n for k in d: d[k + 1] = 1', f)
def f():
    d = {1: 2, 3: 4}
    for k in d: del d[k]
t('d = {1: 2, 3: 4} \\n for k in d: del d[k]', f)
def f():
    s = {1, 2}
    for k in s: s.add(k + 5)
t('s = {1, 2} \\n for k in s: s.add(k + 5)', f)
def f():
    s = {1, 2, 3}
    for k in s: s.remove(k)
t('s = {1, 2, 3} \\n for k in s: s.remove(k)', f)
def f():
    d = {1: 2}
    for k in d.values(): d['x'] = 1
t("d = {1: 2} \\n for k in d.values(): d['x'] = 1", f)
def f():
    d = {1: 2, 2: 3}
    for k, v in d.items(): d.pop(k)
t('d = {1: 2, 2: 3} \\n for k, v in d.items(): d.pop(k)', f)
def f():
    i = iter([1, 2])
    return list(i), list(i)
t('i = iter([1, 2]) \\n return list(i), list(i)', f)
def f():
    i = iter({1: 2})
    return next(i), next(i, 'end')
t("i = iter({1: 2}) \\n return next(i), next(i, 'end')", f)
def f():
    g = (x for x in [1])
    return next(g), next(g, 'd')
t("g = (x for x in [1]) \\n return next(g), next(g, 'd')", f)
def f():
    g = (x for x in [1])
    next(g)
    next(g)
t('g = (x for x in [1]) \\n next(g) \\n next(g)', f)
def f():
    def g(): yield
    x = g()
    x.send(1)
t('def g(): yield \\n x = g() \\n x.send(1)', f)
def f():
    def g():
        y = yield 1
        print('got', y)
        yield y
    x = g()
    return next(x), x.send(5)
t("def g(): \\n     y = yield 1 \\n     print('got', y) \\n     yield y \\n x = g() \\n return next(x), x.send(5)", f)
def f():
    def g(): yield 1
    x = g()
    x.throw(ValueError)
t('def g(): yield 1 \\n x = g() \\n x.throw(ValueError)', f)
def f():
    def g(): yield 1
    x = g()
    x.throw(ValueError('v'))
t("def g(): yield 1 \\n x = g() \\n x.throw(ValueError('v'))", f)
def f():
    def g(): yield 1
    x = g()
    x.throw(5)
t('def g(): yield 1 \\n x = g() \\n x.throw(5)', f)
def f():
    def g(): yield 1
    x = g()
    x.throw()
t('def g(): yield 1 \\n x = g() \\n x.throw()', f)
def f():
    def g(): yield 1
    x = g()
    x.throw('abc')
t("def g(): yield 1 \\n x = g() \\n x.throw('abc')", f)
def f():
    def g():
        try: yield 1
        finally: print('closed')
    x = g()
    next(x)
    return x.close()
t("def g(): \\n     try: yield 1 \\n     finally: print('closed') \\n x = g() \\n next(x) \\n return x.close()", f)
def f():
    def g():
        try: yield 1
        except GeneratorExit: yield 2
    x = g()
    next(x)
    return x.close()
t('def g(): \\n     try: yield 1 \\n     except GeneratorExit: yield 2 \\n x = g() \\n next(x) \\n return x.close()', f)
def f():
    def g():
        return 5
        yield
    x = g()
    try: next(x)
    except StopIteration as e: return e.value, e.args
t('def g(): \\n     return 5 \\n     yield \\n x = g() \\n try: next(x) \\n except StopIteration as e: return e.value, e.args', f)
def f():
    def g():
        yield 1
        raise StopIteration(3)
    return list(g())
t('def g(): \\n     yield 1 \\n     raise StopIteration(3) \\n return list(g())', f)
def f():
    def g():
        yield next(iter([]))
    return list(g())
t('def g(): \\n     yield next(iter([])) \\n return list(g())', f)
def f():
    def g():
        x.send(1)
        yield
    x = g()
    next(x)
t('def g(): \\n     x.send(1) \\n     yield \\n x = g() \\n next(x)', f)
def f():
    def g(): yield 1
    return len(g())
t('def g(): yield 1 \\n return len(g())', f)
def f():
    def g(): yield 1
    return g()[0]
t('def g(): yield 1 \\n return g()[0]', f)
def f():
    def g(): yield 1
    return g().foo
t('def g(): yield 1 \\n return g().foo', f)
def f():
    def g(): yield 1
    x = g()
    x.close()
    return list(x)
t('def g(): yield 1 \\n x = g() \\n x.close() \\n return list(x)', f)
def f():
    def g(): yield 1
    x = g()
    x.send(1, 2)
t('def g(): yield 1 \\n x = g() \\n x.send(1, 2)', f)
def f():
    def g(): yield 1
    x = g()
    x.close(1)
t('def g(): yield 1 \\n x = g() \\n x.close(1)', f)
def f():
    def g(): yield 1
    x = g()
    return bool(x), x is iter(x)
t('def g(): yield 1 \\n x = g() \\n return bool(x), x is iter(x)', f)
def f():
    def g(): g()
    g()
t('def g(): g() \\n g()', f)
def f():
    def g(n): return g(n + 1) + 1
    g(0)
t('def g(n): return g(n + 1) + 1 \\n g(0)', f)
def f():
    return f'{1}', f'{1!r}', f'{"a"!r:>5}', f'{3.14159:.2f}', f'{5:05d}', f'{255:x}', f'{1234567:,}'
t('return f\'{1}\', f\'{1!r}\', f\'{"a"!r:>5}\', f\'{3.14159:.2f}\', f\'{5:05d}\', f\'{255:x}\', f\'{1234567:,}\'', f)
def f():
    x = 5
    return f'{x}', f'{x:>5}', f'{x:<5}|', f'{x:^5}|', f'{x:+d}', f'{x + 1}', f'{x!s}', f'{{x}}'
t("x = 5 \\n return f'{x}', f'{x:>5}', f'{x:<5}|', f'{x:^5}|', f'{x:+d}', f'{x + 1}', f'{x!s}', f'{{x}}'", f)
def f():
    x = 5
    w = 8
    return f'{x:{w}}', f'{x:>{w}d}', f'{x:{w}.{2}f}'
t("x = 5 \\n w = 8 \\n return f'{x:{w}}', f'{x:>{w}d}', f'{x:{w}.{2}f}'", f)
def f():
    return f'{"a"}{"b"}' 'c' f'{1}'
t('return f\'{"a"}{"b"}\' \'c\' f\'{1}\'', f)
def f():
    return f'{undefined_x}'
t("return f'{undefined_x}'", f)
def f():
    return f'{1:q}'
t("return f'{1:q}'", f)
def f():
    return f'{"a":d}'
t('return f\'{"a":d}\'', f)
def f():
    return f'{None:5}'
t("return f'{None:5}'", f)
def f():
    return f'{[1]:5}'
t("return f'{[1]:5}'", f)
def f():
    return f'{1.5:.0f}', f'{2.5:.0f}', f'{1e10:g}', f'{0.00001:g}', f'{1.5:e}', f'{12.5:%}'
t("return f'{1.5:.0f}', f'{2.5:.0f}', f'{1e10:g}', f'{0.00001:g}', f'{1.5:e}', f'{12.5:%}'", f)
def f():
    return f'{lambda_:5}'
t("return f'{lambda_:5}'", f)
def f():
    return f'{(lambda x: x)(5)}'
t("return f'{(lambda x: x)(5)}'", f)
def f():
    return f'{[i for i in range(3)]}', f'{ {1: 2} }', f'{1 if True else 2}'
t("return f'{[i for i in range(3)]}', f'{ {1: 2} }', f'{1 if True else 2}'", f)
def f():
    return '%s' % f'{1}'
t("return '%s' % f'{1}'", f)
def f():
    return 'a' 'b' "c"
t('return \'a\' \'b\' "c"', f)
def f():
    return 0x1f, 0o17, 0b11, 1_000, 1e3, .5, 5., 1_0.5
t('return 0x1f, 0o17, 0b11, 1_000, 1e3, .5, 5., 1_0.5', f)
def f():
    return 1 .real
t('return 1 .real', f)
def f():
    global gg
    gg = 5
    return gg
t('global gg \\n gg = 5 \\n return gg', f)
def f():
    return gg
t('return gg', f)
def f():
    return __name__
t('return __name__', f)
def f():
    return __doc__
t('return __doc__', f)
def f():
    import gc
    return gc.nothing
t('import gc \\n return gc.nothing', f)
def f():
    import sys
    return sys.nothing
t('import sys \\n return sys.nothing', f)
def f():
    from gc import collect as c
    return callable(c)
t('from gc import collect as c \\n return callable(c)', f)
def f():
    import weakref as w
    return w.ref(5)
t('import weakref as w \\n return w.ref(5)', f)
def f():
    from weakref import ref, proxy
    return ref
t('from weakref import ref, proxy \\n return ref', f)
def f():
    import gc as g, sys as s
    return g.isenabled()
t('import gc as g, sys as s \\n return g.isenabled()', f)
