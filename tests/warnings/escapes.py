# twin: 3.6- stderr
"""What \d compilers warn of in literals."""
x = '\d'
y = "\d\e" '\f\g'
z = b'\d'
w = b'\400'
w2 = '\400'
w3 = '\377\401\777'
v = """a
b \d
c \e
"""
u = f'\d{x}\e'
u2 = f'''
\d {x}
 \e'''
t = ('\a\d'
     '\e')
s = '\
\q'
r = '\8'
q = r'\d'
n = '\d', 1 is 2, '\e'
m = '\ '
l = '\ж'
k = '\x41\u0041\w'
f'\{x}'
f'\{{x}}'
f'{{\}}'
x = 5
y = 1if x else 2
y = 1.5if x else 2
y = 0x1fif x else 2
y = 0b1if x else 2
y = 0o7if x else 2
y = 1 if x else[2for x in 'a']
y = 1and 2
y = 1or 2
y = 1in [1]
y = 1is 2
y = 1not in [2]
y = 1e5or 2
y = 1.or 2
y = 1_0and 'a'
y = [1for x in 'a']
x = 1
u2 = f'''
\d {x}
 \e'''
u2 = f'''
\d {x}
 \e
 {x}
 \g'''
z = b'''
 \d
\400'''
z = f'''\
a{x:5}
{x!r:5}\}}
{{\e}}\d\e{
x}\f'''
z = f'\d{"a"}\e' '\f' f'\g'
z = 1if '\d' else f'{2if 1 else 3}\e'
z = [f'{1if 1 else 2} \d', '\e', 3if 1 else 2]
z = f'{x:{3if 1 else 2}}'
z = f'\{x}\{{\d}}'
z = rf'\{x}\{{\d}}'
z = f'\400{x}\1\8'
z = '\08'
z = '\1234'
z = '\4000'
z = b'\u1234\N'
def never():
    z = f'''\
a{x:\d}
{x!r:a
\e}\}}'''
    z = f'{x:{3if 1 else 2}\d}'
print(x, y, z, w, w2, w3, u, u2, t, s, r, q, n, m, l, k)
print(f'\{x}', f'\{{x}}', f'{{\}}', f'\}}')
