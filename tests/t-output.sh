#!/bin/sh
# What the writers write is read again by other programs and compared with the canvas, cell by cell.
. "$srcdir/tests/tap.sh"
frames=$builddir/tests/frames
pixels=$builddir/tests/pixels

# have PROGRAM...: are all of them there?
have() {
    for program; do
        command -v "$program" >/dev/null 2>&1 || return 1
    done
}

"$frames" png "$scratch/probe.png" 2>/dev/null
cairo=$?

for theme in light dark mono; do
    svg=$scratch/$theme.svg
    ok "$theme: an SVG is written" "$frames" svg "$svg" $theme
    if have rsvg-convert && [ -x "$pixels" ]; then
        rsvg-convert "$svg" -o "$scratch/$theme-svg.png"
        ok "$theme: rsvg-convert shows the canvas" "$pixels" "$scratch/$theme-svg.png" 3 $theme
    else
        skip "$theme: rsvg-convert shows the canvas" "rsvg-convert or cairo is missing"
    fi
done
if have xmllint; then
    ok "the SVG is well-formed" xmllint --noout "$scratch/light.svg"
elif have rsvg-convert; then
    ok "the SVG is well-formed" rsvg-convert "$scratch/light.svg" -o /dev/null
else
    skip "the SVG is well-formed" "neither xmllint nor rsvg-convert is here"
fi

if [ $cairo -eq 0 ]; then
    for scale in 1 2 3; do
        "$frames" png "$scratch/scale.png" dark $scale
        ok "a PNG of scale $scale shows the canvas" "$pixels" "$scratch/scale.png" 3 dark $scale
    done
    ok "an SVG with outlines is written" "$frames" svg "$scratch/outlines.svg" light 1 outlines
    ok "it asks for no font" sh -c "! grep -q -e font-family -e '<text' '$scratch/outlines.svg'"
    if have rsvg-convert; then
        rsvg-convert -d 96 -p 96 -w 1000 "$scratch/outlines.svg" -o "$scratch/outlines.png"
        ok "it shows the canvas" "$pixels" "$scratch/outlines.png" 3 light
    else
        skip "it shows the canvas" "rsvg-convert is missing"
    fi
    "$frames" pdf "$scratch/frames.pdf" light
    if have pdftotext pdftoppm; then
        is "the PDF has a page per frame" 4 \
            "$(pdftotext "$scratch/frames.pdf" - | tr -cd '\f' | wc -c | tr -d ' ')"
        ok "its text can be searched" sh -c \
            "pdftotext -f 2 -l 2 -layout '$scratch/frames.pdf' - | grep -q 'Последний блок пула A1:22'"
        pdftoppm -r 72 -png "$scratch/frames.pdf" "$scratch/page"
        for scene in 0 1 2 3; do
            ok "page $((scene + 1)) shows its canvas" \
                "$pixels" "$scratch/page-$((scene + 1)).png" $scene light
        done
    else
        skip "the PDF shows the canvases" "pdftotext or pdftoppm is missing"
    fi
    for theme in light dark mono; do
        if "$frames" gif "$scratch/$theme.gif" $theme; then
            ok "$theme: every frame of the GIF shows its canvas" \
                "$pixels" "$scratch/$theme.gif" 0 $theme
        else
            skip "$theme: every frame of the GIF shows its canvas" "built without giflib"
        fi
    done
else
    skip "PNG, PDF, GIF and outlines" "built without cairo"
    exits "PNG without cairo is refused" 77 "$frames" png "$scratch/x.png"
    ok "and the message says what to install" grep -q libpango1.0-dev "$scratch/err"
fi

"$frames" cast "$scratch/two.cast" && "$frames" cast3 "$scratch/three.cast"
if have python3; then
    ok "every line of the casts is JSON" python3 - "$scratch/two.cast" "$scratch/three.cast" <<'EOF'
import json, sys
for name in sys.argv[1:]:
    header, *events = [json.loads(line) for line in open(name, encoding="utf-8")]
    size = header.get("term", header)
    assert (size.get("cols", size.get("width")), size.get("rows", size.get("height"))) == (100, 30)
    assert len(size["theme"]["palette"].split(":")) == 16
    times = [event[0] for event in events]
    total = times[-1] if header["version"] == 2 else sum(times)
    assert total == 6, total
    assert header["version"] == 3 or times == sorted(times)
    codes = "".join(event[1] for event in events)
    assert codes == ("oomooo" if header["version"] == 2 else "oomooox"), codes
    assert events[1][2].startswith("\x1b[0m\x1b[H\x1b[2J")
EOF
else
    skip "every line of the casts is JSON" "python3 is missing"
fi
if have asciinema python3; then
    asciinema play -s 1000 "$scratch/two.cast" >"$scratch/played" 2>"$scratch/complaint" </dev/null
    python3 - "$scratch/two.cast" >"$scratch/expected" <<'EOF'
import json, sys
sys.stdout.reconfigure(encoding="utf-8", newline="")
for line in list(open(sys.argv[1], encoding="utf-8"))[1:]:
    event = json.loads(line)
    if event[1] == "o":
        sys.stdout.write(event[2])
EOF
    ok "asciinema plays the cast as it is" cmp "$scratch/expected" "$scratch/played"
else
    skip "asciinema plays the cast as it is" "asciinema or python3 is missing"
fi

svg_term=${ARENASCOPE_NODE_MODULES:-.}/.bin/svg-term
[ -x "$svg_term" ] || svg_term=svg-term
if have "$svg_term"; then
    ok "svg-term reads the cast" sh -c \
        "'$svg_term' --in '$scratch/two.cast' --at 2000 | grep -q 'nfreepools'"
else
    skip "svg-term reads the cast" "svg-term is missing (npm install svg-term-cli)"
fi

if [ -w /dev/full ]; then
    exits "a full disk is told" 1 "$frames" svg /dev/full
    is "in one message" "cannot write /dev/full: No space left on device" "$(cat "$scratch/err")"
else
    skip "a full disk is told" "there is no /dev/full"
fi
done_testing
