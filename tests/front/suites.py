"""Writes random functions, classes and modules full of try, with, loops and what leaves them, for the comparison of stack sizes.

    suites.py SEED COUNT        snippets under lines "%% TITLE", as tests/shapes.c takes them"""
import random
import sys

ATOMS = ['a', 'b', 'x', '1', "'s'", 'None', 'g', 'True', '0', '()', '[]', '2.5']
EXPRESSIONS = [
    'f()', 'f({}, {})', 'f({}, {}, {}, {})', '({} + {})', '({} is not {})', '({} and {})', '({} or {})',
    '({} and {} or {})', '({} if {} else {})', '[{}, {}]', '({}, {}, {})', '{{{}: {}}}', 'x.m({}, {})', 'f({}, k={})', 'f(*{})',
    'f({}, *{}, **{})', '(not {})', '({} < {} < {})', '(lambda p, q={}: {})', '[{} for i in {} if {}]', '{{i: {} for i in {}}}',
    '[{} for i in {} for j in {}]', 'list({} for i in {})', 'x[{}:]', 'x[{}:{}]', 'x[{}]', "('%s' % {})"]
SIMPLE = [
    'f(a, a, a, a, a, a)', 'f()', 'pass', 'raise E', 'raise', 'raise E(1)', 'del x', 'x += 1', 'x[a] += b', 'x.n += 1', 'a, b = b, a',
    'assert a, b', 'import sys', 'from gc import collect', 'a, b, x = f()', 'x[a:b] = x', 'a = b = x', 'x[1], x.n = f()']
CONDITIONS = ['a', 'f()', 'a and b', 'a or b', 'not a', 'a < b < x', '1', '0', 'a if b else x', 'a and 0', '0 or a', 'a is None', 'not 0']
MANAGERS = ['f()', 'f() as x', 'f() as a, f() as b', 'f(1, 2, 3) as (a, b)', 'f() as x[0]']
CLAUSES = ['except E:', 'except E as e:', 'except (E, F):', 'except (E, F) as e:', 'except f(1, 2):']


class Writer:
    def __init__(self, seed, number):
        self.random = random.Random(1000003 * seed + number)

    def choice(self, items):
        return items[int(self.random.random() * len(items))]

    def chance(self, probability):
        return self.random.random() < probability

    def expression(self, depth=2):
        if depth == 0 or self.chance(.2):
            return self.choice(ATOMS)
        form = self.choice(EXPRESSIONS)
        count = form.replace('{{', '').count('{}')
        return form.format(*[self.expression(depth - 1) for _ in range(count)])

    def condition(self):
        return self.expression(1) if self.chance(.2) else self.choice(CONDITIONS)

    def simple(self, loop, kind):
        forms = SIMPLE + ['x = ' + self.expression(), self.expression()]
        if loop:
            forms += ['break', 'continue'] * 5
        if kind != 'class':
            forms += ['return', 'return a', 'return 1', 'return ' + self.expression()]
        if kind == 'generator':
            forms += ['yield a', 'x = yield']
        return self.choice(forms)

    def suite(self, depth, indent, loop, kind):
        lines = []
        for _ in range(self.choice([1, 1, 2, 3])):
            lines += self.statement(depth, indent, loop, kind)
        return lines

    def attempt(self, pad, suite, last):
        lines = [pad + 'try:'] + suite()
        if last == 'finally':
            return lines + [pad + 'finally:'] + suite(False)
        for _ in range(self.choice([1, 1, 2])):
            lines += [pad + self.choice(CLAUSES)] + suite()
        for head, probability in (('except:', .3), ('else:', .3)):
            if self.chance(probability):
                lines += [pad + head] + suite()
        if self.chance(.3):
            lines += [pad + 'finally:'] + suite(False)
        return lines

    def statement(self, depth, indent, loop, kind):
        pad = ' ' * indent
        if depth == 0 or self.chance(.35):
            return [pad + self.simple(loop, kind)]

        def suite(inside=loop):
            return self.suite(depth - 1, indent + 1, inside, kind)
        form = self.choice(['if', 'while', 'for', 'for', 'except', 'except', 'finally', 'finally', 'with', 'def'])
        if form == 'if':
            lines = [pad + 'if %s:' % self.condition()] + suite()
            return lines + ([pad + 'else:'] + suite() if self.chance(.5) else [])
        if form == 'while' or form == 'for':
            head = 'while ' + self.condition() if form == 'while' else 'for %s in %s' % (self.choice(['i', 'i, j', 'x.n']), self.expression(1))
            lines = [pad + head + ':'] + suite(True)
            return lines + ([pad + 'else:'] + suite() if self.chance(.2) else [])
        if form == 'with':
            return [pad + 'with %s:' % self.choice(MANAGERS)] + suite()
        if form == 'def':
            return [pad + self.choice(['def h(a, b=1):', 'class K(object):']), pad + ' ' + self.choice(SIMPLE)]
        return self.attempt(pad, suite, form)


def main():
    seed, count = int(sys.argv[1]), int(sys.argv[2])
    for number in range(count):
        writer = Writer(seed, number)
        kind = writer.choice(['function', 'function', 'generator', 'class'])
        print('%%%% %s %d' % (kind, number))
        print('class C(f):' if kind == 'class' else 'def k(a, b):')
        print('\n'.join(writer.suite(3, 1, False, kind)))


main()
