#!/bin/sh
# The measured facts as programs: what the simulator prints must be what real interpreters of each version printed when
# tests/record.py recorded it (tests/twin/expected). No interpreter is needed.
. "$srcdir/tests/tap.sh"

for name in automatic counts cycles deaths dict-growth generations instances list-growth resurrection set-growth set-order sizes weakclasses weakrefs; do
    program=$srcdir/tests/twin/fact-$name.py
    name=$(basename "$program" .py)
    # A section begins with "== MODEL...": one file of expected output for each model.
    rm -rf "$scratch/expected"
    mkdir "$scratch/expected"
    awk -v into="$scratch/expected" '
        /^== / { n = split(substr($0, 4), models, " "); for (i = 1; i <= n; i++) printf "" > (into "/" models[i]); next }
        { for (i = 1; i <= n; i++) print > (into "/" models[i]) }' \
        "$srcdir/tests/twin/expected/$name.txt"
    for expected in "$scratch"/expected/*; do
        model=$(basename "$expected")
        "$ARENASCOPE" run --python "$model" "$program" >"$scratch/out" 2>&1
        same "$name as $model" "$expected" "$scratch/out"
    done
done
done_testing
