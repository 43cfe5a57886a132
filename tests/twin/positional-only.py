# twin: 3.6-
import weakref


class A(object):
    pass


def report(*args, **kw):
    print('report', args, sorted(kw))


a = A()
f = weakref.finalize(a, report, 1, obj=2)
f()
for call in (lambda: weakref.finalize(a), lambda: weakref.finalize(),
             lambda: weakref.finalize(a, report, func=1), lambda: weakref.finalize(a, report, self=1)):
    try:
        print(call().alive)
    except TypeError as e:
        print(e)
for kw in ({'other': a}, {'self': a}, {'x': a}, {'other': a, 'self': a}):
    try:
        d = weakref.WeakValueDictionary(**kw)
        print(sorted(d.keys()))
        d.update(**kw)
        print(sorted(d.keys()))
    except TypeError as e:
        print(e)
