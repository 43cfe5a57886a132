import gc
class T:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print('del', self.name)
_private = T('private')
first = T('first')
second = T('second')
def function():
    return first
holder = [T('in list')]
cycle = T('cycle')
cycle.me = cycle
last = T('last')
alias = first
class K:
    attribute = T('class attribute')
print('end')
