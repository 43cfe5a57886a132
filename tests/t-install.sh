#!/bin/sh
# What `make install` puts where, under any DESTDIR and prefix, and that it works there: from another
# folder, and without the source.
. "$srcdir/tests/tap.sh"
root=$scratch/root
prefix=$root/opt/arenascope
share=$prefix/share
ok 'make install' make -s -C "$builddir" install DESTDIR="$root" prefix=/opt/arenascope
cd / || exit 99

for file in bin/arenascope \
    share/man/man1/arenascope.1 share/man/man5/arenascope-scenario.5 \
    share/man/man5/arenascope-trace.5 share/man/man7/arenascope-model.7 \
    share/bash-completion/completions/arenascope share/zsh/site-functions/_arenascope \
    share/arenascope/scenarios/arenascope.py; do
    ok "$file is installed" test -f "$prefix/$file"
done

# installed_scenarios: the same ones as in the source.
installed_scenarios() {
    (cd "$srcdir/scenarios" && find . -name '*.py' | sort) >"$scratch/source"
    (cd "$share/arenascope/scenarios" && find . -name '*.py' | sort) | diff "$scratch/source" -
}
ok 'every scenario is installed' installed_scenarios

quiz=$share/arenascope/scenarios/1-references/1-quiz.py
is 'the installed program runs an installed scenario' "$(printf '2\n2\n2')" \
    "$("$prefix/bin/arenascope" run --python 3.15 "$quiz" 2>&1)"
if command -v python3 >/dev/null; then
    pools=$share/arenascope/scenarios/8-pymalloc/2-pool-life.py
    is 'a real interpreter runs one, with the module that is installed beside it' done \
        "$(PYTHONDONTWRITEBYTECODE=1 PYTHONPATH="$share/arenascope/scenarios" python3 "$pools" 2>&1)"
else
    skip 'a real interpreter runs one' 'there is no python3'
fi

ok 'make uninstall' make -s -C "$builddir" uninstall DESTDIR="$root" prefix=/opt/arenascope
is 'and nothing is left' '' "$(find "$root" -type f)"
done_testing
