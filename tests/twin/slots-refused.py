# What type() has made when it finds fault with __slots__.
try:
    class Bad(object):
        __slots__ = ('a', 'b')
        b = 1
except ValueError as e:
    print('ValueError:', e)
try:
    class Bad:
        __slots__ = ['a', 'b']
        b = 1
except ValueError as e:
    print('ValueError:', e)
try:
    class Bad(object):
        __slots__ = 'a'
        a = 1
except ValueError as e:
    print('ValueError:', e)
try:
    class Bad(object):
        __slots__ = ('a', 5)
except TypeError as e:
    print('ValueError:', e)
try:
    class Bad(object):
        __slots__ = ('a', 'b c')
except TypeError as e:
    print('ValueError:', e)
try:
    class Bad(object):
        __slots__ = ('a', '__dict__', '__dict__')
except TypeError as e:
    print('ValueError:', e)
