# twin: 2.7-2.7
"""What an exception of 2.7 has when its class has an __init__ of its own that does not call the built-in one."""
import sys, gc
class Quiet(Exception):
    def __init__(self, code, text):
        self.code = code
        self.text = text
class Proper(Exception):
    def __init__(self, code):
        super(Proper, self).__init__(code)
        self.code = code
class Old(Exception):
    def __init__(self, code):
        Exception.__init__(self, 'code', code)
class Low(Quiet):
    pass
class Stop(StopIteration):
    def __init__(self, x):
        pass
class Exits(SystemExit):
    def __init__(self, x):
        self.x = x
class Keyed(KeyError):
    def __init__(self, k):
        self.k = k
class Os(OSError):
    def __init__(self, k):
        self.k = k
for make in (lambda: Quiet(1, 't'), lambda: Proper(2), lambda: Old(3), lambda: Low(4, text=5), lambda: Stop(5), lambda: Exits(6), lambda: Keyed('k'), lambda: Os(7)):
    e = make()
    print(repr(e), str(e), e.args, repr(e.message), sorted(e.__dict__), sys.getsizeof(e))
    try:
        raise e
    except Exception as error:
        print(error is e, error.args)
    except SystemExit as error:
        print(error.code, error.args)
x = [1]
q = Quiet(x, x)
p = Proper(x)
print(sys.getrefcount(x), sys.getrefcount(q), len(gc.get_referrers(x)))
def raiser():
    raise Quiet(7, 'lost')
try:
    raiser()
except Quiet as e:
    print(e.code, e.text, '[%s]' % e)
raise Quiet(404, 'not found')
