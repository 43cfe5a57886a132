#!/bin/sh
# What an interpreter says of exceptions that nobody catches, with what it suggests ("Did you mean: 'x'?"): each small program of
# tests/suggestions, in the simulator and in every real interpreter found. Compared are what it prints, its exit status, and each line of
# standard error that tells of an exception.
. "$srcdir/tests/tap.sh"

PYTHONHASHSEED=0 PYTHONPATH=$srcdir/scenarios PYTHONDONTWRITEBYTECODE=1 PYTHON_COLORS=0
export PYTHONHASHSEED PYTHONPATH PYTHONDONTWRITEBYTECODE PYTHON_COLORS

# The programs of a file, divided by lines "%% NAME", into files NAME.py of the directory.
divide() { # FILE DIRECTORY
    awk -v directory="$2" '
        /^%% / { close(file); file = directory "/" $2 ".py"; printf "" >file; next }
        { print >file }' "$1"
}

# Runs a program; what counts of its answers. Paths and addresses are the machine's.
told() { # PROGRAM COMMAND...
    told_of=$1
    shift
    timeout 60 "$@" "$told_of" >"$scratch/told" 2>"$scratch/told.err"
    told_status=$?
    echo "%% $(basename "$told_of" .py): $told_status"
    cat "$scratch/told"
    grep -v -e '^ ' -e '^$' -e '^Traceback' -e '^During' -e '^The above' "$scratch/told.err" |
        sed -e 's/0x[0-9a-f]*/0x/g' -e 's/(\/[^)]*)/(unknown location)/'
}

for file in "$srcdir"/tests/suggestions/*.txt; do
    name=$(basename "$file" .txt)
    mkdir "$scratch/$name"
    divide "$file" "$scratch/$name"
done

sh "$srcdir/tests/tools/real-pythons" >"$scratch/pythons"
[ -s "$scratch/pythons" ] || skip "what real interpreters suggest" "no Python interpreter found"
while read -r version model python; do
    case " ${TWIN_PYTHONS:-$model} " in *" $model "*) ;; *) continue ;; esac
    case $model in 2.7*) continue ;; esac
    for directory in "$scratch"/${SUGGESTIONS:-*}/; do
        name=$(basename "$directory")
        : >"$scratch/real"
        : >"$scratch/ours"
        for program in "$directory"*.py; do
            told "$program" "$python" -u -S -s -B >>"$scratch/real"
            told "$program" "$ARENASCOPE" run --python "$model" >>"$scratch/ours"
        done
        same "$name as $version" "$scratch/real" "$scratch/ours"
    done
done <"$scratch/pythons"
done_testing
