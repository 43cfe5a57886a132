#!/bin/sh
# What is in the repository and what make knows must be the same: a test that is not listed never
# runs, a file that is not listed is never shipped.
. "$srcdir/tests/tap.sh"
cd "$srcdir" || exit 99

# listed FRAGMENT FILE...: does the makefile fragment name each file?
listed() {
    fragment=$1
    unlisted=0
    shift
    for file in "$@"; do
        if ! grep -qwF "$file" "$fragment"; then
            echo "$fragment does not list $file"
            unlisted=1
        fi
    done
    return $unlisted
}

# names FILE...: their names without folders and endings.
names() {
    for file in "$@"; do
        file=${file##*/}
        echo "${file%.[ch]}"
    done
}

# Every tracked file is in a release, save what only a repository needs.
shipped() {
    make -s -C "$builddir" list-distributed | sed "s|^\./||; s|^$srcdir/||; s|^\(\.\./\)*||" |
        sort >"$scratch/shipped"
    # A folder that is shipped ships what is in it.
    git ls-files | awk '
        NR == FNR { shipped[$0] = 1; next }
        $0 == ".gitignore" { next }
        {
            for (path = $0; path != "" && !(path in shipped);)
                if (!sub(/\/[^\/]*$/, "", path)) path = ""
            if (path == "") { print "not in a release: " $0; missing = 1 }
        }
        END { exit missing }' "$scratch/shipped" -
}

# shellcheck disable=SC2046
{
    ok 'every shell test is run' listed tests/local.mk $(names tests/t-*.sh)
    ok 'every libcheck suite is run' listed tests/suites.mk $(names tests/check_*.c)
}
if git -C "$srcdir" rev-parse --is-inside-work-tree >/dev/null 2>&1; then
    ok 'every file is shipped' shipped
else
    skip 'every file is shipped' 'this is not a clone'
fi
done_testing
