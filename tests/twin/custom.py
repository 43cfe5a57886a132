class MyError(Exception):
    def __init__(self, code):
        super().__init__('code', code)
        self.code = code
    def __str__(self):
        return 'my error %d' % self.code
try:
    raise MyError(3)
except MyError as e:
    print(e, repr(e), e.args, e.code)
def f():
    try:
        {}['missing']
    except KeyError:
        raise MyError(7)
f()
