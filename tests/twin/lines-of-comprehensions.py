# twin: 3.6-
# The lines that comprehensions of several lines are on, and what f-strings let go of when they convert.
class Value(object):
    def __init__(self, n):
        self.n = n
    def __repr__(self):
        return 'Value(%s)' % self.n
def rows(a, b):
    return [[sum(a[i][k] * b[k][j] for k in range(len(b)))
             for j in range(len(b[0]))]
            for i in range(len(a))]
print(rows([[300, 2], [3, 400]], [[5, 6], [7, 8]]))
def table(names):
    return {name + '!':
            [name,
             i]
            for i, name
            in enumerate(names)
            if name
            != 'x'}
print(sorted(table(['a', 'b', 'x', 'y'])))
def unique(names):
    return {
        (name
         * 2)
        for name in names
        if name}
print(sorted(unique(['a', 'b', 'x', 'y'])))
print(list(
    [v]
    for v in
    range(3)
    if v))
