"""Reference counts in nested calls."""


class Calls:
    """Functions that hand objects on and count references on the way."""

    SHAPES = [('plain', 40), ('two', 15), ('default', 8), ('star', 12), ('keywords', 10), ('method',
                                                                                           12),
              ('closure', 10), ('generator', 8), ('comprehension', 7)]

    def __init__(self, program):
        self.p = program
        self.r = program.random

    def count(self, what, tag):
        self.p.show("'%s %%d' %% sys.getrefcount(%s)" % (tag, what))

    def body(self, i, what):
        """Statements in function i about the object called what, then perhaps a call of a later function."""
        p, r = self.p, self.r
        self.count(what, 'f%d' % i)
        for _ in range(r.below(4)):
            p.add(r.choice(['y = {x}', 'box = [{x}]', 'pair = ({x}, {x})', "table = {{'k': {x}}}",
                            'y = [{x}, {x}]; del y[0]', 'y = {x}; y = None',
                            'for z in ({x},):\n    print(sys.getrefcount(z))', 'keep.append({x})',
                            'z = lambda: {x}', 'if {x} is not None:\n    y = {x}', 'y = z = {x}',
                            'y, z = {x}, 1', 'print(sys.getrefcount([{x}][0]))',]).format(x=what))
            if r.chance(60):
                self.count(what, 'f%d' % i)
        if r.chance(75) and i + 1 < self.functions:
            p.add(self.call(r.between(i + 1, self.functions - 1), what))
            self.count(what, 'f%d after' % i)
        p.add(r.choice(['return %s', 'return [%s]', 'return None', 'pass',
                        'return sys.getrefcount(%s)']).replace('%s', what))

    def call(self, j, what):
        """A statement that calls function j with the object."""
        r = self.r
        arguments = {'plain': '{x}', 'two': '{x}, {x}', 'default': '', 'star': '{x}, {x}',
                     'keywords': 'x={x}', 'method': '{x}', 'closure': '{x}', 'generator': '{x}',
                     'comprehension': '{x}'}[self.shapes[j]]
        if self.shapes[j] == 'plain' and r.chance(25):
            arguments = r.choice(['x={x}', '*[{x}]', '*({x},)', "**{{'x': {x}}}"])
        if self.shapes[j] == 'default' and r.chance(50):
            arguments = '{x}'
        function = {'method': 'Owner().f%d', 'generator': 'f%d'}.get(self.shapes[j], 'f%d') % j
        call = '%s(%s)' % (function, arguments.format(x=what))
        if self.shapes[j] == 'generator':
            return r.choice(['for e in %s:\n    print(sys.getrefcount(e))', 'list(%s)',
                             'g = %s; next(g); del g']) % call
        return r.choice(['%s', 'r = %s', 'print(type(%s).__name__)']) % call

    def function(self, i):
        p, shape = self.p, self.shapes[i]
        if shape == 'method':
            with p.block('class Owner(object):' if i == self.owner else 'class Owner(Owner):'):
                with p.block('def f%d(self, x):' % i):
                    self.count('self', 'self')
                    self.body(i, 'x')
            return
        head = {'plain': 'x', 'two': 'x, w', 'default': 'x=thing', 'star': '*a', 'keywords': '**k',
                'closure': 'x', 'generator': 'x', 'comprehension': 'x'}[shape]
        with p.block('def f%d(%s):' % (i, head)):
            if shape == 'star':
                self.count('a', 'a')
                self.body(i, 'a[0]')
            elif shape == 'keywords':
                self.body(i, "k['x']")
            elif shape == 'closure':
                with p.block('def inner():'):
                    self.count('x', 'inner')
                    p.add('return x')
                p.add('inner()')
                self.body(i, 'x')
            elif shape == 'generator':
                self.count('x', 'generator')
                p.add('yield x')
                self.count('x', 'generator')
                p.add('yield [x]')
            elif shape == 'comprehension':
                p.show('[sys.getrefcount(e) for e in [x, x]]')
                p.show('[sys.getrefcount(x) for e in range(2)]')
                self.body(i, 'x')
            else:
                self.body(i, 'x')

    def write(self):
        p, r = self.p, self.r
        p.add('import sys\nkeep = []')
        p.add('thing = %s' % r.choice(['[]', 'object()', '{}', '{1}', "[1, 2]", "('a', [])",
                                       'set()']))
        self.functions = r.between(2, 7)
        self.shapes = [r.weighted(self.SHAPES) for _ in range(self.functions)]
        methods = [i for i in range(self.functions) if self.shapes[i] == 'method']
        self.owner = methods[0] if methods else -1
        for i in range(self.functions):
            self.function(i)
        for _ in range(r.between(2, 6)):
            what = 'thing' if r.chance(70) else r.choice(['[]', 'object()', "'a' + str(1)",
                                                          '(keep, 1)', '1000 * 1000'])
            j = r.below(self.functions)
            if what != 'thing':
                p.add('other = %s' % what)
                what = 'other' if r.chance(50) else what
            p.add(self.call(j, what))
            self.count('thing', 'thing')
        p.show('len(keep)')


def calls(program):
    Calls(program).write()
