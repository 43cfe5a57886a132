#!/bin/sh
# The front of scenario Python beside the compilers of the real interpreters: what it accepts and refuses as a syntax error, the
# variables of every code object, and the stack each takes, which is what frames and generators are sized by.
. "$srcdir/tests/tap.sh"

shapes=$builddir/tests/shapes
snippets=$srcdir/tests/front

# Each line of a snippet once (equal functions of one line are one constant in CPython to 3.10).
once() {
    awk '/^%%/ { split("", seen) } !seen[$0]++'
}

# Leaves out what the model reckons otherwise: in 3.8 the stack of a finally that breaks off a return; in 3.12 that of nested format
# specs; the bodies of classes with an inlined comprehension (3.12, 3.13), which have hidden locals.
comparable() {
    case $1 in
    3.8*) sed '/^.<module>.g stack=.* locals=i,e /s/ stack=[0-9]*//' ;;
    3.12* | 3.13*) grep -v '^/<module>/[A-Z][^/]* stack=' | sed 's/^\(.<module>\) stack=[0-9]*/\1/' ;;
    *) cat ;;
    esac
}

# The snippets that are syntax errors, without those that only scenario Python refuses. Since 3.14 `except A, B` is none.
errors() {
    awk '/^%%/ { title = $0; next }
         /^SyntaxError/ && title !~ /not part of scenario Python|multiple exception types/ { print title }'
}

same_shapes() { # VERSION MODEL PYTHON
    "$3" "$snippets/shapes.py" "$snippets/accepted.txt" | once | comparable "$1" >"$scratch/real"
    "$shapes" "$2" "$snippets/accepted.txt" | once | comparable "$1" >"$scratch/ours"
    same "code objects as $1 makes them" "$scratch/real" "$scratch/ours"
}

# What is a syntax error here is one there.
same_refusals() { # VERSION MODEL PYTHON
    "$3" "$snippets/shapes.py" "$snippets/refused.txt" | errors >"$scratch/real"
    "$shapes" "$2" "$snippets/refused.txt" | errors >"$scratch/ours"
    same "syntax errors as $1 finds them" "$scratch/real" "$scratch/ours"
}

sh "$srcdir/tests/tools/real-pythons" | grep '^3\.' >"$scratch/pythons"
[ -s "$scratch/pythons" ] || skip "real compilers" "no Python interpreter found"
newest=$(tail -n 1 "$scratch/pythons")
while read -r version model python; do
    same_shapes "$version" "$model" "$python"
done <"$scratch/pythons"
# shellcheck disable=SC2086
[ -n "$newest" ] && same_refusals $newest
done_testing
