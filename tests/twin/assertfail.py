x = 1
assert x == 2, 'x is %d' % x
