#!/bin/sh
# Runs scenario programs in the simulator and in every real interpreter found, and compares what they print, the last line of what they
# complain, and the exit status. Speaks TAP. The interpreters run as in `arenascope check --against`: what a start without the site module
# has left, the model knows.
#
#   twin.sh [FILE...]      default: every program of tests/twin
#
# TWIN_PYTHONS="3.8 3.12" limits the models. A program's first line may limit them too: "# twin: 3.8-" (from 3.8 on), "# twin: -3.9".
# "# twin: 2.7- stderr": all that they complain is compared, without times, addresses, the file's folder and the numbers of the
# interpreter's own objects.
: "${srcdir:=$(dirname "$0")/..}" "${ARENASCOPE:=./arenascope}"
[ $# -gt 0 ] || set -- "$srcdir"/tests/twin/*.py
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
sh "$srcdir/tests/tools/real-pythons" >"$work/pythons"
PYTHONHASHSEED=0 PYTHONPATH=$srcdir/scenarios PYTHONDONTWRITEBYTECODE=1
export PYTHONHASHSEED PYTHONPATH PYTHONDONTWRITEBYTECODE
n=0 failed=0

# in_range MODEL "FROM-TO": whether the model is within a program's limits.
in_range() {
    awk -v model="${1%-*}" -v limits="$2" 'BEGIN {
        split(model, m, "."); split(limits, l, "-"); split(l[1], from, "."); split(l[2], to, ".")
        v = m[1] * 100 + m[2]
        exit !((l[1] == "" || v >= from[1] * 100 + from[2]) && (l[2] == "" || v <= to[1] * 100 + to[2]))
    }'
}

# complaints FILE: what counts of a standard error.
complaints() {
    if [ "$whole" ]; then
        sed -e 's|^[^ ]*/\([^/ ]*\.py:[0-9]*: \)|\1|' -e 's/0x[0-9a-f]*/0x/g' -e 's/[0-9.]*s elapsed/s elapsed/' -e 's/\(generation:\)[0-9 ]*/\1/' "$1"
    else
        tail -n 1 "$1"
    fi
}

# report NAME: writes the line for the comparison that has just ended with status $? and left its words in $work/diff.
report() {
    if [ $? -eq 0 ]; then
        echo "ok $n - $1"
    else
        failed=1
        echo "not ok $n - $1"
        sed 's/^/# /;40q' "$work/diff"
    fi
}

# against FILE VERSION PYTHON: through the program itself, which knows how 2.7 runs a scenario (print is a function).
against() {
    n=$((n + 1))
    "$ARENASCOPE" check --against="$3" "$1" >"$work/diff" 2>&1
    report "$(basename "$1") as $2"
}

# twin FILE VERSION MODEL PYTHON
twin() {
    timeout 60 "$4" -u -S -s -B "$1" >"$work/real" 2>"$work/real.err"
    echo "exit status $?" >>"$work/real"
    complaints "$work/real.err" >>"$work/real"
    timeout 60 "$ARENASCOPE" run --python "$3" "$1" >"$work/ours" 2>"$work/ours.err"
    echo "exit status $?" >>"$work/ours"
    complaints "$work/ours.err" >>"$work/ours"
    n=$((n + 1))
    diff -U1 "$work/real" "$work/ours" >"$work/diff"
    report "$(basename "$1") as $2"
}

for file; do
    limits=$(sed -n '1s/^# twin: *//p' "$file") whole=
    case $limits in *' stderr') limits=${limits% stderr} whole=yes ;; esac
    while read -r version model python; do
        case " ${TWIN_PYTHONS:-$model} " in *" $model "*) ;; *) continue ;; esac
        in_range "$model" "${limits:-3.6-}" || continue
        case $model:$whole in
        2.7*:) against "$file" "$version" "$python" ;;
        *) twin "$file" "$version" "$model" "$python" ;;
        esac
    done <"$work/pythons"
done
[ $n -gt 0 ] || { echo "1..0 # SKIP no real interpreter found"; exit 0; }
echo "1..$n"
exit $failed
