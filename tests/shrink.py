#!/usr/bin/env python3
"""Makes a program on which the simulator and a real interpreter differ as short as it can while
they still differ.

    shrink.py PYTHON PROGRAM.py >SHORT.py

$ARENASCOPE names the simulator. Statements are taken out, with the lines that are indented below
them, larger pieces first; a piece stays out if the difference stays and the real program still ends
as it did before."""
import json
import os
import subprocess
import sys
import tempfile

ARENASCOPE = os.environ.get('ARENASCOPE', 'arenascope')


def ending(python, path):
    """How the real program ends: its exit status and the last line of its complaints."""
    environment = dict(os.environ, PYTHONHASHSEED='0',
                       PYTHONPATH=os.path.join(os.path.dirname(os.path.abspath(__file__)), '..',
                                               'scenarios'))
    done = subprocess.run([python, '-u', '-S', '-s', '-B', path], stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment,
                          timeout=60)
    errors = done.stderr.decode('utf-8', 'replace').strip().splitlines()
    return done.returncode, errors[-1].split(':')[0] if errors else ''


def difference(python, path):
    """What differs, "" for nothing: only the kind of it, so that the shorter program shows it too."""
    done = subprocess.run([ARENASCOPE, 'check', '--json', '--against=' + python, path],
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          timeout=120)
    try:
        result = json.loads(done.stdout.decode('utf-8', 'replace').splitlines()[-1])
    except (IndexError, ValueError):
        return 'refused' if done.stderr else 'crashed'
    return ', '.join(sorted(d['in'] for d in result['differences']))


class Shrinker:
    def __init__(self, python, path):
        self.python = python
        with open(path, encoding='utf-8') as file:
            self.lines = file.read().splitlines()
        self.scratch = tempfile.NamedTemporaryFile('w', suffix='.py', delete=False).name
        self.wanted = self.judge(self.lines)
        if not self.wanted[1]:
            sys.exit('shrink.py: there is no difference to begin with')

    def judge(self, lines):
        with open(self.scratch, 'w', encoding='utf-8') as file:
            file.write('\n'.join(lines) + '\n')
        return ending(self.python, self.scratch), difference(self.python, self.scratch)

    def block(self, start):
        """The line behind the statement that begins at start, with what is indented below it."""
        def indent(line):
            return len(line) - len(line.lstrip())
        end = start + 1
        while end < len(self.lines) and (not self.lines[end].strip() or indent(self.lines[end]) > indent(self.lines[start])):
            end += 1
        return end

    def without(self, start, end):
        rest = self.lines[:start] + self.lines[end:]
        if self.judge(rest) != self.wanted:
            return False
        self.lines = rest
        return True

    def run(self):
        size = len(self.lines) // 2
        while size > 0:
            start = 0
            while start < len(self.lines):
                if not self.without(start, min(start + size, len(self.lines))):
                    start += size
            size //= 2
        changed = True
        while changed:
            changed = False
            start = len(self.lines) - 1
            while start >= 0:
                changed |= self.without(start, self.block(start))
                start = min(start, len(self.lines)) - 1
        os.unlink(self.scratch)
        return '\n'.join(self.lines) + '\n'


if __name__ == '__main__':
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.stdout.write(Shrinker(sys.argv[1], sys.argv[2]).run())
