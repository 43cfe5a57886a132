# How a WeakSet is shown: since 3.8 as its data.
import weakref
class P(object):
    pass
p = P()
for text in str(weakref.WeakSet()), repr(weakref.WeakSet([p])), str(weakref.WeakSet([p])), '%s' % weakref.WeakSet(), str([weakref.WeakSet()]):
    print(text.split('0x')[0].split(' at ')[0])
print(hasattr(weakref.WeakSet, '__repr__'), len(weakref.WeakSet([p])))
