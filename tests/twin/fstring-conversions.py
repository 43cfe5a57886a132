# twin: 3.6-
# What f-strings let go of when they have converted and formatted a value.
class Value:
    def __init__(self, n):
        self.n = n
    def __repr__(self):
        return 'Value(%s)' % self.n
    def __del__(self):
        print('del', self.n)
width = 8
print(f'{Value(1)!r:*^12}|{Value(2)!s}|{Value(3)!a:>9}|{Value(5)}|{[Value(6)]!r}|')
print(f'{str(Value(7)):>{width + 4}}|{str(Value(8))}|{width!r:>5}')
