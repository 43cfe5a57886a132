# twin: 2.7-2.7
# What functions are called with by max(), filter(), map(), reduce(), sorted() and the like: how many references there are meanwhile.
from __future__ import print_function
import sys
rc = sys.getrefcount
o = object()
print(max([o, o], key=rc) is o, min([o], key=lambda x: rc(x)) is o)
print([rc(x) for x in filter(lambda x: True, [o, o])])
def k(x):
    print(rc(x), end=' ')
    return 1
def t(x):
    print(rc(x), end=' ')
    return True
max([o, o, o], key=k); print()
max(o, o, key=k); print()
min((o, o), key=k); print()
max((x for x in (o, o)), key=k); print()
filter(t, [o, o]); print()
filter(t, (o, o)); print()
filter(t, (x for x in [o])); print()
filter(t, iter([o])); print()
map(k, [o, o]); print()
map(k, (o,)); print()
map(lambda a, b: k(a), [o], [o]); print()
reduce(lambda a, b: k(a) and a, [o, o, o]); print()
sorted([o, o], key=k); print()
l = [o, o]; l.sort(key=k); print()
sorted([o, o], cmp=lambda a, b: k(a) - 1); print()
any(t(x) for x in [o]); print()
zip([o], [o]); print()
sum([1 for x in [o] if t(x)]); print()
print([k(x) for x in [o]], list(k(x) for x in [o]), dict((k(x), 1) for x in [o]), set(k(x) for x in [o]))
print(map(None, [o])[0] is o, rc(o), apply(rc, (o,)))
