# twin: 3.12-
# Fields of f-strings hold quotes, backslashes, comments and lines of their own.
x = ['a', 'b']; d = {'k': 5, 'a"b': 1}; n = 3; w = 8; p = 2; v = 3.14159
print(f'{"\n".join(x)}|{'-'.join(x)}|{d['k']}|{d["k"]:>{w}}|{v:{w}.{p}f}|{v:{'>'}{w + 1}.{p}f}')
print(f"{
    n  # the number
    + 1
}|{'}'}|{'{'}|{{}}|{"a" 'b' "c"}|{(lambda: 5)()}|{x[0]!r:>{'5'}}|{n!s}")
print(f'''{
'in three'}
{d['a"b']} {"""triple '''
in""" }
''')
print(f'{n:{w}{'d'}}', rf'\{n}\d{'\t'}', f'{n}' '{n}' "{'x'}")
def f():
    y = 'local'
    return f'{''.join([c for c in y if c != 'a'])} {y!a} {'\\'} {'\x41'} {len('"')}'
print(f())
print(f'{n if n > 2 else 'no'} {n != 3} {n == 3} {n <= 3} {{{n}}} {d | {'z': 1} == {}} {x[1:]} {x[:1]} {[i for i in x]} {dict(a='b')["a"]}')
