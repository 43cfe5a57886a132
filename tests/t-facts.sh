#!/bin/sh
# The measured facts as programs: what the simulator prints must be what real interpreters of each version printed when
# tests/record.py recorded it (tests/twin/expected). No interpreter is needed.
. "$srcdir/tests/tap.sh"

# Leaves out a line of "refcount" which asks whether 'abc' is immortal: in 3.11 and 3.13 it is, as a frozen module has that name; of the names of
# the interpreter's library the model knows none. And the first of "cycles", which tells how many objects the first collection found: in
# 3.6 `import weakref` imports collections, whose OrderedDict written in Python is garbage at once.
known() {
    case $1:$2 in
    fact-refcount:3.11 | fact-refcount:3.13) grep -v '^empty str ' ;;
    fact-cycles:3.6*) sed 1d ;;
    *) cat ;;
    esac
}

for name in automatic cycles deaths dict-growth generations instances list-growth refcount resurrection set-growth set-order sizes tracked weakclasses weakrefs; do
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
