"""The sample of the matrix that `make check` runs: of the programs that sample.txt names, with the oldest version since which all agree, a few
calls each, gathered in a dozen programs for each version."""
import collections
import os
import re

HERE = os.path.dirname(os.path.abspath(__file__))
EACH = 100  # of so many calls, one
GATHERED = [
    ('functions', 'builtin-[a-z]'), ('exceptions', 'builtin-[A-Z]'), ('modules', '(gc|sys|weakref)-'), ('methods-text', 'method-0[012]-'),
    ('methods-numbers', 'method-0[34]-'), ('methods-containers', 'method-(0[5-9]|1[01])-'), ('methods-others', 'method-(1[2-9]|20)-'),
    ('operators', '(operator|augmented|unary)'), ('comparisons', 'compare-'), ('items', '(item|slice)'), ('statements', 'statements|attributes'),
    ('formats', 'percent|format-'),
]
# Rows of * and ** with what is no sequence, no mapping, or has a key that is no string: there the words of many functions still differ.
BY_STAR = re.compile(r"""row\(["'].* (\*|\*\*|\{1: 2\})["'], """)


def kept(name, lines):
    """The rows of a program that the sample has. Which calls of them it takes depends on the program alone, not on what runs before it."""
    return ['passed = %d' % sum(name.encode())] + [line for line in lines if not BY_STAR.match(line)]


def number(model):
    """3.14.0 as (3, 14, 0), before 3.14 as (3, 14, 99); the alignment does not count."""
    parts = [int(part) for part in re.findall(r'\d+', model.split('-')[0])]
    return tuple(parts) if len(parts) > 2 else tuple(parts) + (99,)


def agreeing(model):
    """The names of the programs whose calls all agree in that version."""
    with open(os.path.join(HERE, 'sample.txt'), encoding='utf-8') as listed:
        rows = [line.split() for line in listed if not line.startswith('#')]
    return {name for name, since in rows if number(since) <= number(model)}


def gathered(model, sources):
    """[(name, lines)] of the programs for a version, from [(name, lines)] of all."""
    wanted = agreeing(model)
    programs = collections.OrderedDict()
    for name, lines in sources:
        if name in wanted:
            group = next(group for group, pattern in GATHERED if re.match(pattern, name))
            programs.setdefault(group, []).extend(kept(name, lines))
    return list(programs.items())
