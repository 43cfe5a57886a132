# What calls with * and ** release where they fail before they begin.
class C(object):
    def __init__(self, sep):
        self.sep = sep
def f(a):
    pass
def call1(f, *args, **kwargs):
    return f(*args, **kwargs)
def call2(f, *args, **kwargs):
    return f(*args, **kwargs)
def call3(f, *args, **kwargs):
    return f(*args, **kwargs)
def call4(f, *args, **kwargs):
    return f(*args, **kwargs)
def call5(f, *args, **kwargs):
    return f(*args, **kwargs)
def call6(f, *args, **kwargs):
    return f(*args, **kwargs)
def call7(f, *args, **kwargs):
    return f(*args, **kwargs)
def call8(f, *args, **kwargs):
    return f(*args, **kwargs)
def run(call, f, *args, **kw):
        try:
            call(f, *args, **kw)
        except TypeError as e:
            print(e)
run(call1, C, x=1)
run(call2, C, 2, x=1)
run(call3, f, 2, x=1)
run(call4, len, 2, x=1)
run(call5, [].append, 2, x=1)
run(call6, 5, 2, x=1)
run(call7, C(1).__init__, 2, x=1)
run(call8, C, 2, sep=1)
