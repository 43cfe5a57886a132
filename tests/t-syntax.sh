#!/bin/sh
# What is said of programs that are wrong before they run: words, line, column and carets are those of the modelled version.
# tests/front/said.txt has what real interpreters said, as tests/front/mistakes.py prints it and tests/tools/record-mistakes joins it;
# tests/front/unsaid.txt names, version by version, what is known to be said otherwise, or not at all. Every tenth is asked again where
# there is a real interpreter.
. "$srcdir/tests/tap.sh"

front=$srcdir/tests/front

# said VERSION: what is recorded of it, with the program's name as the simulator has it.
said() {
    awk -v version="$1" '
        /^%% / { print; next }
        /^@ / { meant = 0; for (i = 2; i <= NF; i++) if ($i == version) meant = 1; next }
        meant' "$front/said.txt" | named
}

# named: without the folder and the rest of the program's name.
named() {
    sed 's|^  File "[^"<]*\.py"|  File "x.py"|'
}

# without LIST: leaves out the snippets whose titles are in the list.
without() {
    awk -v list=" $1 " '/^%% / { out = index(list, " " $2 " ") } !out'
}

# differing FILE FILE: titles of the snippets of which the two files say something else.
differing() {
    awk 'FNR == 1 { file++ }
         /^%% / { title = $2; if (file == 1) order[++n] = title; next }
         { text[file, title] = text[file, title] $0 "\n" }
         END { for (i = 1; i <= n; i++) if (text[1, order[i]] != text[2, order[i]]) printf "%s ", order[i] }' "$1" "$2"
}

# tenth FILE: every tenth snippet.
tenth() {
    awk '/^%% / { wanted = $2 ~ /0$/ } wanted' "$1"
}

for version in $(sed -n 's/^\([^ ]*\):.*/\1/p' "$front/unsaid.txt"); do
    unsaid=$(sed -n "s/^$version: *//p" "$front/unsaid.txt")
    said "$version" >"$scratch/real"
    "$builddir/tests/mistakes" "$version" "$front/mistakes.txt" >"$scratch/ours" || echo "ended with $?" >>"$scratch/ours"
    without "$unsaid" <"$scratch/real" >"$scratch/real.known"
    without "$unsaid" <"$scratch/ours" >"$scratch/ours.known"
    same "what $version says of wrong programs" "$scratch/real.known" "$scratch/ours.known"
    is "what $version says otherwise is listed" "$unsaid" "$(differing "$scratch/real" "$scratch/ours" | sed 's/ $//')"
done

tenth "$front/mistakes.txt" >"$scratch/tenth.txt"
sh "$srcdir/tests/tools/real-pythons" >"$scratch/pythons"
while read -r version model python; do
    grep -q "^$model:" "$front/unsaid.txt" || continue
    PYTHON_COLORS=0 PYTHONIOENCODING=utf-8 "$python" "$front/mistakes.py" "$scratch/tenth.txt" "$scratch/x.py" "$python" |
        named >"$scratch/real"
    said "$model" >"$scratch/said"
    tenth "$scratch/said" >"$scratch/recorded"
    same "the record is what $version says" "$scratch/real" "$scratch/recorded"
done <"$scratch/pythons"
done_testing
