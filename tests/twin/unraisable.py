# twin: 2.7-
class T:
    def __del__(self):
        raise ValueError('in del')
t = T()
t = None
print('after')
import weakref
def callback(ref):
    raise KeyError('in callback')
class O:
    pass
o = O()
r = weakref.ref(o, callback)
del o
print('after callback')
