#!/bin/sh
# Frames as text and as roles, compared with goldens: every view, three sizes, three tiers of glyphs, two languages, and states that
# only keys lead to. UPDATE_GOLDENS=1 in the environment rewrites them; look at the difference before it is committed.
. "$srcdir/tests/tap.sh"
goldens=$srcdir/tests/golden/frames
run=$goldens/run.py
recording=$srcdir/tests/oracle/3.8-small.arsc.zst

# without_timeline: takes the last line off both planes, and the numbers of events. How many events a
# scenario has is the machine's business and changes with it; frames of recordings, whose events are
# fixed, keep the line.
without_timeline() {
    sed -e '/^ .* \(event\|событие\) .*\//s/.*/(timeline)/' -e '$d' \
        -e 's/\(events so far\|событий до сих пор\)  *[0-9][0-9]*  *[0-9][0-9]* . /\1 (events) /'
}

# frame NAME FILE OPTION...: the frame equals the golden of that name.
frame() {
    frame_name=$1
    shift
    "$ARENASCOPE" screen --roles "$@" >"$scratch/frame" 2>&1 </dev/null
    case $1 in
    *.py) without_timeline <"$scratch/frame" >"$scratch/$frame_name.txt" ;;
    *) cp "$scratch/frame" "$scratch/$frame_name.txt" ;;
    esac
    if [ -n "${UPDATE_GOLDENS-}" ]; then
        cp "$scratch/$frame_name.txt" "$goldens/$frame_name.txt"
    fi
    same "$frame_name" "$goldens/$frame_name.txt" "$scratch/$frame_name.txt"
}

# keys LINE...: a key script of these lines, for --keys.
keys() {
    printf '%s\n' "$@" >"$scratch/keys"
}

# The views, each at the moment that it is made for; 80x24 has it in both languages and in ASCII.
while read -r view script; do
    printf '%s\n' "$script" | tr ';' '\n' >"$scratch/keys"
    for size in 80x24 120x36 200x60; do
        frame "$view-$size" "$run" --lang en --view "$view" --size $size --keys "$scratch/keys"
    done
    frame "$view-ascii" "$run" --lang en --view "$view" --glyphs ascii --keys "$scratch/keys"
    frame "$view-ru" "$run" --lang ru --view "$view" --keys "$scratch/keys"
done <<VIEWS
overview goto Arenas;until nfreepools(A0) == 0;same pool
allocator goto :17;same block-malloc;same block-malloc
objects goto :42;line
collector goto :46;same gc-subtracted
layout goto :42;select b
log goto :34;same pool
reserve goto :46;same object-kept
versus versus 3.12;goto :46
VIEWS

# What only keys lead to.
keys 'goto 40%' help
frame help "$run" --lang en --keys "$scratch/keys"
keys 'goto :46' 'same gc-subtracted' 'zoom lists'
frame zoom "$run" --lang en --keys "$scratch/keys"
keys 'same question' step step
frame question "$run" --lang en --keys "$scratch/keys"
keys 'goto :30' bookmark 'goto :34' compare
frame compare "$run" --lang en --keys "$scratch/keys"
keys 'goto :34' contents
frame contents "$run" --lang en --keys "$scratch/keys"
keys 'goto :34' 'key :' 'type until arenas >'
frame prompt "$run" --lang en --keys "$scratch/keys"
keys 'goto :34' 'find R' 'zoom arenas'
frame find "$run" --lang en --keys "$scratch/keys"
keys 'goto :42' 'view objects' 'select b' referrers
frame referrers "$run" --lang en --keys "$scratch/keys"
keys 'goto :34' 'focus arenas' mode 'select A0:3'
frame fill "$run" --lang en --keys "$scratch/keys"
keys 'goto :34' present
frame present "$run" --lang ru --keys "$scratch/keys"

# Weak references that are alive and dead, a proxy, lines longer than their pane, and no frame of running code after the exception.
keys 'goto :23' present
frame weak "$goldens/weak.py" --lang en --keys "$scratch/keys"
keys 'goto :26'
frame weak-long "$goldens/weak.py" --lang ru --keys "$scratch/keys"
keys 'goto :26' 'view layout' 'select other'
frame weak-layout "$goldens/weak.py" --lang en --keys "$scratch/keys"
keys 'goto :21' 'select one' referrers
frame weak-referrers "$goldens/weak.py" --lang en --keys "$scratch/keys"
keys 'goto :34' 'view allocator' present
frame allocator-present "$run" --lang en --keys "$scratch/keys"

# Every phase of a collection is explained whole in the second line of its pane.
for file in 3-collector/1-phases 4-finalizers/2-resurrection 5-weakrefs/2-callbacks 9-versions/4-increments; do
    for lang in en ru; do
        "$ARENASCOPE" export --text - --each phase --size 80x24 --view collector --lang $lang "$srcdir/scenarios/$file.py" |
            awk 'NR % 24 == 4 { seen++; if (/…/) print }  END { if (seen < 9) print "phases: " seen + 0 }'
    done
done >"$scratch/phases"
is "the words of the phases fit" "" "$(cat "$scratch/phases")"

# The environment chooses the language of all the words, even where the C library has no such locale.
speaks() {
    env -u LC_ALL -u LC_MESSAGES -u LANG -u LANGUAGE "$@" "$ARENASCOPE" screen --view overview --at chapter:1 "$run" | head -24 |
        grep -o 'арены:\|arenas:\|Три блока\|Three blocks' | tr '\n' ' '
}
is "LC_ALL chooses the language" "арены: Три блока " "$(speaks LC_ALL=ru_RU.UTF-8 LANG=C.UTF-8)"
is "LC_MESSAGES, too" "арены: Три блока " "$(speaks LANG=C.UTF-8 LC_MESSAGES=ru_RU.UTF-8)"
is "and LANG" "арены: Три блока " "$(speaks LANG=ru_RU)"
is "and a list" "арены: Три блока " "$(speaks LANG=xx_XX.UTF-8 LANGUAGE=ru:en)"
is "but not in the C locale" "arenas: Three blocks " "$(speaks LANG=ru_RU.UTF-8 LC_ALL=C LANGUAGE=ru)"
is "English is for those that have no words of their own" "arenas: Three blocks " "$(speaks LANG=xx_XX.UTF-8)"

# A heading that is too long loses words, not its number.
"$ARENASCOPE" screen --lang ru --at chapter:2 "$srcdir/scenarios/9-versions/4-increments.py" >"$scratch/heading" 2>&1
ok "a long heading keeps its number" grep -q 'старые, .*…: [0-9][0-9]* *счёт' "$scratch/heading"

# Search looks at all of a pane that has thousands of rows, both ways, and goes round.
awk 'BEGIN { for (i = 1; i <= 3000; i++) print "x" (i == 1700 ? "needle" : i == 2900 ? "needle_two" : "") " = " i }' >"$scratch/long.py"
found() {
    printf '%s\n' 'focus source' 'find needle' "$@" 'zoom source' >"$scratch/keys"
    "$ARENASCOPE" screen --lang en --keys "$scratch/keys" "$scratch/long.py" | sed -n '3s/^.\([^ ]*\) .*/\1/p'
}
is "search finds a far row" 1700 "$(found)"
is "and the next one" 2900 "$(found find-next)"
is "and goes round forwards" 1700 "$(found find-next find-next)"
is "and goes round backwards" 2900 "$(found find-previous)"
is "and back" 1700 "$(found find-next find-previous)"

# A recording has no source and no objects; the allocator is all there. The curves need events whose number is fixed.
frame recording-overview "$recording" --lang en --at 50% --size 100x30
frame recording-allocator "$recording" --lang en --at 50% --view allocator
frame statistics-80x24 "$recording" --lang en --at 50% --view statistics
frame statistics-120x36 "$recording" --lang en --at 50% --view statistics --size 120x36
frame statistics-200x60 "$recording" --lang en --at 50% --view statistics --size 200x60
frame statistics-ascii "$recording" --lang en --at 50% --view statistics --glyphs ascii
frame statistics-ru "$recording" --lang ru --at 50% --view statistics

# The smallest size, and one below it.
frame smallest "$run" --lang en --at chapter:2 --size 60x18
frame too-small "$run" --lang en --at chapter:2 --size 59x18

# A script that goes wrong says where; the frame is not printed.
keys 'step 3' 'nonsense'
exits "a wrong key script" 1 "$ARENASCOPE" screen "$run" --keys "$scratch/keys"
ok "it says the line" grep -q 'keys:2: ' "$scratch/err"
exits "a place that is not there" 1 "$ARENASCOPE" screen "$run" --at nowhere
exits "a view that is not there" 2 "$ARENASCOPE" screen "$run" --view nonsense
exits "no file" 2 "$ARENASCOPE" screen

# Plain sentences: one a line, no escapes, with captions and output.
"$ARENASCOPE" play --plain --lang en "$run" >"$scratch/plain" 2>&1
ok "plain: the caption" grep -q '^: Three blocks of one size class' "$scratch/plain"
ok "plain: the question" grep -q '^? Which block does the next request get' "$scratch/plain"
ok "plain: the output" grep -q '^> True' "$scratch/plain"
ok "plain: a sentence with its function" grep -q '^A request of 48 bytes gets .*(' "$scratch/plain"
ok "plain: no escapes" sh -c "! grep -q '$(printf '\033')' '$scratch/plain'"
# An object is called by what it is at that moment: a text that is being made, or is dead, is not ''.
cat >"$scratch/names.py" <<'END'
text = 'ab' + str(12345)
again = text
END
"$ARENASCOPE" play --plain --lang en --python 3.12 "$scratch/names.py" >"$scratch/plain" 2>&1
is "plain: a text is born, gets names and dies" \
    "str #4 is born in a block of 48 bytes at 0x7f0000000090. (PyObject_Malloc)
The name text is bound to 'ab12345'.
The name again is bound to 'ab12345'.
The name text no longer refers to str again.
The name again no longer refers to 'ab12345'.
The last reference to 'ab12345' is gone: it is deallocated. (_Py_Dealloc)
str #4 (was again) is dead; its block is given back. (PyObject_Free)" \
    "$(grep '^str #4\|^The .*ab12345\|^The .* str again' "$scratch/plain")"
ok "plain: the module's dict keeps its name to the end" grep -q '^__main__.__dict__ is dead' "$scratch/plain"
"$ARENASCOPE" play --plain --lang ru "$run" >"$scratch/plain-ru" 2>&1
ok "plain: in Russian" grep -q '^: Три блока' "$scratch/plain-ru"

# The lecture, as a list that scripts can read.
ARENASCOPE_SCENARIOS=$srcdir/scenarios "$ARENASCOPE" play --list --lang en >"$scratch/list" 2>&1
ok "the lecture is listed with its titles" grep -q '1-quiz\.py.What does it print?$' "$scratch/list"
ARENASCOPE_SCENARIOS=$scratch exits "a lecture that is not there" 1 "$ARENASCOPE" play --list

# Several files are offered before the lecture, where there is a terminal to choose on.
exits "several files without a terminal" 2 "$ARENASCOPE" play "$run" "$recording"
if command -v script >/dev/null 2>&1; then
    printf q | TERM=xterm LC_ALL=C.UTF-8 ARENASCOPE_SCENARIOS=$srcdir/scenarios \
        script -qec "'$ARENASCOPE' '$recording' '$run'" /dev/null >"$scratch/picker" 2>&1
    ok "the files given are offered" grep -q 'Files given' "$scratch/picker"
    ok "a recording by its name" grep -q '3.8-small.arsc.zst' "$scratch/picker"
    ok "with what it is of" grep -q 'A recording of CPython 3.8' "$scratch/picker"
    ok "a scenario by its title" grep -q 'A run to test frames with' "$scratch/picker"
    ok "and the lecture" grep -q 'What does it print?' "$scratch/picker"
else
    skip 'the picker with files' 'script(1) is not installed'
fi

# Speaker notes: what is said now and what comes, at the place that the position file tells.
printf '1 0 ru\n' >"$scratch/position"
"$ARENASCOPE" notes "$run" "$scratch/position" >"$scratch/notes" 2>&1
ok "notes: what comes next" grep -q 'Три блока одного класса' "$scratch/notes"
printf '400 1 en\n' >"$scratch/position"
"$ARENASCOPE" notes "$run" "$scratch/position" >"$scratch/notes" 2>&1
ok "notes: what is said now" grep -q 'two fill a small pool' "$scratch/notes"
ok "notes: the outcome is hidden" grep -q 'does not see the outcome' "$scratch/notes"
printf 'nonsense\n' >"$scratch/position"
exits "notes: a damaged position is the beginning" 0 "$ARENASCOPE" notes "$run" "$scratch/position"
exits "notes: two files are needed" 2 "$ARENASCOPE" notes "$run"
done_testing
