# twin: 3.6- stderr
# What is warned of while the program runs: once a line.
x = True
print(~x)
for i in range(3):
    print(~x)


def inverted(a):
    return ~a


print(inverted(True), inverted(5), inverted(False))
print([~b for b in (True, False)], sum(~(v > 1) for v in (1, 2)))


class C:
    z = ~x

    def __eq__(self, other):
        return NotImplemented


def undecided():
    try:
        if C().__eq__(1):
            print('true')
        print(not C().__eq__(1), bool(NotImplemented))
    except TypeError as e:
        print(e)


undecided()
undecided()
print(list(map(inverted, [True])),
      ~x)
print(~True, [~False])
