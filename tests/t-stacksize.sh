#!/bin/sh
# The stack that every code object needs, as each real compiler reckons it: frames, to 3.10, and generators are sized by it. Over the
# small programs, the scenarios, and what suites of try, with and loops leave behind (front/stacks.txt).
. "$srcdir/tests/tap.sh"

shapes=$builddir/tests/shapes

# Each code object of a program once: equal ones are one constant in some versions.
stacks() {
    sed 's/ locals=.*//' | awk '/^%%/ { split("", seen) } !seen[$0]++'
}

# Without the programs that one of the two refuses.
accepted() { # FILE REFUSED...
    file=$1
    shift
    cat "$@" | awk -v file="$file" '
        { refused[$0] }
        END {
            while ((getline line <file) > 0) {
                if (line ~ /^%%/) keep = !(line in refused)
                if (keep) print line
            }
        }'
}

refused() {
    awk '/^%%/ { title = $0; next } /^SyntaxError|^not scenario Python/ { print title }'
}

# Known to differ, and left out: statements that leave a finally suite (to 3.9), `with` around a return (2.7), and classes with an inlined
# comprehension (3.12, 3.13).
for file in "$srcdir"/tests/twin/*.py "$srcdir"/scenarios/*/*.py; do
    case $file in */errors-statements.py | */errors-classes.py) continue ;; esac
    printf '%%%% %s\n' "${file##*/}"
    cat "$file"
done >"$scratch/snippets"
cat "$srcdir/tests/front/stacks.txt" >>"$scratch/snippets"

sh "$srcdir/tests/tools/real-pythons" >"$scratch/pythons"
[ -s "$scratch/pythons" ] || skip "real compilers" "no Python interpreter found"
while read -r version model python; do
    PYTHONIOENCODING=utf-8 "$python" "$srcdir/tests/front/shapes.py" "$scratch/snippets" >"$scratch/real" 2>"$scratch/noise"
    "$shapes" "$model" "$scratch/snippets" >"$scratch/ours"
    refused <"$scratch/real" >"$scratch/refused-1"
    refused <"$scratch/ours" >"$scratch/refused-2"
    for side in real ours; do
        accepted "$scratch/$side" "$scratch/refused-1" "$scratch/refused-2" | stacks | sort >"$scratch/$side.stacks"
    done
    same "stacks as $version reckons them" "$scratch/real.stacks" "$scratch/ours.stacks"
done <"$scratch/pythons"
done_testing
