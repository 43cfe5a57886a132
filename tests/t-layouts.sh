#!/bin/sh
# The fields of an object that the layout pane names: their names, offsets and sizes are those of the
# headers of each real interpreter found. Without its headers an interpreter is skipped.
. "$srcdir/tests/tap.sh"

layouts=$builddir/tests/layouts
compile="${CC:-cc} -w"

# headers PYTHON: the folder of its Python.h.
headers() {
    "$1" -c 'import sysconfig; print(sysconfig.get_path("include"))'
}

# agrees MODEL FOLDER: the program made for these headers prints our table.
agrees() {
    "$layouts" "$1" >"$scratch/ours" &&
        "$layouts" -c "$1" >"$scratch/fields.c" &&
        $compile -I"$2" -I"$2/internal" -I"$(dirname "$2")" -o "$scratch/fields" "$scratch/fields.c" &&
        "$scratch/fields" >"$scratch/theirs" &&
        diff -u "$scratch/theirs" "$scratch/ours"
}

ok 'there are fields to compare' sh -c "[ \"\$('$layouts' 3.8 | wc -l)\" -gt 80 ]"
exits 'a version that is not modelled' 2 "$layouts" 1.5
"$srcdir/tests/tools/real-pythons" >"$scratch/pythons"
while read -r version model python; do
    folder=$(headers "$python" 2>/dev/null)
    if [ -f "$folder/Python.h" ]; then
        ok "the structs of CPython $version" agrees "$model" "$folder"
    else
        skip "the structs of CPython $version" 'its headers are not installed'
    fi
done <"$scratch/pythons"
[ -s "$scratch/pythons" ] || skip 'the structs of real interpreters' 'no real interpreter found'
done_testing
