#!/bin/sh
# Every scenario of the lecture runs on every version it claims, which is 3.6 and later unless it
# says otherwise here, ends well, and prints what each real interpreter found prints.
. "$srcdir/tests/tap.sh"

versions=3.6,3.6-align16,3.7,3.7-align8,3.8,3.9,3.10,3.11,3.12,3.13.0,3.13,3.14.0,3.14,3.15
in_2_7='1-references/1-quiz.py 4-finalizers/3-pep442.py'

PYTHONDONTWRITEBYTECODE=1 PYTHONHASHSEED=0 PYTHONIOENCODING=utf-8
PYTHONPATH=$srcdir/scenarios
export PYTHONDONTWRITEBYTECODE PYTHONHASHSEED PYTHONIOENCODING PYTHONPATH

"$srcdir/tests/tools/real-pythons" >"$scratch/pythons"
cd "$srcdir/scenarios" || exit 99

# claims SCENARIO MODEL: is the scenario meant for that version?
claims() {
    case $2 in
    2.7*) case " $in_2_7 " in *" $1 "*) return 0 ;; *) return 1 ;; esac ;;
    esac
}

# in_the_simulator SCENARIO: its asserts hold, and so do the heap's invariants on the way.
in_the_simulator() {
    claims "$1" 2.7 && set -- "$1" ",2.7,2.7-align8"
    "$ARENASCOPE" check --python "$versions${2-}" "$1"
}

# twins SCENARIO MODEL PYTHON: simulator and interpreter print the same and end alike.
twins() {
    "$3" "$1" >"$scratch/real" 2>&1
    echo "exit status $?" >>"$scratch/real"
    "$ARENASCOPE" run --python "$2" "$1" >"$scratch/ours" 2>&1
    echo "exit status $?" >>"$scratch/ours"
    diff -u "$scratch/real" "$scratch/ours"
}

for scenario in [0-9]*/*.py; do
    ok "$scenario" in_the_simulator "$scenario"
done

while read -r version model python; do
    for scenario in [0-9]*/*.py; do
        claims "$scenario" "$model" &&
            ok "$scenario as CPython $version" twins "$scenario" "$model" "$python"
    done </dev/null
done <"$scratch/pythons"
# 2.7 reads no other letters than ASCII unless a line names the coding. Without them each scenario does the same there, even if that is an
# error because something came later.
python2=$(sed -n 's/^2\.7[^ ]* [^ ]* //p' "$scratch/pythons" | tail -n 1)
for scenario in [0-9]*/*.py; do
    [ "$python2" ] || break
    copy=$scratch/$(echo "$scenario" | tr / -)
    LC_ALL=C sed 's/[^ -~]/?/g' "$scenario" >"$copy"
    cp arenascope.py "$scratch"
    ok "$scenario in ASCII as CPython 2.7" "$ARENASCOPE" check --against="$python2" "$copy"
done
[ -s "$scratch/pythons" ] || skip 'the scenarios in real interpreters' 'no real interpreter found'

# What never ends is cut, wherever it is.
endless() {
    printf 'print("before")\n%s\n' "$1" >"$scratch/endless.py"
    exits "'$1'" 1 "$ARENASCOPE" run --limit 3000 "$scratch/endless.py"
    is 'has printed what was before' before "$(cat "$scratch/out")"
    is 'and is cut' 'arenascope: the run was cut after 3000 events; --limit N allows more' \
        "$(cat "$scratch/err")"
}
endless 'while True: pass'
endless 'sum(iter(int, 1))'
endless 'print(*filter(None, iter(int, 1)))'
endless 'len(list(range(10 ** 9)))'
done_testing
