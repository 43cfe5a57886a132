# tap.sh: how a shell test speaks to automake. A test begins with
#
#     . "$srcdir/tests/tap.sh"
#
# says ok, is or skip once for each thing it proves, and ends with done_testing. The environment
# (tests/local.mk sets it) has $ARENASCOPE, the program; $srcdir and $builddir, both absolute.
# $scratch is a directory of the test's own, removed at its end.

set -u
tap_count=0
scratch=$(mktemp -d "${TMPDIR:-/tmp}/arenascope-test.XXXXXX") || exit 99
trap 'rm -rf "$scratch"' EXIT
trap 'exit 1' HUP INT TERM

# Shows standard input as TAP comments.
tap_comment() {
    sed 's/^/# /'
}

tap_result() {
    tap_count=$((tap_count + 1))
    printf '%s %d - %s\n' "$1" "$tap_count" "$2"
}

# ok NAME COMMAND...: the command must succeed. Its output is shown when it does not.
ok() {
    tap_name=$1
    shift
    if "$@" >"$scratch/tap.out" 2>&1; then
        tap_result ok "$tap_name"
    else
        tap_result 'not ok' "$tap_name"
        tap_comment <"$scratch/tap.out"
    fi
}

# is NAME EXPECTED GOT: two texts must be equal.
is() {
    if [ "$2" = "$3" ]; then
        tap_result ok "$1"
    else
        tap_result 'not ok' "$1"
        printf 'expected:\n%s\ngot:\n%s\n' "$2" "$3" | tap_comment
    fi
}

# same NAME EXPECTED GOT: two files must be equal.
same() {
    if diff -u "$2" "$3" >"$scratch/tap.out" 2>&1; then
        tap_result ok "$1"
    else
        tap_result 'not ok' "$1"
        head -n 40 "$scratch/tap.out" | tap_comment
    fi
}

# exits NAME STATUS COMMAND...: the command must end with that status. Its output stays in
# $scratch/out and $scratch/err.
exits() {
    tap_name=$1
    tap_want=$2
    shift 2
    "$@" >"$scratch/out" 2>"$scratch/err" </dev/null
    is "$tap_name" "exit status $tap_want" "exit status $?"
}

# skip NAME WHY: what cannot be tried here is told, not passed over.
skip() {
    tap_result ok "$1 # SKIP $2"
}

done_testing() {
    echo "1..$tap_count"
}
