"""A program under construction, and the random numbers that decide what it becomes."""
import re


class Random:
    """splitmix64: the standard library's generator gives other numbers in other versions."""

    def __init__(self, seed):
        self.state = (seed * 0x9E3779B97F4A7C15 + 0x1234567) % 2 ** 64

    def scatter(self):
        """Goes on from a state that the present one does not lead to: the numbers of a seed are otherwise those of
        the seed before it from the second on."""
        self.state = self.next() * 0xD1342543DE82EF95 % 2 ** 64

    def next(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) % 2 ** 64
        z = self.state
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9 % 2 ** 64
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB % 2 ** 64
        return z ^ (z >> 31)

    def below(self, n):
        return self.next() % n

    def between(self, low, high):
        """low to high, both included."""
        return low + self.below(high - low + 1)

    def choice(self, sequence):
        return sequence[self.below(len(sequence))]

    def chance(self, percent):
        return self.below(100) < percent

    def weighted(self, table):
        """A key of the list of (key, weight)."""
        n = self.below(sum(weight for _, weight in table))
        for key, weight in table:
            n -= weight
            if n < 0:
                return key
        raise AssertionError


# What keeps a program from 2.7: what it cannot read; what scenario Python has not there (unicode objects, long ones, lists of any length); and
# what depends on addresses or is left out (arenascope-model(7)).
NOT_IN_2_7 = re.compile('|'.join([
    r'\bnonlocal\b', r'\bf[\'"{]', r'\) from error', r'\bdef \w+\(.*\*\w+, \w+=',
    r'\.(en|de)code\(', r'\b(range|pow)\(.*10\*\*15',
    r'\bsetdefault\((len|ValueError|object|\(lambda)', r'a [<>]=? b\)\((iter|len|\(lambda|object|slice|ValueError)',
    r'\br\.\w+\(.*bytearray\(.*\)\(b?"', r'format\(.*"\\xe9"\)', r'\{:\\xe9']))


class Program:
    """Lines with indentation."""

    def __init__(self, random, wide=False):
        self.random = random
        self.wide = wide  # not one of the old seeds, whose programs stay as they are
        self.lines = []
        self.depth = 0
        self.since = '2.7'

    def add(self, text):
        for line in text.split('\n'):
            self.lines.append('    ' * self.depth + line if line else '')

    def block(self, head):
        self.add(head)
        return self

    def __enter__(self):
        self.depth += 1

    def __exit__(self, *exception):
        self.depth -= 1

    def show(self, expression):
        self.add('print(%s)' % expression)

    def text(self):
        text = '\n'.join(self.lines) + '\n'
        since = '3.6' if self.since != '2.7' or NOT_IN_2_7.search(text) else '2.7'
        return '# twin: %s-\n%s' % (since, text)
