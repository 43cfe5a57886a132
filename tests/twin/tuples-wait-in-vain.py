import gc
gc.disable()
gc.collect()
c = gc.get_count
for n in 1, 2, 5, 17, 18, 19, 20, 21:
    gc.collect()
    a = c()[0]
    t = tuple([None] * n)
    b = c()[0]
    t = None
    d = c()[0]
    t = tuple([None] * n)
    e = c()[0]
    t = t[:n-1]
    f = c()[0]
    t = tuple([None] * n)
    g = c()[0]
    t = tuple(x for x in t)
    h = c()[0]
    t = t + (1,)
    i = c()[0]
    t = t * 2
    j = c()[0]
    print('%d: %d %d %d %d %d %d %d %d' % (n, b - a, d - b, e - d, f - e, g - f, h - g, i - h, j - i))
