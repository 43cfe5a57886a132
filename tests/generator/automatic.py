"""Automatic collections with small thresholds."""


def automatic(program):
    p, r = program, program.random
    p.since = '3.6'  # gc.callbacks
    p.add('import gc, sys, weakref')
    p.add("""\
gc.collect()
if hasattr(gc, 'freeze'):
    gc.freeze()
    gc.collect()
class Node(object):
    def __init__(self, i):
        self.i = i
        self.me = self
class Loud(object):
    def __init__(self, i):
        self.i = i
        self.other = None
    def __del__(self):
        print('del %d' % self.i)
class Small(object):
    __slots__ = ('a', 'b')
def told(phase, info):
    print('%s generation %d collected %d' % (phase, info['generation'], info['collected']))
keep = []""")
    if r.chance(60):
        p.add('gc.callbacks.append(told)')
    # Without freeze() the interpreter's own objects keep full collections from being due (the rule of a quarter).
    p.add("gc.set_threshold(%d, %d, %d if hasattr(gc, 'freeze') else 100000)" %
          (r.choice([5, 10, 17, 30, 50]), r.between(1, 5), r.between(1, 4)))
    makers = ['keep.append([])', 'x = Node(i)', 'keep.append((i, [i]))', "keep.append({'i': i})",
              'x = [i]; x.append(x)', 'x = Loud(i); x.other = x', 'x = Small(); x.a = i; x.b = x',
              'x = {i}', 'keep.append(Small())', 'x = lambda: i', 'keep.append({})', 'x = (i, i)',
              'keep.append((i, str(i)))', 'x = weakref.ref(keep[-1]) if 0 else None',
              'x = [[] for j in range(3)]', 'keep.append(Node(i))', "x = {}; x['x'] = x",
              'x = iter(keep)', 'a = Loud(i); b = Loud(-i); a.other = b; b.other = a; del a, b']
    for _ in range(r.between(2, 6)):
        function = r.chance(40)
        if function:
            p.add('def work(n):')
            p.depth += 1
        with p.block('for i in range(%s):' % ('n' if function else r.between(3, 45))):
            for _ in range(r.between(1, 3)):
                p.add(r.choice(makers))
            if r.chance(30):
                p.show('gc.get_count()')
        if function:
            p.depth -= 1
            p.add('work(%d)' % r.between(3, 45))
        p.show('gc.get_count()')
        p.add(r.choice(['del keep[:]', 'keep = []', 'keep.append(keep)', 'pass',
                        'keep.pop() if keep else None', 'x = None',
                        'print(gc.collect(%d))' % r.below(3), 'del keep[5:]']))
        if r.chance(25):
            p.show('sum(1 for x in keep if gc.is_tracked(x))')
    p.add('gc.disable()\ngc.callbacks[:] = []\nkeep = x = None')
    p.show('gc.collect() > 0')
    p.show('gc.get_threshold()[:2]')
