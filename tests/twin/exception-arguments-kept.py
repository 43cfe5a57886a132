# twin: 3.6-
# Whose tuple of arguments an exception keeps: that of the call's *, if a tuple is handed on as it is, or one of its own.
class E5(Exception):
    def __init__(self, *args):
        super().__init__(*args)
class E6(Exception):
    def __init__(self, *args):
        Exception.__init__(self, *args)
t = (1, 2)
x = E5(*t)
print(x.args is t)
x = Exception(*t)
print(x.args is t)
class E(Exception): pass
x = E(*t)
print(x.args is t)
x = StopIteration(*t)
print(x.args is t)
x = KeyError(*t)
print(x.args is t)
x = OSError(*(1,))
print(x.args is t)
x = E6(*t)
print(x.args is t)
x.__init__(*t)
print(x.args is t)
Exception.__init__(x, *t)
print(x.args is t)
u = (x,) + t
Exception.__init__(*u)
print(x.args)
x = SystemExit(*t)
print(x.args is t)
