# twin: 3.6- stderr
# To 3.7 continue does not leave a finally suite, however deep it stands in it; a loop in the suite may be continued.
def stays():
    for i in range(2):
        try:
            pass
        finally:
            for j in [1, 2]:
                try:
                    continue
                finally:
                    if 0:
                        continue
    return i, j


print(stays())


def leaves():
    for i in range(2):
        try:
            pass
        finally:
            try:
                pass
            except ValueError:
                continue
            else:
                i += 1
    return i


print(leaves())
