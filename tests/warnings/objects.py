# twin: 3.6- stderr
# What cannot be called or subscripted, over several lines and in lambdas; the same is said when it runs.
x = 5
try:
    a = [
        (1, 2)
        (3, 4),
        [1, 2]
        [3, 4],
        "a"
        ("b")
    ]
except TypeError as e:
    print(e)
try:
    a = ((1, 2)
         ["a"],
         "abc"
         [1.0])
except TypeError as e:
    print(e)
def t(f):
    try:
        print(f())
    except TypeError as e:
        print(e)
t(lambda: 1())
t(lambda: 1.5())
t(lambda: 'x'())
t(lambda: ()())
t(lambda: (1, 2)())
t(lambda: []())
t(lambda: {}())
t(lambda: {1}())
t(lambda: None())
t(lambda: True())
t(lambda: [i for i in ()]())
t(lambda: (i for i in ())())
t(lambda: (lambda: 3)())
t(lambda: (-1)())
t(lambda: (1 + 2)())
t(lambda: (not 1)())
t(lambda: b'x'())
t(lambda: 'a' 'b'())
t(lambda: ('a' + 'b')())
t(lambda: ('a' % 3)())
def t(f):
    try:
        print(f())
    except (TypeError, KeyError, IndexError) as e:
        print(e)
t(lambda: 1[0])
t(lambda: 1.5[0])
t(lambda: None[0])
t(lambda: True[0])
t(lambda: {1}[0])
t(lambda: (i for i in ())[0])
t(lambda: (lambda: 1)[0])
t(lambda: 'x'['x'])
t(lambda: 'x'[0:1])
t(lambda: 'x'[None])
t(lambda: 'x'[True])
t(lambda: (1, 2)[1, 2])
t(lambda: [1, 2][1, 2])
t(lambda: [1, 2][1.0])
t(lambda: [1, 2][[1]])
t(lambda: [1, 2][{}])
t(lambda: [1, 2][-1])
t(lambda: {}['x'])
t(lambda: [1, 2][lambda: 1])
t(lambda: [1, 2]['a' 'b'])
t(lambda: b'ab'['a'])
t(lambda: [[1], [2] [3, 4]])
t(lambda: [i for i in (1, 2)]['a'])
