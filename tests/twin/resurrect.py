import gc
gc.disable()
saved = []
class R:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print('del', self.name)
        if self.name == 'phoenix':
            saved.append(self)
gc.collect()
r = R('phoenix')
r = None
print(len(saved), saved[0].name)
saved.clear()
print('gone')
a = R('phoenix')
b = R('other')
a.o = b
b.o = a
del a, b
print(gc.collect())
print([s.name for s in saved], saved[0].o.name)
saved.clear()
print(gc.collect())
