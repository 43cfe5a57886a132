# twin: 3.6-
"""The order of sets of constants: they are made again where constants are merged and interned, and equal ones are shared whatever their order."""


def displays(a):
    print({'ann', 'bob', 'carl', 'dave'})
    print(a in {'ann', 'bob', 'carl', 'dave'})
    print({'max', 'nat', 'otto', 'pia', 'rob', 'sue', 'uwe'})


def numbers():
    for i in {1, 9, 17, 25}:
        print(i)
    for i in {25, 17, 9, 1}:
        print(i)
    print({1, 9, 17, 25}, {25, 17, 9, 1}, {33, 25, 17, 9, 1, 8})
    for i in {33, 25, 17, 9, 1, 8}:
        print(i)
    print({-1, -2, 0, 5, 8, 16, 24, 32, 40, 48, 56, 64, 72, 80})


def names(kim, qzxaaavv):
    for i in {'kim', 'joe', 'ida', 'lea'}:
        print(i)
    print({'kim', 'joe', 'ida', 'lea'})
    for i in {'qzxaaavv', 'qzxbbbvv', 'qzxcccvv', 'qzxfffvv'}:
        print(i)


def no_names():
    for i in {'qzyaaavv', 'qzybbbvv', 'qzycccvv', 'qzyfffvv'}:
        print(i)
    for i in {'qzy-a', 'qzy-b', 'qzy-c', 'qzy-d', 'qzy-e'}:
        print(i)
    print({'qzyaaavv', 'qzybbbvv', 'qzycccvv', 'qzyfffvv'})
    for i in {'rstaa', 'rstbb', 'rstcc', 'rstgg'}:
        print(i)
    for i in {'uvwaa', 'uvwdd', 'uvwff', 'uvwhh'}:
        print(i)


displays('ann')
numbers()
names(1, 2)
no_names()
