#!/usr/bin/env python3
"""Writes random scenario programs that print what they observe of CPython's memory management.

    generate.py [--category NAME] [--python X.Y] SEED              one program to standard output
    generate.py [--category NAME] --into FOLDER FIRST COUNT        programs FOLDER/CATEGORY-SEED.py

The same seed gives the same program under every Python from 3.6 on. A program's first line says
from which version on it is valid ("# twin: 2.7-"). Whatever it prints is the same in every run of
one interpreter: no addresses, no order of sets of objects."""
import argparse
import os
import sys

from generator.automatic import automatic
from generator.calls import calls
from generator.containers import containers
from generator.graphs import graph
from generator.growth import growth
from generator.language import language
from generator.lives import lives
from generator.memory import memory
from generator.methods import methods
from generator.program import Program, Random
from generator.specials import specials

CATEGORIES = [('graph', graph), ('containers', containers), ('calls', calls), ('automatic',
                                                                               automatic),
              ('language', language)]
# Up to which seed programs are of those categories only: seeds keep their programs when categories are added.
OLD_SEEDS, WIDE_SEEDS, LIVELY_SEEDS = 1000, 3000, 7000
WIDE_CATEGORIES = CATEGORIES + [('methods', methods), ('memory', memory)]
LIVELY_CATEGORIES = WIDE_CATEGORIES + [('lives', lives), ('growth', growth)]
ALL_CATEGORIES = LIVELY_CATEGORIES + [('specials', specials)]


def rotation(seed):
    """The categories that take turns around a seed."""
    for last, categories in ((OLD_SEEDS, CATEGORIES), (WIDE_SEEDS, WIDE_CATEGORIES), (LIVELY_SEEDS, LIVELY_CATEGORIES)):
        if seed <= last:
            return categories
    return ALL_CATEGORIES


def generate(seed, category=None):
    """Returns (category, text)."""
    random = Random(seed)
    turns = rotation(seed)
    name = category or turns[seed % len(turns)][0]
    if seed > OLD_SEEDS or name not in dict(CATEGORIES):
        random.scatter()
    program = Program(random, seed > OLD_SEEDS)
    dict(ALL_CATEGORIES)[name](program)
    return name, program.text()


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('--category', choices=[name for name, _ in ALL_CATEGORIES])
    parser.add_argument('--into', metavar='FOLDER')
    parser.add_argument('seed', type=int)
    parser.add_argument('count', type=int, nargs='?', default=1)
    arguments = parser.parse_args()
    for seed in range(arguments.seed, arguments.seed + arguments.count):
        name, text = generate(seed, arguments.category)
        if arguments.into:
            with open(os.path.join(arguments.into, '%s-%05d.py' % (name, seed)), 'w') as file:
                file.write(text)
        else:
            sys.stdout.write(text)


if __name__ == '__main__':
    main()
