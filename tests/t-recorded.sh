#!/bin/sh
# The programs of tests/blocks ask for the same blocks, line by line, as real interpreters did when tests/blocks/recorded.txt.gz was made
# (tests/tools/record-blocks writes it anew); what is known to differ is listed in tests/blocks/differing.txt. No interpreter is needed.
. "$srcdir/tests/tap.sh"

blocks=$srcdir/tests/blocks
gzip -dc "$blocks/recorded.txt.gz" >"$scratch/recorded"
mkdir "$scratch/real"
awk -v folder="$scratch/real" '
    $1 == "=" { close(file); file = folder "/" $2 "_" $3; print $2, $3, $5; printf "" >file; next }
    { print >file }' "$scratch/recorded" >"$scratch/runs"

# lines A B: the numbers of the lines that differ.
lines() {
    awk '{ number[$1]; text[FILENAME == ARGV[1], $1] = $0 }
        END { for (n in number) if (text[0, n] != text[1, n]) print n }' "$1" "$2" | sort -n | tr '\n' ' '
}

ok 'there are recorded requests' test -s "$scratch/runs"
while read -r program model sum; do
    if [ "$(cksum <"$blocks/$program" | tr ' ' -)" != "$sum" ]; then
        ok "$program is the program that was recorded (refresh: tests/tools/record-blocks)" false
        continue
    fi
    "$ARENASCOPE" events --json --python "$model" "$blocks/$program" | awk -f "$blocks/by-line.awk" >"$scratch/simulated"
    differing=$(lines "$scratch/simulated" "$scratch/real/${program}_$model")
    known=$(sed -n "s|^tests/blocks/$program $model ||p" "$blocks/differing.txt")
    is "$program as $model" "$known" "${differing% }"
done <"$scratch/runs"
done_testing
