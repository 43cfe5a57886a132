# twin: 3.6-
# What counts as a decimal, a digit, a numeral, and as alphanumeric.
for c in '0', '\xb2', '\xb9', '\xbd', '\u0663', '\u0967', '\u2075', '\u2083', '\u2153', '\u2167', '\u2460', '\u2469', '\uff15', '\u4e00', 'x', '\xe9', '\u0436', '_', '-', '\xb7', '1\xb2', '1x', '\xbdx', '':
    print(ascii(c), c.isdecimal(), c.isdigit(), c.isnumeric(), c.isalnum(), c.isalpha())
