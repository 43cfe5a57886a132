#!/bin/sh
# check --against: a scenario in the simulator and in real interpreters, side by side.
. "$srcdir/tests/tap.sh"

exits 'what is no interpreter is refused' 1 "$ARENASCOPE" check --against=/bin/cat "$srcdir/tests/twin/fact-deaths.py"
ok 'and told' grep -q '/bin/cat cannot be compared with' "$scratch/err"

python=$("$srcdir/tests/tools/real-pythons" | tail -n 1 | cut -d ' ' -f 3)
if [ -z "$python" ]; then
    skip 'a scenario agrees with a real interpreter' 'none found'
    done_testing
    exit
fi
against() {
    "$ARENASCOPE" check --against="$python" "$@"
}

cat >"$scratch/same.py" <<'END'
import sys
a = []
print(sys.getrefcount(a), a, object.__name__)
print(object())
END
exits 'a scenario that agrees' 0 against "$scratch/same.py"
ok 'is told to be the same' grep -q 'same.py: CPython .*: output same' "$scratch/out"
exits 'as JSON too' 0 against --json "$scratch/same.py"
ok 'in one object' grep -q '^{"file":.*"same":true,"differences":\[\]}$' "$scratch/out"

# What no simulator can agree on: the program looks where it runs.
cat >"$scratch/other.py" <<'END'
import sys
print('first')
print('\u0436' if len(sys.version) > 70 else 'b')
print(id(sys))
END
exits 'a difference' 1 against "$scratch/other.py"
ok 'is marked at its line' grep -q '^ >  *[0-9]' "$scratch/out"
ok 'beside what is the same' grep -q '^      1 first  *| first$' "$scratch/out"
exits 'a difference as JSON' 1 against --json "$scratch/other.py"
ok 'names the stream and the line' grep -q '"differences":\[{"in":"standard output","line":[0-9]' "$scratch/out"

cat >"$scratch/raises.py" <<'END'
raise ValueError('the end')
END
exits 'an exception that both raise' 0 against "$scratch/raises.py"

cat >"$scratch/refused.py" <<'END'
async def f():
    pass
END
exits 'what is not part of the language is refused' 1 against "$scratch/refused.py"
ok 'with its place' grep -q 'refused.py:1:1: ' "$scratch/err"

cat >"$scratch/blocks.py" <<'END'
a = [1, 2, 3]
b = (a, a)
del a
b = None
END
exits 'requests agree line by line' 0 against --blocks "$scratch/blocks.py"
ok 'and it is told' grep -q 'requests same' "$scratch/out"

cat >"$scratch/library.py" <<'END'
import sys
import weakref
kept = weakref.WeakSet()
print(sys.getrefcount(None) > 0)
del kept
END
exits 'what the library does in Python is not compared' 0 against --blocks "$scratch/library.py"
ok 'which is told' grep -q 'line 3: not compared: it runs WeakSet.__init__(), which is Python code of the library' "$scratch/out"
ok 'nothing else is left out' test "$(grep -c 'not compared' "$scratch/out")" = "$(grep -c -e 'line 3: not compared' -e 'line 4: not compared' "$scratch/out")"
done_testing
