#!/bin/sh
# What Python has and scenario Python has not ends a run with one message, which nothing in the program catches; it is never told as an
# AttributeError, as if Python lacked it.
. "$srcdir/tests/tap.sh"

# refused VERSION WHERE NAME: the program on standard input ends at line:column because of the name, and prints nothing.
refused() {
    cat >"$scratch/left-out.py"
    exits "$3 ends a run in $1" 1 "$ARENASCOPE" run --python="$1" "$scratch/left-out.py"
    is "$3 in $1: where and what" "$scratch/left-out.py:$2: '$3'" \
        "$(sed 's/ is not part of scenario Python; use what .*//' "$scratch/err")"
    is "$3 in $1: the program prints nothing" "" "$(cat "$scratch/out")"
}

# ends VERSION MESSAGE OUTPUT: the program on standard input ends with status 1 and the message, and prints just the output.
ends() {
    cat >"$scratch/left-out.py"
    exits "$2 ends a run in $1" 1 "$ARENASCOPE" run --python="$1" "$scratch/left-out.py"
    is "$2 in $1: the message" "$scratch/left-out.py:$2" "$(sed 's/ not part of scenario Python; .*//' "$scratch/err")"
    is "$2 in $1: what the program prints" "$3" "$(tr '\n' ' ' <"$scratch/out")"
}

# lacks VERSION: the program on standard input prints "lacks".
lacks() {
    cat >"$scratch/left-out.py"
    is "what $1 lacks is an AttributeError" lacks \
        "$("$ARENASCOPE" run --python="$1" "$scratch/left-out.py" 2>&1)"
}

# no_syntax LINE COLUMN: the program on standard input is wrong as 2.7 says it, with the caret under the column.
no_syntax() {
    cat >"$scratch/left-out.py"
    exits "line $1: not in 2.7" 1 "$ARENASCOPE" run --python=2.7 "$scratch/left-out.py"
    is "line $1: the message" "$(printf '  File "%s", line %s\n%s\n%*s\nSyntaxError: invalid syntax' "$scratch/left-out.py" "$1" \
        "$(sed -n "$1s/^ */    /p" "$scratch/left-out.py")" "$((4 + $2))" ^)" "$(cat "$scratch/err")"
}

printf 'def f(a, *b, c=1):\n    pass\n' >"$scratch/left-out.py"
exits "keyword-only parameters: not in 2.7" 1 "$ARENASCOPE" run --python=2.7 "$scratch/left-out.py"
is "keyword-only parameters: the message" \
    "arenascope: $scratch/left-out.py:1:14: a keyword-only parameter is no syntax of Python 2.7" "$(cat "$scratch/err")"

# python2 PLACE CONSTRUCT TEXT: what 2.7 alone can read is refused as such.
python2() {
    printf '%s\n' "$3" >"$scratch/left-out.py"
    exits "$2: not in scenario Python" 1 "$ARENASCOPE" run --python=2.7 "$scratch/left-out.py"
    is "$2: the message" "arenascope: $scratch/left-out.py:$1: $2 not part of scenario Python, which is what Python 3 and 2.7 both read" \
        "$(sed 's/; [^;]*$//' "$scratch/err")"
}

python2 2:1 'the print statement is' 'x = 1
print "a", x'
python2 1:1 'the exec statement is' 'exec "x = 1" in d'
python2 3:8 "'except E, name' is" 'try:
    pass
except E, e:
    pass'
python2 1:17 "'raise E, value' is" 'raise ValueError, "x"'
python2 1:5 'a text in backquotes is' 'x = `1`'
python2 1:7 "'<>' is" 'if x <> 2: pass'
python2 1:5 'a long object is' 'x = 10L'
python2 1:7 'a parameter that is taken apart is' 'def f((a, b), c): pass'
no_syntax 1 9 <<'END'
x = 1_000
END
no_syntax 4 10 <<'END'
def f():
    x = 1
    def g():
        nonlocal x
END
no_syntax 1 15 <<'END'
print('a', f'b')
END
no_syntax 1 23 <<'END'
raise ValueError() from None
END

refused 3.12 2:11 object.__reduce__ <<'END'
try:
    print([].__reduce__())
except:
    print('caught')
finally:
    print('finally')
END
refused 3.15 1:7 bytearray.take_bytes <<'END'
print(hasattr(bytearray(), 'take_bytes'))
END
refused 3.11 4:10 ValueError.__setstate__ <<'END'
try:
    raise ValueError(1)
except ValueError as e:
    try: e.__setstate__({})
    except AttributeError: print('lacks')
END
refused 3.12 1:7 OSError.filename <<'END'
print(getattr(OSError(1), 'filename', None))
END
refused 3.13 3:25 object.__dir__ <<'END'
class A:
    def size(self):
        return 1 + len([super().__dir__()])
A().size()
END
refused 3.15 1:1 sys.stderr <<'END'
from sys import stderr
END
refused 3.12 1:7 object.__new__ <<'END'
print(list.__new__(list))
END
refused 2.7 1:7 dict.__cmp__ <<'END'
print({}.__cmp__({}))
END
ends 3.12 '2:11: ints of more than 64 bits are' '' <<'END'
try:
    print(2 ** 100)
except OverflowError:
    print('caught')
END
ends 3.15 '2:11: complex numbers are' '' <<'END'
try:
    print((-8) ** 0.5)
except BaseException:
    print('caught')
END
ends 3.9 '1:7: encoding '"'utf-16'"' is' '' <<'END'
print('x'.encode('utf-16'))
END
ends 3.12 '3:11: operators of weak containers are' '' <<'END'
import weakref
seen = weakref.WeakSet()
print(len(seen | seen))
END
# Where errors are lost the message is told at once, and the program goes no further; a module's teardown goes on.
for version in 2.7 3.6 3.15; do
    ends $version '3:23: ints of more than 64 bits are' 'del ' <<'END'
class A(object):
    def __del__(self):
        print('del'); 2 ** 100
def f():
    try:
        a = A(); del a
        print('never')
    finally:
        print('finally')
f()
END
    ends $version '4:25: ints of more than 64 bits are' 'callback ' <<'END'
import weakref
class A(object): pass
def callback(ref):
    print('callback'); (2 ** 100)
a = A(); r = weakref.ref(a, callback)
del a
print('never')
END
    ends $version '5:32: ints of more than 64 bits are' 'end big small after ' <<'END'
class A(object):
    def __init__(self, name): self.name = name
    def __del__(self):
        print(self.name)
        if self.name == 'big': 2 ** 100
        print('after')
a = A('big')
b = A('small')
print('end')
END
done
lacks 3.10 <<'END'
try:
    ValueError(1).add_note('n')
except AttributeError:
    print('lacks')
END
lacks 2.7 <<'END'
print('has' if hasattr(5, 'to_bytes') else 'lacks')
END
lacks 3.12 <<'END'
print('has' if hasattr(ValueError(1), 'errno') or hasattr(1, 'nothing') else 'lacks')
END

# Every public attribute that the newest interpreter's values have is there or refused.
newest=$(sh "$srcdir/tests/tools/real-pythons" | grep '^3\.' | tail -n 1)
[ -n "$newest" ] || skip "attributes of a real interpreter" "no Python interpreter found"
if [ -n "$newest" ]; then
    # shellcheck disable=SC2086
    set -- $newest
    cat >"$scratch/names.py" <<'END'
values = ['1', '1.5', '"a"', 'b"a"', 'bytearray(b"a")', '[1]', '(1,)', '{1: 2}', '{1}', 'frozenset([1])', 'range(3)', 'slice(1)',
          'ValueError(1)', 'OSError(1)', 'ImportError(1)', 'NameError(1)', 'property()', '(i for i in [])', '{}.keys()', '{}.items()']
for value in values:
    for name in dir(eval(value)):
        if not name.startswith('_') and hasattr(eval(value), name):
            print('%s\t%s' % (value, name))
END
    "$3" "$scratch/names.py" >"$scratch/names"
    : >"$scratch/missing"
    while IFS='	' read -r value name; do
        printf 'print(hasattr(%s, "%s"))\n' "$value" "$name" >"$scratch/left-out.py"
        "$ARENASCOPE" run --python="$2" "$scratch/left-out.py" >"$scratch/out" 2>/dev/null
        grep -q False "$scratch/out" && echo "$value.$name" >>"$scratch/missing"
    done <"$scratch/names"
    ok "$1 has many names" test "$(wc -l <"$scratch/names")" -gt 200
    is "nothing that $1 has is told as lacking" "" "$(cat "$scratch/missing")"
fi
done_testing
