#!/bin/sh
# A sample of the matrix (matrix.py): a few calls of each built-in function, method, operator and statement whose calls agreed when
# tests/matrix/sample.txt was written, with all kinds of arguments, in the simulator and in real interpreters, the newest found of each
# version. What they return or raise, the references that they keep, and what becomes of the arguments must be the same.
. "$srcdir/tests/tap.sh"

newest=$(sh "$srcdir/tests/tools/real-pythons" | grep -v '^2' | tail -n 1 | cut -d ' ' -f 3)
if [ -z "$newest" ]; then
    skip 'the sample of the matrix' 'no real interpreter of version 3 found'
    done_testing
    exit
fi
"$newest" -B "$srcdir/tests/matrix.py" --sample --work "$scratch"
