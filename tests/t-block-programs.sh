#!/bin/sh
# check --against --blocks: the programs of tests/twin and generated ones ask for the same blocks, line by line, as real interpreters do,
# and print the same. Those that do not yet are listed in tests/blocks/programs.txt, as NAME MODEL: another program that differs is a
# failure, and so is a listed one that does not. UPDATE_BLOCKS=1 writes the list anew.
# The list's second line says with which interpreters it was made; others are not compared.
#
# BLOCKS_MODELS (default: 3.9 3.12 3.15) are the models, BLOCKS_SEEDS (1 to 40) the seeds of the generated programs.
. "$srcdir/tests/tap.sh"

list=$srcdir/tests/blocks/programs.txt
ARENASCOPE_SCENARIOS=$srcdir/scenarios
export ARENASCOPE_SCENARIOS
models=${BLOCKS_MODELS:-3.9 3.12 3.15}
sh "$srcdir/tests/tools/real-pythons" | while read -r version model python; do
    case " $models " in *" $model "*) ;; *) continue ;; esac
    if sed -n '2s/^# Made with *//p' "$list" | tr ' ' '\n' | grep -qx "$version"; then echo "$model $python"; fi
done >"$scratch/pythons"
if ! [ -s "$scratch/pythons" ]; then
    skip 'programs ask for the same blocks' 'none of the interpreters that the list was made with was found'
    done_testing
    exit
fi

python=$(sed -n '$s/^[^ ]* //p' "$scratch/pythons")
mkdir "$scratch/programs"
for seed in ${BLOCKS_SEEDS:-$(seq 1 40)}; do
    "$python" -B "$srcdir/tests/generate.py" --into "$scratch/programs" "$seed" || break
done
ok 'the generator writes programs' test -n "$(ls "$scratch/programs")"

# is_for MODEL FILE: whether the program's first line allows the model.
is_for() {
    awk -v model="$1" -v limits="$(sed -n '1s/^# twin: *\([^ ]*\).*/\1/p' "$2")" '
        function number(version, part) { split(version, part, "."); return part[1] * 100 + part[2] }
        BEGIN { split(limits, l, "-"); exit !((l[1] == "" || number(model) >= number(l[1])) && (l[2] == "" || number(model) <= number(l[2]))) }'
}

: >"$scratch/now"
while read -r model python; do
    for file in "$srcdir"/tests/twin/*.py "$scratch"/programs/*.py; do
        is_for "$model" "$file" || continue
        name=${file##*/}
        known=same
        grep -qx "$name $model" "$list" && known=different
        found=same
        "$ARENASCOPE" check --against="$python" --blocks "$file" >"$scratch/out" 2>&1 || found=different
        grep -q ': requests ' "$scratch/out" || found='not run'
        [ "$found" = same ] || echo "$name $model" >>"$scratch/now"
        is "$name as $model" "$known" "$found"
    done
done <"$scratch/pythons"
# The rows of models whose interpreter is absent stay.
if [ "${UPDATE_BLOCKS:-}" ]; then
    while read -r model python; do echo " $model\$"; done <"$scratch/pythons" >"$scratch/run"
    grep -v '^#' "$list" | grep -v -f "$scratch/run" >>"$scratch/now"
    { sed -n '/^#/p' "$list"; LC_ALL=C sort "$scratch/now"; } >"$scratch/list"
    cp "$scratch/list" "$list"
fi
done_testing
