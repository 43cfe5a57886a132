def f():
    raise ValueError('not caught')
print('before')
f()
print('never')
