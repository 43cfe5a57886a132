#!/bin/sh
# What is on disk and what make knows must be the same: a test that is not listed never runs, a
# scenario or manual page that is not listed is never installed or shipped. (Sources look after
# themselves: `make distcheck` compiles what is shipped.)
. "$srcdir/tests/tap.sh"
cd "$srcdir" || exit 99

# listed FILE...: is each named in the makefile fragment of its folder?
listed() {
    unlisted=0
    for file in "$@"; do
        if [ -e "$file" ] && ! grep -qF "%D%/${file#*/}" "${file%%/*}/local.mk"; then
            echo "${file%%/*}/local.mk does not list $file"
            unlisted=1
        fi
    done
    return $unlisted
}

ok 'every shell test is listed' listed tests/t-*.sh
ok 'every tool of the tests is listed' listed tests/tools/*
ok 'every scenario is listed' listed scenarios/*.py scenarios/*/*.py
ok 'every manual page is listed' listed man/*.[1-9]
ok 'every translation is listed' listed po/*.po

# suites: is each libcheck suite of the folder among those that are built?
suites() {
    unlisted=0
    for suite in tests/check_*.c; do
        if ! grep -qw "$(basename "$suite" .c)" tests/suites.mk; then
            echo "tests/suites.mk does not list $suite"
            unlisted=1
        fi
    done
    return $unlisted
}

ok 'every libcheck suite is listed' suites

done_testing
