"""Methods, built-in functions, operators and formats with values of every kind, most of them wrong."""

VALUES = ['None', '0', '-1', '3', 'True', '2.5', '-0.0', '""', '"a"', '"abc"', '"\\xe9"', 'b"ab"',
          '[]', '[1, 2]', '["b", "a"]', '()', '(1,)', '(1, "a")', '{}', '{"a": 1}', '{1, 2}', 'set()',
          'frozenset([1])', 'range(3)', 'range(5, 0, -2)', 'slice(1, 2)', 'bytearray(b"ab")',
          '10**15', 'len', 'iter([1, 2])', '{"a": 1}.keys()', 'ValueError("x")', '(lambda x: x)',
          'object']
RECEIVERS = [
    ('str', ['"abc"', '"a,b"', '""', '"\\xc9a b"', '"{0} {a}"'],
     'upper lower capitalize title swapcase isdigit isalpha isalnum isspace isupper islower istitle '
     'isidentifier isprintable find rfind index rindex count startswith endswith join strip lstrip '
     'rstrip split rsplit splitlines partition rpartition replace ljust rjust center zfill encode '
     'expandtabs format'),
    ('bytes', ['b"abc"', 'b""'],
     'count find rfind index startswith endswith join split rsplit partition strip replace upper '
     'lower isdigit ljust center zfill hex decode'),
    ('bytearray', ['bytearray(b"abc")', 'bytearray(b"abcdefgh")'],
     'find index split strip replace upper hex decode append extend insert pop remove reverse clear '
     'copy'),
    ('list', ['[3, 1, 2]', '[]', '["a", "b"]'],
     'append extend insert pop remove clear copy reverse index count sort'),
    ('tuple', ['(1, 2, 1)', '()'], 'index count'),
    ('dict', ['{"a": 1, "b": 2}', '{}'],
     'get setdefault pop popitem update clear copy keys values items fromkeys'),
    ('set', ['{1, 2, 3}', 'set()'],
     'add discard remove pop clear copy union intersection difference symmetric_difference issubset '
     'issuperset isdisjoint update intersection_update difference_update '
     'symmetric_difference_update'),
    ('frozenset', ['frozenset([1, 2])'], 'copy union intersection difference issubset isdisjoint'),
    ('int', ['5', '-7', '0'], 'bit_length conjugate'),
    ('float', ['2.5', '-0.5'], 'is_integer'),
    ('range', ['range(5)', 'range(9, 0, -2)'], 'index count')]
BUILTINS = ('len repr str int float bool list tuple dict set frozenset bytes bytearray range enumerate '
            'zip map filter reversed sorted sum min max abs any all callable isinstance issubclass '
            'iter next getattr hasattr ord chr bin hex oct round divmod pow format ascii '
            'slice').split()
OPERATORS = '+ - * / // % ** << >> & | ^ == != < <= > >= in is and or'.split()
SMALL = ['0', '-1', '3', '2.5', '"a"', 'None', '[]']
CONVERSIONS = ['%s', '%d', '%r', '%5.1f', '%x', '%c', '%%', '%-5s|', '%(a)s', '%+d', '% 5d',
               '%05.2f', 'x']
SPECS = ['', '5', '>5', '^7', '05', '+', 'x', 'd', '.2f', '.1', 's', 'c', ',', 'e', 'g', '%', '#x',
         '_', '=5', '*^9', 'b', 'n', '5.3', '010.2f']


def some_values(r):
    return ', '.join(r.choice(VALUES) for _ in range(r.choice([0, 1, 1, 1, 2, 2, 3])))


def method_call(r):
    _, receivers, methods = r.choice(RECEIVERS)
    return '(lambda r: (r.%s(%s), r))(%s)' % (r.choice(methods.split()), some_values(r),
                                              r.choice(receivers))


def operation(r):
    operator, a, b = r.choice(OPERATORS), r.choice(VALUES), r.choice(VALUES)
    if operator in ('**', '<<', '*'):
        b = r.choice(SMALL)
    if operator == '%' and a.startswith('b') or operator == '|' and 'object' in (a, b):
        operator = '+'
    return '(lambda a, b: a %s b)(%s, %s)' % (operator, a, b)


def subscript(r):
    keys = VALUES + ['slice(0, 2)', 'slice(None, None, -1)', '"a"', '0', '-1']
    return '(lambda a, b: a[b])(%s, %s)' % (r.choice(VALUES), r.choice(keys))


def formatting(r):
    if r.chance(50):
        return '%r.format(%s)' % ('{:%s}' % r.choice(SPECS), r.choice(VALUES))
    text = ''.join(r.choice(CONVERSIONS) for _ in range(r.between(1, 3)))
    values = VALUES + ['(1, 2)', '("a", 2.5)', '{"a": 1}', '(1, 2, 3)']
    return '%r %% %s' % (text, r.choice(values))


def methods(program):
    p, r = program, program.random
    p.add('''def show(f):
    try:
        print(repr(f()).split(' at 0x')[0])
    except Exception as error:
        print(type(error).__name__, str(error).split(' at 0x')[0])''')
    for _ in range(r.between(20, 40)):
        kind = r.weighted([('method', 34), ('builtin', 18), ('operation', 18), ('subscript', 12),
                           ('format', 18)])
        if kind == 'method':
            expression = method_call(r)
        elif kind == 'builtin':
            expression = '%s(%s)' % (r.choice(BUILTINS), some_values(r))
        else:
            expression = {'operation': operation, 'subscript': subscript,
                          'format': formatting}[kind](r)
        p.add('show(lambda: %s)' % expression)
