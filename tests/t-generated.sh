#!/bin/sh
# Generated programs (generate.py) in the simulator and in every real interpreter found: what they print must be the same.
# TWIN_FIRST and TWIN_COUNT choose the seeds: a fixed hundred by default; `make twin` takes a thousand.
. "$srcdir/tests/tap.sh"

first=${TWIN_FIRST:-1} count=${TWIN_COUNT:-100}
"$srcdir/tests/tools/real-pythons" >"$scratch/pythons"
if [ ! -s "$scratch/pythons" ]; then
    skip 'generated programs' 'no real interpreter found'
    done_testing
    exit
fi

# pythons SINCE: those of that version on, joined by commas.
pythons() {
    awk -v since="$1" '
        function number(version, part) { split(version, part, "."); return part[1] * 100 + part[2] }
        number($1) >= number(since) { list = list (list == "" ? "" : ",") $3 }
        END { print list }' "$scratch/pythons"
}

newest=$(tail -n 1 "$scratch/pythons" | cut -d ' ' -f 3)
mkdir "$scratch/programs"
ok 'the generator writes programs' \
    "$newest" -B "$srcdir/tests/generate.py" --into "$scratch/programs" "$first" "$count"
for program in "$scratch"/programs/*.py; do
    since=$(sed -n '1s/^# twin: \(.*\)-$/\1/p' "$program")
    ok "$(basename "$program")" "$ARENASCOPE" check --against="$(pythons "$since")" "$program"
done
done_testing
