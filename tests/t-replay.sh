#!/bin/sh
# A recording plays like a scenario: its marks are chapters, its collections events, and at any moment
# the statistics are what the interpreter said of itself then.
. "$srcdir/tests/tap.sh"

oracle=$srcdir/tests/oracle

"$ARENASCOPE" stats "$oracle/3.8-small.arsc.zst" >"$scratch/out" 2>"$scratch/err"
if grep -q 'built without libzstd' "$scratch/err"; then
    skip 'recordings play' 'this build has no libzstd'
    done_testing
    exit
fi

# said FILE LABEL NAME: a number of the snapshot with that label.
said() {
    sed "s/.*\"label\":\"$2\"//; s/{\"stats\":.*//; s/.*\"$3\":\([0-9]*\).*/\1/" "$1"
}

# shown NAME: a number of the latest statistics.
shown() {
    sed "s/.*\"$1\":\([0-9]*\).*/\1/" "$scratch/out"
}

chapters='stats start|stats built|stats end'
for name in 3.6 3.6-align8 3.8 3.10 3.12 3.15; do
    chapter=0
    wrong=
    for label in 'stats start' 'stats built' 'stats end'; do
        chapter=$((chapter + 1))
        "$ARENASCOPE" stats --json --at chapter:$chapter "$oracle/$name-small.arsc.zst" >"$scratch/out"
        for number in arenas_total arenas_highwater bytes_allocated bytes_available unused_pools \
            bytes_pool_headers bytes_quantization; do
            test "$(said "$oracle/$name-small.expected.json" "$label" $number)" = "$(shown $number)" ||
                wrong="$wrong $label: $number"
        done
    done
    is "$name: at each mark the statistics are the interpreter's" '' "$wrong"
done

sample=$oracle/3.12-small.arsc.zst
"$ARENASCOPE" events "$sample" >"$scratch/events"
is 'marks are told' "$(echo "$chapters" | tr '|' '\n')" \
    "$(sed -n 's/.*The program marks this moment: \(.*\)\./\1/p' "$scratch/events")"
is 'a collection for each that the recording has' \
    "$("$ARENASCOPE" verify --json "$sample" | sed 's/.*"collections":\([0-9]*\).*/\1/')" \
    "$(grep -c TRACE_COLLECTION_ENDED "$scratch/events")"
is 'the last event is the end' 1 "$(tail -n 1 "$scratch/events" | grep -c 'The program has ended')"

"$ARENASCOPE" screen --size 100x30 --at chapter:2 "$sample" >"$scratch/frame"
ok 'the frame names the interpreter recorded' grep -q 'CPython 3.12.1 recorded' "$scratch/frame"
ok 'and the mark passed' grep -q 'stats built' "$scratch/frame"
"$ARENASCOPE" screen --size 100x30 --as 3.8 --at end "$sample" >"$scratch/frame"
ok 'replayed as another version it names both' grep -q 'CPython 3.12.1 as 3.8 .*4K' "$scratch/frame"

"$ARENASCOPE" stats --json --as 3.8 "$sample" >"$scratch/out"
is 'whose arenas are smaller' 262144 $(($(shown total) / $(shown arenas_current)))

# A truncated recording plays up to where it was cut.
head -c 60000 "$sample" >"$scratch/cut.arsc.zst"
exits 'a cut recording plays' 0 "$ARENASCOPE" events "$scratch/cut.arsc.zst"
ok 'to the cut' grep -q 'can be played no further than record' "$scratch/out"

done_testing
