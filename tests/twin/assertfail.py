# twin: 2.7-
x = 1
assert x == 2, 'x is %d' % x
