# The rows of growth.json, measured as facts/measure/measure_growth.py does.
gs = sys.getsizeof
base = gs([])


def changes(seq):
    r = []
    last = None
    for i, v in seq:
        if v != last:
            r.append((i, v))
            last = v
    return r


def slots(l):
    return (gs(l) - base) // 8


l = []
r = []
for i in range(0, 1001):
    r.append((len(l), slots(l)))
    l.append(None)
row('list_append_capacity', changes(r))
r = []
while l:
    r.append((len(l), slots(l)))
    l.pop()
r.append((0, slots(l)))
row('list_pop_capacity', changes(r))
l = list(range(100)); del l[:]
row('list_del_all', slots(l))
l = list(range(100)); l[50:] = []
row('list_trunc_100_to_50', slots(l))
l = list(range(100)); l[49:] = []
row('list_trunc_100_to_49', slots(l))
l = [0] * 100; del l[50:]
row('list_mul100_del_to_50', slots(l))
l = [0] * 100; del l[49:]
row('list_mul100_del_to_49', slots(l))
l = []; l.extend([1, 2, 3])
row('list_empty_extend3', slots(l))
l = []; l += [1, 2, 3, 4, 5]
row('list_empty_iadd5', slots(l))
l = [1]; l.extend([1, 2, 3])
row('list_1_extend3', slots(l))
l = [1]; l.extend(range(100))
row('list_1_extend_range100', slots(l))
l = [1]; l.extend([0] * 100)
row('list_1_extend_list100', slots(l))
row('list_from_range', changes((n, slots(list(range(n)))) for n in range(0, 40)))
row('list_from_tuple', changes((n, slots(list((0,) * n))) for n in range(0, 40)))
row('list_from_gen', changes((n, slots(list(i for i in range(n)))) for n in range(0, 60)))
row('listcomp', changes((n, slots([i for i in range(n)])) for n in range(0, 60)))
l = []
r = []
for i in range(60):
    r.append((len(l), slots(l)))
    l.insert(0, None)
row('list_insert0', changes(r))


def dsz(keys):
    d = {}
    r = [(0, gs(d))]
    n = 0
    for k in keys:
        d[k] = None
        n += 1
        r.append((n, gs(d)))
    return changes(r)


row('dict_int', dsz(range(3000)))
row('dict_str', dsz(['k%d' % i for i in range(3000)]))
r = []
d = dict.fromkeys(range(3000))
for i in range(3000):
    del d[i]
    if gs(d) != (r[-1][1] if r else None):
        r.append((2999 - i, gs(d)))
row('dict_delete', r)
d.clear()
row('dict_clear', gs(d))
row('dict_copy_100', gs(dict.fromkeys(range(100)).copy()))
row('dict_orig_100', gs(dict.fromkeys(range(100))))
d = {}
r = []
for i in range(200):
    d[i] = None
    if i >= 3:
        del d[i - 3]
    if not r or r[-1][1] != gs(d):
        r.append((i, gs(d)))
row('dict_churn_keep3', r)
s = set()
r = [(0, gs(s))]
for i in range(5000):
    s.add(i)
    r.append((len(s), gs(s)))
row('set_add', changes(r))
row('set_from_list', changes((n, gs(set(list(range(n))))) for n in range(0, 200)))
row('set_copy_of_set', changes((n, gs(set(set(list(range(n)))))) for n in range(0, 200)))
s = set(range(5000))
r = []
for i in range(5000):
    s.discard(i)
    if not r or r[-1][1] != gs(s):
        r.append((len(s), gs(s)))
row('set_discard', r)
