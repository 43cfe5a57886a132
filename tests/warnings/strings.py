# twin: 3.6- stderr
# Escape sequences that are none, in literals over several lines, docstrings, joined and formatted literals.
a = "\d"
b = 'a\
\q'
c = '''
\w
  \z\y
'''
d = "\8 \9 \400 \777 \377"
e = b"\d \477"
f = r"\d"
g = ("\d"
     "\e"
     '\f\g')
print(repr((a, b, c, f, g)))
def f():
    "doc \d"
    return "\."
class C:
    """doc
    \p
    """
    def g(self, x="\("):
        '''
        \[
        '''
        return x
print(f(), C().g())
print("\/", "\ ", "\%s" % 3, "\-")
x = {"\d": "\D",
     "\s": ["\S"
            ]}
print(sorted(x))
if "\d" is "\d":
    print(1)
print("\
\d \
\e")
path = "C:\Program Files\data\new"
print(path)
path = 'C:\Windows\System32'
print(path)
pattern = '(\w+)\s*=\s*(\d+)'
print(pattern)
print(1 and "\x41\u0041\101\e")
print("é\d")
print("\é")
print("""a
b\c
\d""")
print("\"\d\'\\\d")
x = 4
print(f'{x is 4}')
print(f'{x is 4} {x is 5} \d')
print(f'''{x
is 4}
{x is 5} \q''')
print(f'{x!r:>{4 if x is 4 else 3}}')
print(f'\{x}')
print(f'{x}\w' '\z')
