x = 42
y = 3.14159
s = 'abc'
print(f'{x} {y} {s} {x!r} {s!r} {{}}')
print(f'{x:5d}|{x:<5}|{x:>5}|{x:^5}|{x:05d}|{x:x}|{x:+d}|{1234567:,}')
print(f'{y:.2f}|{y:8.3f}|{y:<8.1f}|{y:08.2f}|{y:e}|{y:g}|{0.5:.0%}')
print(f'{s:5}|{s:>5}|{s:^7}|{s:*^7}|{s:.2}')
print('%s %r %d %x %c %5.2f %%' % (s, s, x, x, 'c', y))
print('%5d|%-5d|%05d|%+d|%s|%10s|%-10s|' % (x, x, x, x, [1], 'r', 'l'))
print('{} {} {0}'.replace('{0}', '').format(1, 2))
print('{0} {1} {0}'.format('a', 'b'), '{name}'.format(name='n'), '{:>5}'.format(7), '{!r}'.format('q'))
print('%d' % 3.7, '%s' % None, '%r' % (1,), '%c' % 65)
print(f'{x + 1} {s.upper()} {[1, 2][0]} {"nested"}')
w = 10
print(f'{x:{w}}|')
print(str(1.0), str(1e22), str(-5), repr(1e-7))
