# twin: 3.6-
# What x[a:b] leaves for gc.get_count(): 3.15 makes no slice object of lists, tuples and texts.
import gc

gc.disable()


def slices(x, i, j):
    gc.collect()
    y = x[i:j]
    print(type(x).__name__, y, gc.get_count())
    y = x[:j], x[i:]
    print(y, gc.get_count())
    for k in range(10):
        y = x[i:k]
    print(y, gc.get_count())


slices([1, 2, 3, 4], 1, 3)
slices((1, 2, 3, 4), 1, 3)
slices('abcd', 1, 3)
slices(u'\u0434\u0438\u0434\u043e', -3, 3)
slices(b'abcd', 1, 3)
slices(range(4), 1, 3)
slices([1, 2, 3, 4], -100, 100)
slices((1, 2, 3, 4), None, None)
slices([1, 2, 3, 4], 3, 1)
for x in ([1], (1,), 'a'):
    for index in ('a', 1.5, [1]):
        try:
            print(x[index:])
        except TypeError as error:
            print(error)
        try:
            print(x[0:index])
        except TypeError as error:
            print(error)
gc.collect()
x = [1, 2, 3]
i = 1
x[i:] = [4]
print(x, gc.get_count())
