#!/bin/sh
# The words of the scenarios: every title, caption, question and chapter is there in English and in
# Russian, and fits its place at 80 columns: three lines of 76 for captions and questions, 40
# columns for a chapter's name, 60 for a title.
. "$srcdir/tests/tap.sh"
cd "$srcdir/scenarios" || exit 99

# Reads one scenario, and complains. In the C locale a column is a byte that does not continue a
# UTF-8 character.
words_fit() {
    LC_ALL=C awk '
        function complain(text) { print FILENAME ":" NR ": " text; bad = 1 }
        function columns(text) { gsub(/[\200-\277]/, "", text); return length(text) }

        # A statement: the comments above it are in both languages.
        function settle(    kind) {
            if ((":" in english) && ("?" in english))
                complain("a caption and a question for one statement: only one would be seen")
            for (kind in english)
                if (!(kind in russian)) complain("no Russian for \"#" kind "\"")
            for (kind in russian)
                if (!(kind in english)) complain("no English for \"#" kind "\"")
            split("", english); split("", russian)
        }
        function text_line(kind, text, count,    width) {
            width = kind == "@" ? 40 : 76
            if (columns(text) > width) complain(columns(text) " columns, not " width)
            if (count > (kind == "@" ? 1 : 3)) complain("too many lines")
        }

        # The docstring: its first line is the title; the comment above it is the Russian one.
        NR <= 2 && /^# (arenascope:|-\*- coding)/ { next }
        !titled && /^#:ru: / {
            sub(/^#:ru: /, "")
            russian_title++
            if (columns($0) > (russian_title == 1 ? 60 : 76)) complain("too long")
            next
        }
        !titled && /^"""/ {
            titled = 1
            sub(/^"""/, "")
            if (columns($0) > 60) complain("too long")
            if (russian_title < 2) complain("no Russian title and abstract above the docstring")
            next
        }
        !titled { complain("expected the title"); exit }

        { sub(/^ */, "") }
        /^#[:?@] / {
            kind = substr($0, 2, 1)
            text_line(kind, substr($0, 4), ++english[kind])
            next
        }
        /^#[:?@]ru: / {
            kind = substr($0, 2, 1)
            if (kind != "@" && !/[\320\321]/) complain("no Russian letter")
            text_line(kind, substr($0, 7), ++russian[kind])
            next
        }
        /^#[:?@]/ { complain("not an annotation: " $0) }
        /^[^#]/ { settle() }
        END { settle(); exit bad }
    ' "$1"
}

for scenario in [0-9]*/*.py; do
    ok "$scenario speaks two languages, and fits" words_fit "$scenario"
done
done_testing
