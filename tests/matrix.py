#!/usr/bin/env python3
"""The matrix: every built-in function, method and operator of scenario Python with every kind of argument, compared with real interpreters.

    matrix.py --list                                    names of the programs
    matrix.py --show NAME                               one to standard output
    matrix.py --into FOLDER [--only PATTERN]            all to files
    matrix.py --compare --work FOLDER [--only PATTERN] [--pythons 3.8,3.12] [--every N] [--each N] [--differences N] [--refusals] [--agreeing]
    matrix.py --sample --work FOLDER [--only PATTERN] [--pythons 3.8,3.12]         what t-matrix.sh runs; speaks TAP

Comparing needs $ARENASCOPE (./arenascope) and the interpreters that tests/tools/real-pythons finds; FOLDER keeps the programs and what the
interpreters answered, so that only the first comparison is slow. A call that the simulator refuses (it is not part of scenario Python) is left
out and listed with --refusals. --every N: each Nth call of a long row only; --each N: each Nth call of all.
--agreeing tells of each program since which version all of its calls agree (without some rows): the lines of tests/matrix/sample.txt."""
import argparse
import collections
import concurrent.futures
import hashlib
import os
import re
import subprocess
import sys

from matrix import calls, operators, sample, special
from matrix.prelude import prelude

HERE = os.path.dirname(os.path.abspath(__file__))
DRIVER = "exec(compile(open(__import__('sys').argv[1]).read(), __import__('sys').argv[1], 'exec', 0x10000))"
REFUSED = re.compile(r'^\S+\.py:(?:\d+:\d+:)? (.* not part of scenario Python.*)$', re.M)
SOURCES = (calls, operators, special)
RUNS = 150  # of one program in the simulator, at most
LONG = 60  # seconds of one run


def programs(pattern=None, every=1, each=1, sampled=False):
    """Yields (name, text). sampled: only with the rows that the sample has."""
    for source in SOURCES:
        for name, lines in source.programs():
            if not pattern or re.search(pattern, name):
                yield name, program(sample.kept(name, lines) if sampled else lines, every, each)


def program(lines, every, each):
    head = prelude().replace('EVERY = 1', 'EVERY = %d' % every, 1).replace('EACH = 1', 'EACH = %d' % each, 1)
    return head + '\n'.join(lines) + '\nprint("the end")\n'


def pythons(wanted):
    """[(model, path)], the newest interpreter of each model."""
    command = ['sh', os.path.join(HERE, 'tools', 'real-pythons')]
    out = subprocess.run(command, env=environment(), stdout=subprocess.PIPE, universal_newlines=True, check=True).stdout
    newest = collections.OrderedDict((line.split()[1], line.split()[2]) for line in out.splitlines())
    return [(model, path) for model, path in newest.items() if not wanted or model in wanted or model.split('-')[0] in wanted]


def environment():
    kept = {name: value for name, value in os.environ.items() if not name.startswith('PYTHON') and name not in ('LD_PRELOAD', 'LC_ALL')}
    kept.update(PYTHONHASHSEED='0', PYTHONDONTWRITEBYTECODE='1', PYTHONIOENCODING='utf-8:backslashreplace', LC_ALL='C.UTF-8', PYTHON_COLORS='0',
                PYTHONPATH=os.path.join(HERE, '..', 'scenarios'))
    return kept


def run(command):
    """(standard output, standard error)"""
    try:
        done = subprocess.run(command, env=environment(), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=LONG)
    except subprocess.TimeoutExpired as error:
        return (error.stdout or b'').decode('utf-8', 'backslashreplace'), 'it does not end'
    return done.stdout.decode('utf-8', 'backslashreplace'), done.stderr.decode('utf-8', 'backslashreplace')


def numbered(text):
    """{number of the call: its lines}; what stands before the first one that ends the program is its tail, under 0."""
    found, lines = {}, []
    for line in text.split('\n'):
        lines.append(line)
        number = re.match(r'(?:.*\x00)?(\d+) .* = ', line)
        if number:
            found[int(number.group(1))] = mask('\n'.join(lines))
            lines = []
    found[0] = '\n'.join(lines)
    return found


def mask(text):
    text = re.sub(r'0x[0-9a-f]{5,}', '0x..', text)
    return re.sub(r' = (.*int) \d{3,}', r' = \1 #', text) if re.match(r'\d+ (id\b|hash\b|(type)?\.__hash__)', text) else text


def real_answers(work, path, model, name, file):
    with open(file, 'rb') as source:
        key = hashlib.sha1(source.read() + model.encode()).hexdigest()[:12]
    kept = os.path.join(work, 'real', '%s-%s-%s' % (model, name, key))
    if not os.path.exists(kept):
        out, err = run([path, '-u', '-S', '-s', '-B'] + (['-c', DRIVER] if model.startswith('2.7') else []) + [file])
        with open(kept + '.new', 'w', encoding='utf-8') as answers:
            answers.write(out + '\n<<' + err[-2000:])
        os.rename(kept + '.new', kept)
    with open(kept, encoding='utf-8') as answers:
        return numbered(answers.read())


def simulated_answers(work, arenascope, model, name, file):
    """(answers by number, {number: refusal}, number of the call before which it gave up: many are refused)"""
    answers, refusals = {}, {}
    with open(file, encoding='utf-8') as source:
        text = source.read()
    start, part = 0, os.path.join(work, '%s-%s-%d.py' % (model, name, os.getpid()))
    for _ in range(RUNS):
        with open(part, 'w', encoding='utf-8') as target:
            target.write(text.replace('START = 0', 'START = %d' % start, 1))
        out, err = run([arenascope, 'run', '--python', model, part])
        found = numbered(out)
        ended = found.pop(0)
        answers.update(found)
        if 'the end' in ended:
            start = sys.maxsize
            break
        at = max([start - 1 if start else 0] + list(found)) + 1
        refused = REFUSED.search(err)
        refusals[at] = refused.group(1) if refused else 'ENDED: ' + err[-300:]
        if not refused and at in refusals and not found and 'SyntaxError' in err:
            break
        start = at + 1
    os.remove(part)
    return answers, refusals, start


def compare(job):
    work, arenascope, model, path, name, file = job
    real = real_answers(work, path, model, name, file)
    tail = real.pop(0)
    ours, refusals, tried = simulated_answers(work, arenascope, model, name, file)
    differ = []
    if not tail.startswith('the end'):
        differ.append((0, 'real interpreter ends: ' + tail[-300:], ''))
    compared = sorted(number for number in real if number < tried)
    for number in compared:
        if number not in refusals and real[number] != ours.get(number):
            differ.append((number, real[number], ours.get(number, '(nothing)')))
    labels = {number: '%s  [real: %s]' % (text, real.get(number, '?')) for number, text in refusals.items()}
    return model, name, len(compared), differ, labels


def gist(text):
    """What is alike in differences of one cause: the answer without values."""
    return re.sub(r"'[^']*'|[-\d]+|, not .*|\|.*", '', text.split(' = ', 1)[-1])[:40]


def report(name, differences, refusals, most):
    kinds = collections.OrderedDict()
    for (number, real, ours), models in differences.items():
        kinds.setdefault((' '.join(models), gist(real), gist(ours)), []).append((real, ours))
    if kinds:
        print('== %s: %d' % (name, len(differences)))
    for (models, _, _), examples in list(kinds.items())[:most]:
        print('  %d [%s]\n    real %s\n    ours %s' % (len(examples), models, examples[0][0][:300], examples[0][1][:300]))
    if refusals:
        print('-- %s refused: %d' % (name, len(refusals)))
    for text, models in refusals.items():
        print('  [%s] %s' % (' '.join(models), text[:300]))
    sys.stdout.flush()


def since(group):
    """The oldest model since which the comparisons of one program, oldest first, found nothing; '-' if the newest did."""
    oldest = '-'
    for model, _, n, differ, labels in reversed([job.result() for job in group]):
        if differ or labels or not n:
            break
        oldest = model
    return oldest


def run_sample(folder, arenascope, models, pattern):
    """Says in TAP whether the programs of the sample agree, and how they differ."""
    jobs = []
    sources = [program for source in SOURCES for program in source.programs()]
    with concurrent.futures.ThreadPoolExecutor(2) as executor:
        for model, path in models:
            for name, lines in sample.gathered(model, sources):
                if re.search(pattern or '', name):
                    file = os.path.join(folder, '%s-%s.py' % (model, name))
                    with open(file, 'w', encoding='utf-8') as target:
                        target.write(program(lines, 1, sample.EACH))
                    jobs.append(executor.submit(compare, (folder, arenascope, model, path, name, file)))
        for i, job in enumerate(jobs, 1):
            model, name, n, differ, refused = job.result()
            print('%s %d - %d calls of %s as %s' % ('not ok' if differ or refused or not n else 'ok', i, n, name, model))
            said = ['real: %s\nours: %s' % (real[:500], ours[:500]) for _, real, ours in differ]
            for text in said + ['refused: ' + text for text in refused.values()]:
                print('#   ' + text.replace('\n', '\n#   '))
    print('1..%d' % len(jobs) if jobs else 'Bail out! no program or no interpreter to run')


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('--list', action='store_true')
    parser.add_argument('--show')
    parser.add_argument('--into')
    parser.add_argument('--only')
    parser.add_argument('--compare', action='store_true')
    parser.add_argument('--work')
    parser.add_argument('--pythons')
    parser.add_argument('--differences', type=int, default=3)
    parser.add_argument('--refusals', action='store_true')
    parser.add_argument('--every', type=int, default=1)
    parser.add_argument('--each', type=int, default=1)
    parser.add_argument('--agreeing', action='store_true')
    parser.add_argument('--sample', action='store_true')
    parser.add_argument('--jobs', type=int, default=2)
    arguments = parser.parse_args()
    if arguments.list or arguments.show:
        for name, text in programs(arguments.only, arguments.every, arguments.each):
            if arguments.list:
                print(name)
            elif name == arguments.show:
                sys.stdout.write(text)
        return
    folder = arguments.into or arguments.work
    os.makedirs(os.path.join(folder, 'real'), exist_ok=True)
    if arguments.sample:
        run_sample(folder, os.environ.get('ARENASCOPE', './arenascope'), pythons(arguments.pythons and arguments.pythons.split(',')), arguments.only)
        return
    files = []
    for name, text in programs(arguments.only, arguments.every, arguments.each, arguments.agreeing):
        files.append((name, os.path.join(folder, name + '.py')))
        with open(files[-1][1], 'w', encoding='utf-8') as file:
            file.write(text)
    if not arguments.compare:
        return
    arenascope = os.environ.get('ARENASCOPE', './arenascope')
    agreeing = []
    total, different, refused = collections.Counter(), collections.Counter(), collections.Counter()
    models = pythons(arguments.pythons and arguments.pythons.split(','))
    with concurrent.futures.ThreadPoolExecutor(arguments.jobs) as executor:
        jobs = [[executor.submit(compare, (folder, arenascope, model, path, name, file)) for model, path in models] for name, file in files]
        for group in jobs:
            differences, refusals = collections.OrderedDict(), collections.OrderedDict()
            for job in group:
                model, name, n, differ, labels = job.result()
                total[model] += n
                different[model] += len(differ)
                refused[model] += len(labels)
                for number, real, ours in differ:
                    differences.setdefault((number, real, ours), []).append(model)
                for text in labels.values():
                    refusals.setdefault(text, []).append(model)
            report(name, differences, refusals if arguments.refusals else {}, arguments.differences)
            if arguments.agreeing:
                agreeing.append((files[jobs.index(group)][0], since(group)))
    for name, model in agreeing:
        print(name, model)
    for model in total:
        print('%-12s %8d calls, %6d refused, %6d differ' % (model, total[model], refused[model], different[model]))


if __name__ == '__main__':
    main()
