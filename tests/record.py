#!/usr/bin/env python3
"""Records what real interpreters print for the programs of tests/twin, so that the model can be held
to it where there are none.

    record.py [--into FOLDER] PROGRAM.py...

Writes FOLDER/PROGRAM.txt (default: tests/twin/expected): a section for each different output, headed
by the models that it holds for: "== 3.8 3.9". Interpreters are those that tests/tools/real-pythons
lists; where two have one model the newest speaks."""
import argparse
import os
import re
import subprocess

HERE = os.path.dirname(os.path.abspath(__file__))

def run(python, *arguments):
    environment = {name: value for name,
                   value in os.environ.items() if not name.startswith('PYTHON')}
    environment.update(PYTHONHASHSEED='0', PYTHONPATH=os.path.join(HERE, '..', 'scenarios'),
                       PYTHONIOENCODING='utf-8')
    return subprocess.run([python, '-u', '-S', '-s', '-B'] + list(arguments), env=environment,
                          stdin=subprocess.DEVNULL, check=True, stdout=subprocess.PIPE,
                          timeout=120).stdout.decode('utf-8')


def interpreters():
    """{model: path}, oldest first."""
    listed = subprocess.run([os.path.join(HERE, 'tools', 'real-pythons')], stdout=subprocess.PIPE,
                            check=True).stdout.decode()
    return dict(line.split(None, 2)[1:] for line in listed.splitlines())


def since(program):
    """The first version that the program is for."""
    with open(program) as file:
        match = re.match(r'# twin: (\d+)\.(\d+)-', file.readline())
    return (int(match.group(1)), int(match.group(2))) if match else (3, 6)


def number(model):
    return tuple(int(part) for part in model.split('-')[0].split('.'))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('--into', default=os.path.join(HERE, 'twin', 'expected'))
    parser.add_argument('programs', nargs='+')
    arguments = parser.parse_args()
    found = interpreters()
    for program in arguments.programs:
        sections = {}
        for model, path in found.items():
            if number(model) >= since(program):
                sections.setdefault(run(path, program), []).append(model)
        name = os.path.splitext(os.path.basename(program))[0]
        with open(os.path.join(arguments.into, name + '.txt'), 'w') as file:
            for output, models in sections.items():
                file.write('== %s\n%s' % (' '.join(models), output))


if __name__ == '__main__':
    main()
