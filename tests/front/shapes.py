"""Prints the shape of every code object that this interpreter's compiler makes of the snippets in a file: the twin of tests/shapes.c.

    shapes.py FILE

Evened out: 3.12's RETURN_CONST lets a function do without a stack, which no frame or generator shows."""
import io
import sys
import warnings

warnings.simplefilter('ignore')
PRINT_FUNCTION = 0x10000 if sys.version_info[0] == 2 else 0


def show(code, outer):
    path = outer + '/' + code.co_name
    print('%s stack=%d locals=%s cells=%s frees=%s' % (
        path, code.co_stacksize, ','.join(code.co_varnames), ','.join(code.co_cellvars), ','.join(code.co_freevars)))
    for constant in code.co_consts:
        if hasattr(constant, 'co_code'):
            show(constant, path)


def main():
    with io.open(sys.argv[1], encoding='utf-8', newline='') as file:
        text = file.read()
    for snippet in text[3:].split('\n%% '):
        title, source = snippet.split('\n', 1)
        print(('%% ' + title))
        try:
            code = compile(source + '\n', 'snippet', 'exec', PRINT_FUNCTION)
        except (SyntaxError, ValueError):
            print('SyntaxError')
            continue
        show(code, '')


main()
