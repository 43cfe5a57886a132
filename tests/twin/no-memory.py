# twin: 3.6-
# Texts, lists and bytes that no memory has room for.
def show(f):
    try:
        print(len(f()))
    except Exception as error:
        print(type(error).__name__, error)
n = 10 ** 15
show(lambda: bytes(n))
show(lambda: 'a'.ljust(n))
show(lambda: 'a'.rjust(n))
show(lambda: 'a'.center(n))
show(lambda: 'a'.zfill(n))
show(lambda: '-1'.zfill(n))
show(lambda: b'a'.ljust(n))
show(lambda: b'a'.rjust(n))
show(lambda: b'a'.center(n))
show(lambda: b'a'.zfill(n))
show(lambda: [1] * n)
show(lambda: 'a' * n)
show(lambda: b'a' * n)
show(lambda: (1, 2) * n)
show(lambda: 'a'.replace('a', 'b' * 10 ** 4))
show(lambda: [0, 1][n:n])
