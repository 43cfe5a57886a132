# twin: 2.7-
def f():
    raise ValueError('not caught')
print('before')
f()
print('never')
