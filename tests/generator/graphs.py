"""Graphs of objects: cycles, finalizers, resurrections, weak references with callbacks, slots,
partial collections."""

CALLBACK = """\
def callback(tag):
    def call(reference):
        print('callback %s, dead: %s' % (tag, reference() is None))
    return call"""


class Graph:
    def __init__(self, program):
        self.p = program
        self.r = program.random
        self.classes = []   # (name, attributes, can be weakly referenced, has a dict)
        self.nodes = {}     # live global name -> class row
        self.references = []
        self.serial = 0

    def class_statement(self, name):
        r, p = self.r, self.p
        slots, weak = r.chance(30), True
        attributes = ['a', 'b', 'c'][:r.between(1, 3)]
        with p.block('class %s(object):' % name):
            if slots:
                weak = r.chance(60)
                names = ['name'] + attributes + (['__weakref__'] if weak else [])
                p.add('__slots__ = (%s,)' % ', '.join(map(repr, names)))
            with p.block('def __init__(self, name):'):
                p.add('self.name = name')
                for attribute in attributes[:] if slots or r.chance(70) else attributes[:1]:
                    p.add('self.%s = None' % attribute)
            if r.chance(60):
                with p.block('def __del__(self):'):
                    p.show("'del %s' % self.name")
                    if r.chance(25):
                        p.add('saved.append(self)')
        self.classes.append((name, attributes, weak, not slots))

    def new_node(self):
        row = self.r.choice(self.classes)
        name = 'n%d' % self.serial
        self.serial += 1
        self.p.add("%s = %s('%s')" % (name, row[0], name))
        self.nodes[name] = row

    def pick(self):
        names = sorted(self.nodes, key=lambda name: int(name[1:]))
        return self.r.choice(names) if names else None

    def link(self):
        source, target = self.pick(), self.pick()
        if not source:
            return self.new_node()
        attribute = self.r.choice(self.nodes[source][1])
        value = self.r.weighted([('%s', 60), ('[%s]', 15), ('(%s, %s)', 10), ("{'k': %s}", 10),
                                 ('[%s, [%s]]', 5)])
        count = value.count('%s')
        targets = tuple([target] + [self.pick() for _ in range(count - 1)])
        self.p.add('%s.%s = %s' % (source, attribute, value % targets))

    def ring(self):
        """A ring of fresh nodes, of which none stays named."""
        r = self.r
        row = r.choice(self.classes)
        size = r.between(1, 5)
        first = self.serial
        self.serial += size
        self.p.add("ring = [%s('r%%d' %% i) for i in range(%d, %d)]" % (row[0], first,
                                                                        first + size))
        with self.p.block('for i in range(%d):' % size):
            self.p.add('ring[i].%s = ring[(i + %d) %% %d]' %
                       (row[1][0], r.between(1, max(1, size - 1)), size))
        self.p.add(r.choice(['del ring', 'ring = i = None', 'ring.pop(); del ring',
                             'del ring[:]; del ring']))

    def unlink(self):
        name = self.pick()
        if name:
            self.p.add('%s.%s = None' % (name, self.r.choice(self.nodes[name][1])))

    def drop(self):
        name = self.pick()
        if name:
            self.p.add(self.r.choice(['del %s', '%s = None']) % name)
            del self.nodes[name]

    def refer(self):
        name = self.pick()
        if not name:
            return
        tag = 'w%d' % len(self.references)
        if not self.nodes[name][2]:
            self.p.add('try:\n    weakref.ref(%s)\nexcept TypeError as error:\n    print(error)' % name)
            return
        call = self.r.weighted([('weakref.ref(%s)', 45),
                                ("weakref.ref(%s, callback('" + tag + "'))", 55)])
        self.p.add('%s = %s' % (tag, call % name))
        self.references.append(tag)
        if self.r.chance(15):
            self.p.add('%s.%s = %s' % (name, self.r.choice(self.nodes[name][1]), tag))

    def drop_reference(self):
        if self.references:
            tag = self.r.choice(self.references)
            self.p.add('%s = None' % tag)

    def extra_attribute(self):
        name = self.pick()
        if name and self.nodes[name][3]:
            self.p.add("%s.%s = %s" % (name, self.r.choice('defgh'), self.r.choice(['[]', '1',
                                                                                    "'s'", name])))

    def collect(self):
        generation = self.r.choice(['', '', '0', '1', '2'])
        self.p.show("'collect(%s): %%d' %% gc.collect(%s)" % (generation, generation))

    def probe(self):
        r, name = self.r, self.pick()
        kind = r.weighted([('count', 20), ('refcount', 25), ('weak', 10), ('tracked', 10), ('alive',
                                                                                            20),
                           ('referents', 8), ('saved', 10), ('size', 7)])
        if kind == 'count':
            self.p.show("'count %s' % (gc.get_count(),)")
        elif kind == 'saved':
            self.p.show("'saved %s' % [x.name for x in saved]")
            if r.chance(50):
                self.p.add('del saved[:]')
        elif kind == 'alive' and self.references:
            tag = r.choice(self.references)
            self.p.show("'%s %%s' %% (%s is None or %s() is None)" % (tag, tag, tag))
        elif name and kind == 'refcount':
            self.p.show("'refcount %s %%d' %% sys.getrefcount(%s)" % (name, name))
        elif name and kind == 'weak' and self.nodes[name][2]:
            self.p.show("'weakrefs %s %%d' %% weakref.getweakrefcount(%s)" % (name, name))
        elif name and kind == 'tracked':
            self.p.show("'tracked %%s' %% [gc.is_tracked(x) for x in (%s, %s.%s)]" %
                        (name, name, self.nodes[name][1][0]))
        elif name and kind == 'referents':
            self.p.show("sorted(type(x).__name__ for x in gc.get_referents(%s))" % name)
        elif name and kind == 'size':
            self.p.show("'size %%d' %% sys.getsizeof(%s)" % name)

    def write(self):
        r, p = self.r, self.p
        p.add('import gc, sys, weakref')
        p.add('gc.disable()\ngc.collect()\nsaved = []')
        p.add(CALLBACK)
        for i in range(r.between(1, 3)):
            self.class_statement('N%d' % i)
        for _ in range(r.between(1, 4)):
            self.new_node()
        actions = [(self.new_node, 14), (self.link, 24), (self.ring, 8), (self.unlink, 5),
                   (self.drop, 14), (self.refer, 10), (self.drop_reference, 3),
                   (self.extra_attribute, 4), (self.collect, 9), (self.probe, 22)]
        for _ in range(r.between(15, 60)):
            r.weighted(actions)()
        if r.chance(75):
            for name in sorted(self.nodes, key=lambda name: int(name[1:])):
                p.add('del %s' % name)
            p.add('for _ in range(3):\n    print(gc.collect())\n    del saved[:]')
        p.show("'end'")


def graph(program):
    Graph(program).write()
