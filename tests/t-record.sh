#!/bin/sh
# The recorder against every real interpreter found: what it records verifies in full, in both forms,
# with the interpreter's own statistics text equal byte for byte; collections and marks are seen; the
# recorded program does what it does otherwise.
. "$srcdir/tests/tap.sh"

if [ ! -e "$builddir/src/recorder/recorder.so" ]; then
    skip 'programs are recorded' 'the recorder is not built here'
    done_testing
    exit
fi

cat >"$scratch/program.py" <<'PROGRAM'
import gc, os, sys

def mark(label):
    try:
        os.write(-31337, label)
    except OSError:
        pass

class Node(object):
    def __init__(self):
        self.me = self

stops = []
def count(phase, info):
    if phase == "stop":
        stops.append(info["generation"])

mark(b"stats begin")
gc.callbacks.append(count)
for i in range(5000):
    Node()
gc.collect(1)
mark(b"nodes made")
blocks = [bytearray(i % 700) for i in range(9000)]
for block in blocks:
    block.extend(b"x" * 30)
    del block[len(block) // 3:]
del blocks[::2]
gc.callbacks.remove(count)
mark(b"stats end")
print("argument %s, %d letters in the environment, stops %s" % (
    sys.argv[1], sum(1 for name in os.environ if "ARENASCOPE" in name or name == "LD_PRELOAD"),
    [stops.count(g) for g in range(3)]))
sys.stdout.flush()
os.write(1, b"written as always\n")
sys.exit(7)
PROGRAM

# number NAME: a number of the latest verification.
number() {
    sed -n "s/.*\"$1\":\([0-9]*\).*/\1/p" "$scratch/result"
}

# verifies RECORDING: with addresses, texts and marks compared.
verifies() {
    "$ARENASCOPE" verify --json "$1" >"$scratch/result" && grep -q '"verdict":"OK"' "$scratch/result" &&
        [ "$(number addresses)" -gt 20000 ] && [ "$(number texts)" -ge 4 ] && [ "$(number marks)" = 3 ]
}

check_interpreter() {
    version=$1
    model=$2
    python=$3
    (unset LD_PRELOAD && "$python" "$scratch/program.py" x >"$scratch/plain")
    for form in "--wire --out $scratch/$version.arsc" "--out $scratch/$version.atrace"; do
        # shellcheck disable=SC2086
        "$ARENASCOPE" record $form --stats 20000 --quiet -- "$python" "$scratch/program.py" x \
            >"$scratch/recorded" 2>"$scratch/err"
        is "$version: the exit status is the program's (${form%% *})" 7 $?
        same "$version: the program prints the same" "$scratch/plain" "$scratch/recorded"
    done
    ok "$version: the wire form verifies" verifies "$scratch/$version.arsc"
    ok "$version: as $model" grep -q "\"model\":\"$model\"" "$scratch/result"
    stops=$(sed -n 's/.*stops \[\(.*\), \(.*\), \(.*\)\]/\1 + \2 + \3/p' "$scratch/plain")
    # shellcheck disable=SC2004
    ok "$version: at least the program's own collections are seen" \
        test "$(number collections)" -ge $(($stops))
    ok "$version: the file form verifies" verifies "$scratch/$version.atrace"
}

"$srcdir/tests/tools/real-pythons" >"$scratch/pythons"
found=0
while read -r version model python; do
    case $version in
    2.*)
        for form in --wire --quiet; do
            exits "$version cannot be recorded ($form)" 1 "$ARENASCOPE" record $form --out "$scratch/2.7" -- "$python" -c 'print(1)'
            is 'it runs all the same' 1 "$(cat "$scratch/out")"
            ok 'which Python it is, and why it cannot be, is told' \
                grep -q "CPython $version ran, .* has no PyMem_SetAllocator" "$scratch/err"
        done
        continue
        ;;
    esac
    found=1
    latest=$python
    check_interpreter "$version" "$model" "$python" <&3
done 3</dev/null <"$scratch/pythons"

# A recorder whose path the loader cannot read is preloaded by a link, which lies in $TMPDIR and is taken away.
if [ $found = 1 ]; then
    mkdir "$scratch/a folder" "$scratch/temporary"
    cp "$builddir/src/recorder/recorder.so" "$scratch/a folder/"
    linked() {
        TMPDIR=$1 "$ARENASCOPE" record --quiet --recorder "$scratch/a folder/recorder.so" -o "$scratch/linked.atrace" -- \
            "$latest" -c "import os; print(os.listdir('$scratch/temporary'))" >"$scratch/out" 2>"$scratch/err"
    }
    ok 'a link to the recorder is made where TMPDIR says' linked "$scratch/temporary"
    ok 'there it is while the program runs' grep -q "arenascope-" "$scratch/out"
    is 'and not afterwards' '' "$(ls "$scratch/temporary")"
    ok 'what was recorded is there' "$ARENASCOPE" verify "$scratch/linked.atrace"
    ok 'where that is no folder, it says so' sh -c '! "$@"' sh env TMPDIR="$scratch/nowhere" "$ARENASCOPE" record --quiet \
        --recorder "$scratch/a folder/recorder.so" -o "$scratch/linked.atrace" -- "$latest" -c ''
fi

# What the trailer's bits say is told. The recorded program is a shell that sends a recording whose last record has none of them.
if [ $found = 1 ]; then
    "$ARENASCOPE" record --wire --out "$scratch/wire" -- "$latest" -c '' 2>"$scratch/err"
    size=$(wc -c <"$scratch/wire")
    printf '\0' | dd of="$scratch/wire" bs=1 seek=$((size - 8)) conv=notrunc 2>/dev/null
    replay() { "$ARENASCOPE" record --out "$scratch/told.atrace" -- sh -c 'cat "$0" >&"$ARENASCOPE_RECORDER_FD"' "$scratch/wire" 2>"$scratch/err"; }
    ok 'a recording comes from whoever sends it' replay
    ok 'collections that were not seen are told' grep -q 'its collections were not seen' "$scratch/err"
    ok 'and hooks that were replaced' grep -q 'its own hooks in place' "$scratch/err"
fi

[ $found = 1 ] || skip 'programs are recorded' 'no Python from 3.6 on is here'

exits 'a program must be given' 2 "$ARENASCOPE" record
exits 'one that cannot be run gives the status of a shell' 127 \
    "$ARENASCOPE" record --out "$scratch/none.atrace" -- "$scratch/missing"
exits 'one without Python has its own status' 3 \
    "$ARENASCOPE" record --out "$scratch/none.atrace" -- sh -c 'exit 3'
ok 'and it is told that nothing was recorded' grep -q 'nothing was recorded' "$scratch/err"
ok 'nor is there a file' test ! -e "$scratch/none.atrace"

done_testing
