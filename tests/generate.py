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
from generator.language import language
from generator.program import Program, Random

CATEGORIES = [('graph', graph), ('containers', containers), ('calls', calls), ('automatic',
                                                                               automatic),
              ('language', language)]


def generate(seed, category=None):
    """Returns (category, text)."""
    random = Random(seed)
    name = category or CATEGORIES[seed % len(CATEGORIES)][0]
    program = Program(random)
    dict(CATEGORIES)[name](program)
    return name, program.text()


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('--category', choices=[name for name, _ in CATEGORIES])
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
