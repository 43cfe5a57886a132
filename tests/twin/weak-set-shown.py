# How a WeakSet is shown: since 3.8 as its data.
import weakref
class P(object):
    pass
p = P()
print(weakref.WeakSet())
print(repr(weakref.WeakSet([p])), str(weakref.WeakSet([p])), '%s' % weakref.WeakSet(), [weakref.WeakSet()])
print(hasattr(weakref.WeakSet, '__repr__'), len(weakref.WeakSet([p])))
