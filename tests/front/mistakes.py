"""Prints what this interpreter says of each snippet of a file that is wrong before it runs: the twin of tests/mistakes.c.

    mistakes.py FILE NAME [PYTHON]     FILE: snippets under lines "%% TITLE"; NAME: where each is written to be run;
                                       PYTHON: how the interpreter is started, if not by its own path

What does not end with a SyntaxError is said to be accepted."""
import io
import subprocess
import sys

PRINT_FUNCTION = ("import __future__, sys; f = open(sys.argv[1]); "
                  "exec(compile(f.read(), sys.argv[1], 'exec', __future__.print_function.compiler_flag))")


def said(name):
    arguments = ['-c', PRINT_FUNCTION] if sys.version_info[0] == 2 else []
    process = subprocess.Popen([(sys.argv + [sys.executable])[3], '-S', '-s', '-B'] + arguments + [name], stdin=subprocess.PIPE,
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    return process.communicate()[1].decode('utf-8', 'backslashreplace')


def main():
    with io.open(sys.argv[1], encoding='utf-8', newline='') as file:
        text = file.read()
    out = io.open(sys.stdout.fileno(), 'w', encoding='utf-8', newline='\n')
    for snippet in text[3:].split('\n%% '):
        title, source = snippet.split('\n', 1)
        with io.open(sys.argv[2], 'w', encoding='utf-8', newline='') as file:
            file.write(source + '\n')
        lines = [line for line in said(sys.argv[2]).split('\n') if line]
        out.write(u'%% ' + title + u'\n')
        if not lines or lines[-1].split(':')[0] not in ('SyntaxError', 'IndentationError', 'TabError'):
            out.write(u'accepted\n')
            continue
        at = max(i for i, line in enumerate(lines) if line.startswith('  File ')) if len(lines) > 1 else 0
        name = sys.argv[2].split('/')[-1]
        for line in lines[at:]:
            if line.startswith('  File ') and line.split('"')[1].endswith(name):
                line = '  File "' + name + '"' + line.split('"')[2]
            out.write(line + u'\n')
    out.close()


main()
