#!/bin/sh
# The measured facts as programs: what the simulator prints must be what real interpreters of each version printed when
# tests/record.py recorded it (tests/twin/expected). No interpreter is needed.
. "$srcdir/tests/tap.sh"

# Leaves out of "refcount" how often the rest of an interpreter refers to None, small ints and the like (before they were immortal), and
# whether a constant text that looks like a name is immortal (3.14 and later; the model says yes).
known() {
    case $1:$2 in
    fact-refcount:3.14* | fact-refcount:3.15) grep -v '^empty str ' ;;
    fact-refcount:3.[6-9]* | fact-refcount:3.1[01]) grep -v '^None \|^empty str \|^class \|^small ints' ;;
    *) cat ;;
    esac
}

for name in automatic deaths dict-growth generations instances list-growth refcount resurrection set-growth set-order sizes tracked weakclasses weakrefs; do
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
        "$ARENASCOPE" run --python "$model" "$program" 2>&1 | known "$name" "$model" >"$scratch/out"
        known "$name" "$model" <"$expected" >"$scratch/told"
        same "$name as $model" "$scratch/told" "$scratch/out"
    done
done
done_testing
