#!/bin/sh
# Generated programs (generate.py) in the simulator and in real interpreters, the newest found of each version: what they print must be
# the same.
# The seeds are 1 to 100, and fourteen of the wider ones, of every category in turn, more about memory, and two dozen about what keeps
# objects alive and what makes containers grow; TWIN_SEEDS="1 2 3" chooses others (`make twin`: a thousand of all).
. "$srcdir/tests/tap.sh"

fixed="$(seq 1 100) $(seq 2001 2014) $(seq 2015 7 2092) $(seq 2106 7 2162) $(seq 2176 7 2295) $(seq 3004 9 3104) $(seq 3005 9 3104)"
"$srcdir/tests/tools/real-pythons" | awk '{ newest[$2] = $0 } END { for (model in newest) print newest[model] }' | sort -V >"$scratch/pythons"
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
for seed in ${TWIN_SEEDS:-$fixed}; do
    "$newest" -B "$srcdir/tests/generate.py" --into "$scratch/programs" "$seed" || break
done
is 'the generator writes programs' "$(echo ${TWIN_SEEDS:-$fixed} | wc -w)" "$(ls "$scratch/programs" | wc -l)"
for program in "$scratch"/programs/*.py; do
    since=$(sed -n '1s/^# twin: \(.*\)-$/\1/p' "$program")
    ok "$(basename "$program")" "$ARENASCOPE" check --against="$(pythons "$since")" "$program"
done
done_testing
