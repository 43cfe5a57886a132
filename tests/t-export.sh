#!/bin/sh
# arenascope export: stills, documents, films and key scripts from scenarios and recordings.
. "$srcdir/tests/tap.sh"
quiz=$srcdir/scenarios/1-references/1-quiz.py
cycle=$srcdir/scenarios/2-cycles/1-two-lists.py
recording=$srcdir/tests/oracle/3.8-small.arsc.zst
cd "$scratch" || exit 99

have() {
    command -v "$1" >/dev/null 2>&1
}

# fails NAME PATTERN COMMAND...: the command fails with exactly one line of complaint, which matches.
fails() {
    fails_name=$1
    fails_pattern=$2
    shift 2
    if "$@" >out 2>err </dev/null; then
        ok "$fails_name" false
    elif [ "$(wc -l <err)" -eq 1 ] && grep -q -e "$fails_pattern" err; then
        ok "$fails_name" true
    else
        ok "$fails_name" sh -c 'cat err; false'
    fi
}

export_() {
    "$ARENASCOPE" export "$@"
}

# ---- stills ----

ok "a frame as text goes to standard output" sh -c \
    "'$ARENASCOPE' export '$quiz' --text - --at end --size 80x24 >still.txt"
is "it has 24 lines" 24 "$(wc -l <still.txt | tr -d ' ')"
ok "several formats come from one run" "$ARENASCOPE" export "$cycle" --at 20 --svg a.svg \
    --text a.txt --ansi a.ans --html a.html
ok "the SVG names the run" grep -q '<title>.' a.svg
export_ "$cycle" --at 20 --svg b.svg && same "the same run gives the same picture" a.svg b.svg
export_ "$cycle" --at 20 --svg dark.svg --theme dark
ok "a theme changes the colours" sh -c '! cmp -s a.svg dark.svg'
export_ "$cycle" --each caption --text pages.txt --svg page.svg
pages=$(($(tr -cd '\f' <pages.txt | wc -c) + 1))
is "a document has as many pages as there are numbered pictures" \
    "$pages" "$(find . -name 'page-0*.svg' | wc -l | tr -d ' ')"
ok "there are several" [ "$pages" -gt 2 ]
export_ "$cycle" --each line --from 1 --to 40 --text lines.txt
ok "one still a line in a part of the run" grep -q 'event  *40/' lines.txt
export_ "$quiz" --text ru.txt --lang ru --at chapter:1 --size 80x24
ok "captions speak Russian" grep -q 'Новый список' ru.txt
if [ -e "$builddir/po/ru/LC_MESSAGES/arenascope.mo" ]; then
    ok "so does the interface" grep -q 'событие' ru.txt
else
    skip "so does the interface" "built without msgfmt"
fi

# ---- motion ----

ok "a film is made" "$ARENASCOPE" export "$cycle" --cast a.cast --cast3 a3.cast --size 100x30
export_ "$cycle" --cast b.cast --size 100x30 && same "twice the same" a.cast b.cast
chapters=$(grep -c '^#@ ' "$cycle")
is "a marker for every chapter" "$chapters" "$(grep -c ', "m", ' a.cast)"
export_ "$cycle" --cast held.cast --size 100x30 --hold 9
ok "captions are held" sh -c \
    '[ "$(tail -n 1 held.cast | sed "s/^\[\([0-9]*\).*/\1/")" -gt "$(tail -n 1 a.cast | sed "s/^\[\([0-9]*\).*/\1/")" ]'
if "$ARENASCOPE" export "$cycle" --gif a.gif --frames seq --to 30 --pdf a.pdf --each caption 2>/dev/null; then
    ok "a GIF begins as one" sh -c 'head -c 6 a.gif | grep -q GIF89a'
    export_ "$cycle" --gif film.gif --frames film --from 60 --to 110 --size 80x24
    ok "every frame of the GIF is the picture in the sequence" \
        "$builddir/tests/pixels" film.gif film film
    is "there are as many" "$(find . -name 'film-0*.png' | wc -l | tr -d ' ')" \
        "$("$builddir/tests/pixels" film.gif film film | sed -n 's/ frames$//p')"
    is "ffmpeg's list names every picture" "$(find . -name 'seq-0*.png' | wc -l | tr -d ' ')" \
        "$(grep '^file ' seq.ffconcat | sort -u | wc -l | tr -d ' ')"
    if have pdftotext; then
        ok "the PDF is text" sh -c 'pdftotext a.pdf - | grep -q CPython'
    else
        skip "the PDF is text" "pdftotext is missing"
    fi
else
    skip "GIF, PDF and picture sequences" "built without cairo or giflib"
fi

# ---- key scripts ----

cat >more.keys <<'EOF'
key n*3
EOF
cat >test.keys <<'EOF'
# a comment
pace 100ms
goto 10
include more.keys
screenshot shot.txt
hide
goto 30
goto 12
show
type :goto 5
key Enter
sleep 2
EOF
ok "a script is done" "$ARENASCOPE" export "$cycle" --keys test.keys --cast k.cast --text k.txt
ok "the screenshot shows the moment then" grep -q 'event  *13/' shot.txt
ok "the still shows where the script ended" grep -q 'event  *5/' k.txt
ok "what was hidden is not in the film" sh -c '! grep -q "event  *30/" k.cast'
is "the film lasts as long as the script says" '[6.2, "o"' \
    "$(tail -n 1 k.cast | cut -d, -f1,2)"
"$ARENASCOPE" export "$cycle" --keys test.keys --cast l.cast
same "a script gives the same film twice" k.cast l.cast

# ---- recordings ----

if "$ARENASCOPE" export "$recording" --text - --at 3000 >r.txt 2>err; then
    ok "a recording is shown too" grep -q 'event  *3,000/' r.txt
else
    skip "a recording is shown too" "$(cat err)"
fi

# ---- mistakes ----

fails "no output" "expected an output" "$ARENASCOPE" export "$quiz"
fails "a bad size" "COLSxROWS\|size" "$ARENASCOPE" export "$quiz" --svg x.svg --size 80
fails "a size that no frame fits in" "at least 60x18" \
    "$ARENASCOPE" export "$quiz" --svg x.svg --size 59x18
fails "two outputs of one name" "cast and --cast3 would write the same file" \
    "$ARENASCOPE" export "$quiz" --cast x.cast --cast3 x.cast
fails "an unknown theme" "no theme 'pink': expected dark, light, hall or mono" \
    "$ARENASCOPE" export "$quiz" --svg x.svg --theme pink
fails "an unknown view" "no view 'nowhere'" "$ARENASCOPE" export "$quiz" --svg x.svg --view nowhere
printf 'x = 1\n# arenascope: view=nowhere\n' >nowhere.py
exits "an option behind the first statement is a comment" 0 "$ARENASCOPE" export nowhere.py --svg comment.svg
printf '\n# arenascope: view=nowhere\nx = 1\n' >nowhere.py
fails "an unknown view of a scenario" "nowhere.py:2:15: no view 'nowhere'; there are overview" \
    "$ARENASCOPE" export nowhere.py --svg x.svg
printf '# arenascope: python=3.8 pool=3\nx = 1\n' >nowhere.py
fails "a pool that cannot be" "nowhere.py:1:26: pool and arena sizes must be powers of two" \
    "$ARENASCOPE" export nowhere.py --svg x.svg
fails "an unknown chapter" "there is no place 'nowhere'" \
    "$ARENASCOPE" export "$quiz" --svg x.svg --at nowhere
fails "an unknown unit" "no unit 'page'" "$ARENASCOPE" export "$quiz" --svg x.svg --each page
fails "a script and a unit" "exclude each other" \
    "$ARENASCOPE" export "$quiz" --svg x.svg --each line --keys test.keys
fails "two files on standard output" "takes one file" \
    "$ARENASCOPE" export "$quiz" --svg - --text -
fails "a place out of order" "from lies behind" \
    "$ARENASCOPE" export "$quiz" --cast x.cast --from 20 --to 10
fails "a folder that is not there" "cannot write no/x.svg: No such file" \
    "$ARENASCOPE" export "$quiz" --svg no/x.svg
[ ! -w /dev/full ] || fails "a full disk" "No space left" "$ARENASCOPE" export "$quiz" --svg /dev/full
echo 'key Nokey' >bad.keys
fails "a mistake in a script" "bad.keys:1: there is no key 'Nokey'" \
    "$ARENASCOPE" export "$quiz" --keys bad.keys --cast x.cast
echo 'record x.cast' >live.keys
fails "a command for the terminal in a script" "live.keys:1: 'record x.cast' needs a terminal" \
    "$ARENASCOPE" export "$quiz" --keys live.keys --cast x.cast
echo 'include bad.keys' >worse.keys
fails "a mistake in an included script" "bad.keys:1: there is no key" \
    "$ARENASCOPE" export "$quiz" --keys worse.keys --cast x.cast
echo 'include self.keys' >self.keys
fails "a script that includes itself" "include each other too deeply" \
    "$ARENASCOPE" export "$quiz" --keys self.keys --cast x.cast
ok "nothing was written by those that failed" [ ! -e x.svg -a ! -e x.cast ]
done_testing
