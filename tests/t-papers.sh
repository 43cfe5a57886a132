#!/bin/sh
# The papers are true: manual pages are well-formed and name every command, option, key and version
# that the program has; every command that README.md and the manuals show does what they show.
. "$srcdir/tests/tap.sh"
man=$srcdir/man

# The reader's world: the program on PATH, the scenarios and the recordings at hand.
mkdir "$scratch/bin" "$scratch/home" "$scratch/desk"
ln -s "$ARENASCOPE" "$scratch/bin/arenascope"
ln -s "$srcdir/scenarios" "$scratch/desk/scenarios"
ln -s "$srcdir"/scenarios/[0-9]* "$scratch/desk"
PATH=$scratch/bin:$PATH HOME=$scratch/home LC_ALL=C.UTF-8 TERM=dumb
export PATH HOME LC_ALL TERM
unset XDG_CONFIG_HOME LANGUAGE
cd "$scratch/desk" || exit 99

if command -v mandoc >/dev/null; then
    for page in "$man"/*.[1-9]; do
        ok "$(basename "$page") is well-formed" mandoc -Tlint -W warning "$page"
    done
else
    skip 'the manual pages are well-formed' 'mandoc is not installed'
fi

for command in $(arenascope --help | sed -n 's/^  \([a-z][a-z-]*\)  *[^ ].*/\1/p'); do
    ok "the manual tells of '$command'" grep -q "^\.It Nm Cm $command\( \|\$\)" "$man/arenascope.1"
    ok "and has its options" grep -qx "\.\\\\\" begin: options of $command" "$man/arenascope.1"
done
awk -v program=arenascope -v table="$srcdir/ui/keys.h" -v keys="$man/keys.awk" -f "$man/fill.awk" \
    "$man/arenascope.1" >"$scratch/manual"
same 'options and keys in the manual are those of the program (make man-update)' \
    "$scratch/manual" "$man/arenascope.1"

arenascope check --python all scenarios/1-references/1-quiz.py |
    sed -n 's/.*: CPython \([^:]*\):.*/\1/p' | sort >"$scratch/versions"
sed -n 's/^\.It Li \([23]\.[^ ]*\) Ta .*/\1/p' "$man/arenascope-model.7" | sort >"$scratch/versions.man"
same 'the manual lists the versions modelled' "$scratch/versions" "$scratch/versions.man"

# The ```console blocks of README.md say "$ command" and what it prints: every command is run, and
# what it prints now is put in its place. `REFRESH=yes make check TESTS=tests/t-papers.sh` keeps that.
awk '
    /^```console/ { inside = 1; print; next }
    inside && /^```/ { inside = 0 }
    inside && /^\$ / { print; fflush(); system(substr($0, 3) " 2>&1 </dev/null"); next }
    !inside { print }' "$srcdir/README.md" >"$scratch/readme"
[ -z "${REFRESH-}" ] || cp "$scratch/readme" "$srcdir/README.md"
# A frame's last line counts the events of the whole run: what is a step is not for README to fix.
timeless() {
    grep -v '  *event  *[0-9,]*/[0-9,]*  *' "$1" >"$2"
}
timeless "$scratch/readme" "$scratch/shown"
timeless "$srcdir/README.md" "$scratch/told"
same 'README.md shows what its commands print' "$scratch/shown" "$scratch/told"

sed -n '/^# arenascope:/,/^\.Ed/p' "$man/arenascope-scenario.5" | sed '$d' >cycle.py
ok 'arenascope-scenario(5): its example' arenascope check cycle.py

# The manuals' examples need only go well.
for page in "$man"/*.[1-9]; do
    sed -n 's/^\.Dl \(arenascope .*\)/\1/p' "$page" >"$scratch/examples"
    while read -r example; do
        ok "$(basename "$page"): $example" sh -c "$example"
    done <"$scratch/examples"
done

done_testing
