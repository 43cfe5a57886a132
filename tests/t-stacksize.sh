#!/bin/sh
# The stack that every code object needs, as each real compiler reckons it: frames, to 3.10, and generators are sized by it. Over the
# small programs, the scenarios, what suites of try, with and loops leave behind (front/stacks.txt), and random suites
# (front/suites.py), for which the locals are compared, too.
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

for file in "$srcdir"/tests/twin/*.py "$srcdir"/scenarios/*/*.py; do
    printf '%%%% %s\n' "${file##*/}"
    cat "$file"
done >"$scratch/snippets"
cat "$srcdir/tests/front/stacks.txt" >>"$scratch/snippets"

sh "$srcdir/tests/tools/real-pythons" >"$scratch/pythons"
[ -s "$scratch/pythons" ] || skip "real compilers" "no Python interpreter found"
[ ! -s "$scratch/pythons" ] || "$(sed -n '$s/.* //p' "$scratch/pythons")" -B "$srcdir/tests/front/suites.py" 1 600 >"$scratch/suites"
while read -r version model python; do
    PYTHONIOENCODING=utf-8 "$python" "$srcdir/tests/front/shapes.py" "$scratch/snippets" >"$scratch/real" 2>"$scratch/noise"
    "$shapes" "$model" "$scratch/snippets" >"$scratch/ours"
    refused <"$scratch/real" >"$scratch/refused-1"
    refused <"$scratch/ours" >"$scratch/refused-2"
    for side in real ours; do
        accepted "$scratch/$side" "$scratch/refused-1" "$scratch/refused-2" | stacks | sort >"$scratch/$side.stacks"
    done
    same "stacks as $version reckons them" "$scratch/real.stacks" "$scratch/ours.stacks"
    PYTHONIOENCODING=utf-8 "$python" "$srcdir/tests/front/shapes.py" "$scratch/suites" >"$scratch/real" 2>"$scratch/noise"
    "$shapes" "$model" "$scratch/suites" >"$scratch/ours"
    refused <"$scratch/real" >"$scratch/refused-1"
    refused <"$scratch/ours" >"$scratch/refused-2"
    for side in real ours; do
        accepted "$scratch/$side" "$scratch/refused-1" "$scratch/refused-2" | grep -E '^(%%|/<module>/[kC] )' >"$scratch/$side.suites"
    done
    same "stacks and locals of random suites as $version has them" "$scratch/real.suites" "$scratch/ours.suites"
done <"$scratch/pythons"
done_testing
