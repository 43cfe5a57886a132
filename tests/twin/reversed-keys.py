# twin: 3.8-
# The keys of a dict can be gone over backwards, by what goes over the dict itself so.
import sys

d = {1: 'a', 2: 'b', 3: 'c'}
keys = d.keys()
backwards = reversed(keys)
print(type(backwards).__name__, next(backwards), list(backwards), sys.getrefcount(d), sys.getrefcount(keys))
print(list(keys.__reversed__()), list(d.__reversed__()), type(keys).__reversed__)
try:
    for key in reversed(keys):
        d[key + 10] = key
except RuntimeError as e:
    print(e)
