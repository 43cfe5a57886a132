# twin: 3.6-
# Whose __init__ and __str__ an exception's are: messages tell, and what is kept besides the arguments.
def attempt(f, *a):
    try:
        print(f(*a))
    except Exception as e:
        print(type(e).__name__, e)
for kind in (BaseException, Exception, SystemExit, KeyboardInterrupt, StopIteration, ValueError, KeyError, OSError, ImportError, ModuleNotFoundError, NameError, UnboundLocalError, AttributeError, RuntimeError, NotImplementedError, UnicodeError, UnicodeDecodeError, ZeroDivisionError):
    print(kind.__name__)
    attempt(kind.__init__)
    attempt(kind.__init__, 'message')
    attempt(kind.__str__)
    attempt(kind.__str__, 5)
    attempt(kind.__repr__, 5)
    print(kind.__init__, kind.__str__, kind.__repr__)
s = SystemExit(3)
BaseException.__init__(s, 4)
print(s.code, s.args)
SystemExit.__init__(s, 5, 6)
print(s.code, s.args)
class Stop(StopIteration):
    def __init__(self, value):
        super().__init__(value, 'more')
class Plain(StopIteration):
    def __init__(self, value):
        Exception.__init__(self, value, 'more')
class Missing(KeyError):
    def __init__(self, key):
        super(LookupError, self).__init__(key)
    def __str__(self):
        return 'missing ' + super().__str__() + Exception.__str__(self)
class Derived(Missing):
    def __init__(self):
        Missing.__init__(self, 'derived')
print(Stop(1).value, Stop(1).args, Plain(1).args, Missing('k'), repr(Missing('k')), Derived())
attempt(Derived.__init__, KeyError())
attempt(Missing.__str__, 5)
print(ValueError.__init__ is Exception.__init__, ValueError.__init__ is ValueError.__init__, KeyError.__str__ is Exception.__str__, Missing('a').__init__)
print(sorted(n for n in ('__init__', '__str__', '__repr__') if hasattr(Exception(), n)))
