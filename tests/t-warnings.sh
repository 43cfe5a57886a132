#!/bin/sh
# What compilers warn of before a program runs is, to the letter, what the simulator says on standard error.
exec sh "$srcdir/tests/twin.sh" "$srcdir"/tests/warnings/*.py
