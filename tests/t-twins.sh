#!/bin/sh
# Small programs print the same in the simulator and in every real interpreter found. (The measured facts, fact-*.py, also ask for
# what printing itself leaves in a real heap; the generated programs and check --against look at those.)
set --
for file in "$srcdir"/tests/twin/*.py; do
    case ${file##*/} in fact-*) ;; *) set -- "$@" "$file" ;; esac
done
exec sh "$srcdir/tests/twin.sh" "$@"
