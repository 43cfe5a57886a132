# twin: 3.6-
# dict() of what is no sequence of pairs; the note that the error bears since 3.14 is the last line.
print(dict([[1, 2], 'ab', (3, 4)]), dict([{1}, 'ab'] [1:]))
for wrong in [[1], ['abc'], [[1]], [1, 2]], [[1, 2], 5], 5:
    try:
        dict(wrong)
    except (TypeError, ValueError) as error:
        print(error, error.args, sorted(error.__dict__.items()))
    try:
        {}.update(wrong)
    except (TypeError, ValueError) as error:
        print(error, error.args, sorted(error.__dict__.items()))


def named(first, second_one=2, *, third=3):
    return first


for wrong in [{'frist': 1}, {'secondone': 1}, {'first': 1, 'Third': 2}, {'first': 1, 'zzz': 3},
              {'second_one': 2}, {'FIRST': 1}, {'first': 1, 'thrd': 2, 'x': 1}]:
    try:
        named(**wrong)
    except TypeError as error:
        print(error)
dict([[1, 2], 5])
