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


# Refused by every model alike: told once, and no version is to blame.
real=$("$srcdir/tests/tools/real-pythons")
every=$(echo "$real" | cut -d ' ' -f 3 | paste -s -d , -)
exits 'several interpreters: refused' 1 "$ARENASCOPE" check --against="$every" "$scratch/refused.py"
is 'once, without a version' 1 "$(grep -c "refused.py:1:1: 'async def'" "$scratch/err")"
ok 'and nothing else is said' sh -c '[ "$(wc -l <"$1")" = 1 ] && ! grep "not compared" "$1"' sh "$scratch/err"
exits 'with --blocks, too' 1 "$ARENASCOPE" check --blocks --against="$every" "$scratch/refused.py"
is 'once' 1 "$(grep -c '' "$scratch/err")"
exits 'a file that is not there' 1 "$ARENASCOPE" check --blocks --against="$every" "$scratch/none.py"
is 'is told once' 1 "$(grep -c 'none.py: cannot be read' "$scratch/err")"
python2=$(echo "$real" | grep '^2\.7' | cut -d ' ' -f 3)
if [ -n "$python2" ]; then
    echo "print(f'{1}')" >"$scratch/format.py"
    exits 'refused by one version' 1 "$ARENASCOPE" check --against="$python2,$python" "$scratch/format.py"
    ok 'which is named' grep -q 'format.py:1:12: .* (not compared with CPython 2\.7\.[0-9]*)$' "$scratch/err"
    ok 'while others are compared' grep -q 'output same' "$scratch/out"
else
    skip 'refused by one version' 'no Python 2.7 found'
fi

# A line that is longer than its half of the page: the difference is in sight, wherever it is.
cat >"$scratch/long.py" <<'END'
import sys
print('x' * 100 + ('ours' if 'arenascope' in sys.version else 'REAL') + 'y' * 100)
END
exits 'a difference far in a line' 1 against "$scratch/long.py"
ok 'is shown, cut on both sides' grep -q '^ >    1 <x*oursy*> | <x*REALy*>$' "$scratch/out"
ok 'in 80 columns' awk 'NR > 1 && length > 80 { exit 1 }' "$scratch/out"

# Neither a simulated nor a real run that does not end holds anybody up.
echo 'while True: pass' >"$scratch/endless.py"
exits 'an endless program' 1 against --limit 10000 "$scratch/endless.py"
ok 'is cut, and it is said where' grep -q 'endless.py: CPython .*: not compared: the simulated run was cut after 10000 events; --limit N allows more$' "$scratch/out"
exits 'as JSON too' 1 against --json --limit 10000 "$scratch/endless.py"
ok 'in one object' grep -q '"same":false,"differences":\[{"in":"run","simulated":"cut after 10000 events","real":null}\]}$' "$scratch/out"
cat >"$scratch/waits.py" <<'END'
import sys
print('before')
while 'arenascope' not in sys.version: pass
END
exits 'a real run that does not end' 1 against --timeout 1 "$scratch/waits.py"
ok 'is stopped in time' grep -q '^ >      exit status 0  *| stopped after 1 s (--timeout N)$' "$scratch/out"
exits '--timeout alone is a mistake' 2 "$ARENASCOPE" check --timeout 1 "$scratch/same.py"

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
