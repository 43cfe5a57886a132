# The rows of growth.json that are requests, measured as facts/measure/measure_growth.py does.
R = tuple(range(100))


def f():
    l = []
    ap = l.append
    s = starts.pop()
    e = ends.pop()
    free(s)
    for i in R:
        ap(None)
    free(e)
    return l


def g():
    d = {}
    s = starts.pop()
    e = ends.pop()
    free(s)
    for i in R:
        d[i] = None
    free(e)
    return d


def h():
    d = set()
    s = starts.pop()
    e = ends.pop()
    free(s)
    for i in R:
        d.add(i)
    free(e)
    return d


f()
x = f()
g()
x = g()
h()
x = h()
