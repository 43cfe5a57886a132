#!/bin/sh
# The layout pane shows slots and inline values where they lie in a real interpreter's memory, which ctypes can read.
. "$srcdir/tests/tap.sh"

cat >"$scratch/look.py" <<'END'
import sys
try:
    import ctypes
except ImportError:
    sys.exit(77)
names = {"va": va, "vb": vb, "vc": vc, "vd": vd}
for what in "slots", "both", "derived", "plain", "listed":
    instance = globals()[what]
    size = type(instance).__basicsize__
    values = size == 16 and sys.version_info >= (3, 13)  # inline ones lie behind the struct
    words = (ctypes.c_size_t * (size // 8 + 4 * values)).from_address(id(instance))
    for i, word in enumerate(words):
        for name, value in sorted(names.items()):
            if i > 1 and word == id(value):
                print("%s %d %d" % (what, 8 * i, value))
END

last=$(grep -c '' "$srcdir/tests/words.py")

# places VERSION: what the layout pane says of each instance, as look.py does.
places() {
    for what in slots both derived plain listed; do
        echo "select $what" >"$scratch/keys"
        "$ARENASCOPE" screen --python "$1" --lang en --size 120x60 --view layout --zoom bytes --at "line:$last" \
            --keys "$scratch/keys" "$srcdir/tests/words.py" >"$scratch/screen" 2>&1 || echo "not shown: $what"
        awk -v what="$what" '
            / block A/ { blocks++ }
            blocks == 1 && $4 == "ob_refcnt" { base = $2 }
            blocks == 1 && base != "" && $5 == "→" && $NF ~ /^│$/ && $(NF - 1) ~ /^100[1-4]$/ { print what, $2 - base, $(NF - 1) }
        ' "$scratch/screen"
    done
}

sh "$srcdir/tests/tools/real-pythons" >"$scratch/pythons"
[ -s "$scratch/pythons" ] || skip 'attributes lie where they do' 'no real interpreter found'
while read -r version model python; do
    cat "$srcdir/tests/words.py" "$scratch/look.py" >"$scratch/both.py"
    "$python" -S -s -B "$scratch/both.py" >"$scratch/real" 2>"$scratch/errors"
    if [ $? = 77 ]; then
        skip "attributes lie where they do in $version" 'this interpreter has no ctypes'
        continue
    fi
    is "attributes lie where they do in $version" "$(sed 1,2d "$scratch/real")" "$(places "$model")"
done <"$scratch/pythons"
done_testing
