#!/bin/sh
# check --against --blocks: the programs of tests/blocks, which exercise the language line by line, and the lecture's scenarios ask for the
# same blocks as real interpreters do, line by line. What is known to differ still is listed in tests/blocks/differing.txt, as
# NAME MODEL LINE...: another line that differs is a failure, and so is a listed one that does not. UPDATE_BLOCKS=1 writes the list anew.
# The list's second line says with which interpreters it was made; an older one of the same minor version is not
# compared.
#
# The programs run in every interpreter found; the scenarios, which are many, in those of $BLOCKS_MODELS (default: 3.8 3.12 3.15).
. "$srcdir/tests/tap.sh"

list=$srcdir/tests/blocks/differing.txt
ARENASCOPE_SCENARIOS=$srcdir/scenarios
export ARENASCOPE_SCENARIOS
sh "$srcdir/tests/tools/real-pythons" | awk '$2 != "2.7" { newest[$2] = $0 } END { for (model in newest) print newest[model] }' | sort -V >"$scratch/pythons"
if ! [ -s "$scratch/pythons" ]; then
    skip 'programs ask for the same blocks' 'no real interpreter found'
    done_testing
    exit
fi

# is_older VERSION: than those of that minor version that the list was made with.
is_older() {
    minor=${1%.*}
    measured=$(sed -n '2s/^# Made with *//p' "$list" | tr ' ' '\n' | grep "^$minor\.[0-9]*\$")
    [ "$(printf '%s\n' "$1" "${measured:-0}" | sort -V | head -n 1)" = "$1" ] && ! printf '%s\n' "$measured" | grep -qx "$1"
}

# lines FILE PYTHON: the numbers of the lines that differ, or what went wrong.
lines() {
    "$ARENASCOPE" check --against="$2" --blocks "$1" >"$scratch/out" 2>&1
    grep -q ': output same$' "$scratch/out" || echo 'output'
    grep -q ': requests same$\|: requests DIFFERENT on ' "$scratch/out" || echo 'not-run'
    sed -n '/: not compared: /d; s/^   line \([0-9]*\): .*/\1/p' "$scratch/out"
}

compare() {
    name=${1#"$srcdir"/}
    differing=$(lines "$1" "$3" | tr '\n' ' ')
    [ -z "$differing" ] || echo "$name $2 $differing" | sed 's/ $//' >>"$scratch/now"
    known=$(sed -n "s|^$name $2 ||p" "$list")
    is "$name as $2" "$known" "${differing% }"
}

python=$(sed -n '1s/^[^ ]* [^ ]* //p' "$scratch/pythons")
program=$(set -- "$srcdir"/tests/blocks/*.py && echo "$1")
mkdir "$scratch/temporary"
blocks_in() { TMPDIR=$1 "$ARENASCOPE" check --against="$python" --blocks "$program" >"$scratch/out" 2>&1; grep -q ': requests ' "$scratch/out"; }
ok 'the requests are kept where TMPDIR says' blocks_in "$scratch/temporary"
is 'and not for longer than they are needed' '' "$(ls "$scratch/temporary")"
exits 'where that is no folder, nothing is compared' 1 blocks_in "$scratch/nowhere"
ok 'which is told' grep -q 'temporary file: ' "$scratch/out"

: >"$scratch/now"
while read -r version model python; do
    if is_older "$version"; then
        skip "programs ask for the same blocks as $model" "$version is older than what the list was made with"
        continue
    fi
    for file in "$srcdir"/tests/blocks/*.py; do
        compare "$file" "$model" "$python"
    done
    case " ${BLOCKS_MODELS:-3.8 3.12 3.15} " in *" $model "*) ;; *) continue ;; esac
    for file in "$srcdir"/scenarios/*/*.py; do
        compare "$file" "$model" "$python"
    done
done <"$scratch/pythons"
[ -z "${UPDATE_BLOCKS:-}" ] || { sed -n '/^#/p' "$list"; sort "$scratch/now"; } >"$scratch/list"
[ -z "${UPDATE_BLOCKS:-}" ] || cp "$scratch/list" "$list"
done_testing
