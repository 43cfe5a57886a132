#!/bin/sh
# Recordings of real interpreters against the model: every address, arena and statistics number must
# agree. Those kept in tests/oracle always; those of a larger set where there is one: in
# $ARENASCOPE_ORACLE, or in shared/oracle beside the source tree.
. "$srcdir/tests/tap.sh"

oracle=$srcdir/tests/oracle
larger=${ARENASCOPE_ORACLE:-$srcdir/../shared/oracle}
sample=$oracle/3.8-small.arsc.zst

# agrees RECORDING: verified to the end, with all that is there to compare compared.
agrees() {
    "$ARENASCOPE" verify --json "$1" >"$scratch/result" || {
        cat "$scratch/result"
        return 1
    }
    grep -q '"differences":0,.*"verdict":"OK"' "$scratch/result" &&
        ! grep -q '"addresses":0,' "$scratch/result" &&
        { [ ! -e "${1%.arsc.zst}.expected.json" ] || ! grep -q '"numbers":0,' "$scratch/result"; }
}

"$ARENASCOPE" verify "$sample" >"$scratch/out" 2>"$scratch/err"
if grep -q 'built without libzstd' "$scratch/err"; then
    skip 'recordings verify' 'this build has no libzstd'
    done_testing
    exit
fi

for recording in "$oracle"/*.arsc.zst "$larger"/*.arsc.zst; do
    [ -e "$recording" ] && ok "$(basename "$recording") agrees" agrees "$recording"
done
[ -d "$larger" ] || skip 'the larger set agrees' 'there is none beside the source tree'

exits 'a recording comes from standard input' 0 \
    sh -c '"$1" verify - <"$2"' sh "$ARENASCOPE" "$sample"
is 'and is verified' 'OK' "$(sed -n 's/.*: //p' "$scratch/out")"

size=$(wc -c <"$sample")
head -c $((size / 2)) "$sample" >"$scratch/half.arsc.zst"
exits 'a recording cut in the middle is played up to the damage' 1 \
    "$ARENASCOPE" verify "$scratch/half.arsc.zst"
ok 'which is told with its place' grep -Eq 'damaged at byte [0-9]+ .*, record [0-9]+: ' "$scratch/err"
ok 'after the events before it' grep -Eq ' [1-9][0-9]{3,} events, .*DAMAGED' "$scratch/out"

exits 'a folder is no recording' 1 "$ARENASCOPE" verify "$scratch"
exits 'nor is a missing file' 1 "$ARENASCOPE" verify "$scratch/missing"
exits 'nor is a script' 1 "$ARENASCOPE" verify "$srcdir/tests/t-verify.sh"
ok 'which is told' grep -q 'not a recording' "$scratch/err"
exits 'a file must be given' 2 "$ARENASCOPE" verify
exits 'an unknown option is refused' 2 "$ARENASCOPE" verify --everything "$sample"

# Wrong expectations are differences.
cp "$sample" "$scratch/wrong.arsc.zst"
sed 's/"arenas_total":15,/"arenas_total":16,/' "$oracle/3.8-small.expected.json" \
    >"$scratch/wrong.expected.json"
exits 'a snapshot that differs is found' 1 "$ARENASCOPE" verify "$scratch/wrong.arsc.zst"
ok 'with what was expected' grep -q 'expected  arenas_total = 16' "$scratch/out"
ok 'with what came' grep -q 'got       arenas_total = 15' "$scratch/out"
is 'with the ten events before' 10 "$(grep -c '^    before ' "$scratch/out")"
exits 'all differences are counted when asked' 1 \
    "$ARENASCOPE" verify --all "$scratch/wrong.arsc.zst"
ok 'here one' grep -q ' 1 differences, ' "$scratch/out"

sed 's/"alignment":16,/"alignment":12,/' "$oracle/3.8-small.expected.json" \
    >"$scratch/wrong.expected.json"
exits 'expectations that cannot be are refused' 1 "$ARENASCOPE" verify "$scratch/wrong.arsc.zst"
ok 'with line and column' grep -q 'wrong.expected.json:1:[0-9]*: the alignment' "$scratch/err"

done_testing
