#!/usr/bin/env python3
"""The matrix: every built-in function, method and operator of scenario Python with every kind of argument, compared with real interpreters.

    matrix.py --list                                    names of the programs
    matrix.py --show NAME                               one to standard output
    matrix.py --into FOLDER [--only PATTERN]            all to files
    matrix.py --compare --work FOLDER [--only PATTERN] [--pythons 3.8,3.12] [--every N] [--differences N] [--refusals]

Comparing needs $ARENASCOPE (./arenascope) and the interpreters that tests/tools/real-pythons finds; FOLDER keeps the programs and what the
interpreters answered, so that only the first comparison is slow. A call that the simulator refuses (it is not part of scenario Python) is left
out and listed with --refusals. --every N: each Nth call of a row only."""
import argparse
import collections
import concurrent.futures
import hashlib
import os
import re
import subprocess
import sys

from matrix import calls, operators
from matrix.prelude import prelude

HERE = os.path.dirname(os.path.abspath(__file__))
DRIVER = "exec(compile(open(__import__('sys').argv[1]).read(), __import__('sys').argv[1], 'exec', 0x10000))"
REFUSED = re.compile(r'^\S+\.py:(?:\d+:\d+:)? (.* not part of scenario Python.*)$', re.M)
RUNS = 150  # of one program in the simulator, at most
LONG = 60  # seconds of one run


def programs(pattern=None, every=1):
    """Yields (name, text)."""
    head = prelude().replace('EVERY = 1', 'EVERY = %d' % every, 1)
    for source in (calls, operators):
        for name, lines in source.programs():
            if not pattern or re.search(pattern, name):
                yield name, head + '\n'.join(lines) + '\nprint("the end")\n'


def pythons(wanted):
    """[(model, path)], the newest interpreter of each model."""
    out = subprocess.run(['sh', os.path.join(HERE, 'tools', 'real-pythons')], stdout=subprocess.PIPE, universal_newlines=True, check=True).stdout
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
    text = re.sub(r'0x[0-9a-f]{7,}', '0x..', text)
    return re.sub(r' = (.*int) \d{3,}', r' = \1 #', text) if re.match(r'\d+ (id|hash)\b', text) else text


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
    """(answers by number, {number: refusal})"""
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
            break
        at = max([start - 1 if start else 0] + list(found)) + 1
        refused = REFUSED.search(err)
        refusals[at] = refused.group(1) if refused else 'ENDED: ' + err[-300:]
        if not refused and at in refusals and not found and 'SyntaxError' in err:
            break
        start = at + 1
    os.remove(part)
    return answers, refusals


def compare(job):
    work, arenascope, model, path, name, file = job
    real = real_answers(work, path, model, name, file)
    tail = real.pop(0)
    ours, refusals = simulated_answers(work, arenascope, model, name, file)
    differ = []
    if not tail.startswith('the end'):
        differ.append((0, 'real interpreter ends: ' + tail[-300:], ''))
    for number in sorted(real):
        if number not in refusals and real[number] != ours.get(number):
            differ.append((number, real[number], ours.get(number, '(nothing)')))
    labels = {number: '%s  [real: %s]' % (text, real.get(number, '?')) for number, text in refusals.items()}
    return model, name, len(real), differ, labels


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
    parser.add_argument('--jobs', type=int, default=2)
    arguments = parser.parse_args()
    if arguments.list or arguments.show:
        for name, text in programs(arguments.only, arguments.every):
            if arguments.list:
                print(name)
            elif name == arguments.show:
                sys.stdout.write(text)
        return
    folder = arguments.into or arguments.work
    os.makedirs(os.path.join(folder, 'real'), exist_ok=True)
    files = []
    for name, text in programs(arguments.only, arguments.every):
        files.append((name, os.path.join(folder, name + '.py')))
        with open(files[-1][1], 'w', encoding='utf-8') as file:
            file.write(text)
    if not arguments.compare:
        return
    arenascope = os.environ.get('ARENASCOPE', './arenascope')
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
    for model in total:
        print('%-12s %8d calls, %6d refused, %6d differ' % (model, total[model], refused[model], different[model]))


if __name__ == '__main__':
    main()
