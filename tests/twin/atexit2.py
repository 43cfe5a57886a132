# twin: 2.7-
class T:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print('del', self.name, other is None)
other = 5
a = T('a')
b = T('b')
del a
a = T('a again')
print('end')
