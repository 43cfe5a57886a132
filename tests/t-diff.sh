#!/bin/sh
# What if another version had served the same requests: arenascope diff.
. "$srcdir/tests/tap.sh"

oracle=$srcdir/tests/oracle
sample=$oracle/3.9-boundaries.arsc.zst

if ! "$ARENASCOPE" diff --python 3.9 "$sample" >"$scratch/out" 2>"$scratch/err"; then
    if grep -q 'built without libzstd' "$scratch/err"; then
        skip 'versions are compared' 'this build has no libzstd'
        done_testing
        exit
    fi
fi

# number VERSION NAME: a number of the latest comparison.
number() {
    sed "s/.*\"$1\":{//; s/}.*//; s/.*\"$2\":\([0-9]*\).*/\1/" "$scratch/out"
}

# adds_up VERSION: the bytes of the arenas are those of everything in them.
adds_up() {
    sum=0
    for part in bytes_requested bytes_rounding bytes_available bytes_unused_pools \
        bytes_pool_headers bytes_quantization bytes_arena_alignment; do
        sum=$((sum + $(number "$1" $part)))
    done
    test $sum -eq "$(number "$1" peak_arena_bytes)"
}

versions=2.7,2.7-align8,3.6,3.6-align16,3.7,3.8,3.9,3.10,3.12,3.15
exits 'ten versions are compared' 0 "$ARENASCOPE" diff --json --python $versions "$sample"
for version in $(echo $versions | tr , ' '); do
    ok "$version: the bytes add up" adds_up "$version"
done
is 'the recorded version has the arenas of the process' \
    "$("$ARENASCOPE" verify --json "$sample" | sed 's/.*"arenas_mapped":\([0-9]*\).*/\1/')" \
    "$(number 3.9 arenas_mapped)"
ok 'the same requests: the same bytes asked for' \
    test "$(number 3.8 bytes_requested)" = "$(number 3.15 bytes_requested)"
ok '3.8 unmaps every arena that is free, 3.9 keeps the last' \
    test "$(number 3.8 arenas_mapped)" -gt "$(number 3.9 arenas_mapped)"
ok 'steps of 16 bytes lose more to rounding than steps of 8' \
    test "$(number 3.6-align16 bytes_rounding)" -gt "$(number 3.6 bytes_rounding)"
ok 'in 2.7 PyMem_Malloc is the C library' \
    test "$(number 2.7 libc_bytes)" -gt "$(number 3.6-align16 libc_bytes)"

exits 'a table is printed' 0 "$ARENASCOPE" diff --python 3.8,3.9 "$sample"
ok 'with a column a version' grep -Eq '^ +3\.8 +3\.9$' "$scratch/out"
ok 'and what was done about the arenas' grep -q '^3.9 has its arenas where' "$scratch/out"

quiz=$srcdir/scenarios/1-references/1-quiz.py
exits 'scenarios are compared too' 0 "$ARENASCOPE" diff --python 3.8,3.12,3.15 "$quiz"
is 'with the lines that they print differently' 'line 2 of the output 3.8 4 3.12 3 3.15 2' \
    "$(sed -n '/^line/,$p' "$scratch/out" | xargs)"
exits 'or alike' 0 "$ARENASCOPE" diff --python 3.9,3.10 "$quiz"
ok 'which is told' grep -q '^All print the same.$' "$scratch/out"

exits 'an unknown version is refused' 2 "$ARENASCOPE" diff --python 3.8,3.99 "$sample"
ok 'by name' grep -q "'3.99' is not modelled" "$scratch/err"
exits 'versions are needed' 2 "$ARENASCOPE" diff "$sample"
exits 'a file is needed' 2 "$ARENASCOPE" diff --python 3.8
exits 'a missing file is told' 1 "$ARENASCOPE" diff --python 3.8 "$scratch/missing"

done_testing
