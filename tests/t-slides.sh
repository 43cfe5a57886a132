#!/bin/sh
# The examples for slides work: the pictures are made, and LaTeX, a browser and ffmpeg show them. What
# a browser needs is taken from a folder where somebody has said
#     npm install reveal.js@5 asciinema-player@3 svg-term-cli
# and which ARENASCOPE_NODE_MODULES names (its node_modules).
. "$srcdir/tests/tap.sh"
slides=$srcdir/scenarios/slides
modules=${ARENASCOPE_NODE_MODULES:-}
cd "$scratch" || exit 99

have() {
    for program; do
        command -v "$program" >/dev/null 2>&1 || return 1
    done
}

if ! "$ARENASCOPE" export "$srcdir/scenarios/1-references/1-quiz.py" --to 1 --gif probe.gif 2>/dev/null; then
    skip "the pictures are made" "built without cairo or giflib"
    done_testing
    exit
fi
export ARENASCOPE
ok "the pictures are made" env SCALE=1 sh "$slides/make-pictures"

if have pdflatex pdfinfo && kpsewhich beamer.cls >/dev/null && kpsewhich pgffor.sty >/dev/null; then
    ok "LaTeX makes the slides" pdflatex -interaction=nonstopmode -halt-on-error "$slides/beamer.tex"
    pages=$(pdfinfo pool-life.pdf | sed -n 's/^Pages: *//p')
    is "a page for every caption, and the quiz" $((pages + 1)) \
        "$(pdfinfo beamer.pdf | sed -n 's/^Pages: *//p')"
    pdftotext -f 2 -l 2 -layout beamer.pdf second.txt
    ok "the run is on them" grep -q 'usedpools' second.txt
    ok "under the title" grep -q 'The life of a pool' second.txt
else
    skip "LaTeX makes the slides" "pdflatex with beamer, or pdfinfo, is missing"
fi

# The picture whose number is $1, as the film shows it: how alike they are, in decibels. Where it begins
# is a tenth of a second, and ffmpeg goes to the next frame.
likeness() {
    start=$(awk -v n="$1" '/^duration/ { if (++i == n) { print (at > 0 ? at - 0.02 : 0); exit } at += $2 }' \
        two-lists.ffconcat)
    ffmpeg -hide_banner -nostdin -ss "$start" -i two-lists.mp4 -i "$(printf 'two-lists-%05d.png' "$1")" \
        -filter_complex '[0]format=gray,setpts=0[a];[1]format=gray,setpts=0[b];[a][b]psnr' \
        -frames:v 1 -f null - 2>&1 | sed -n 's/.*PSNR.* average:\([0-9a-z]*\).*/\1/p'
}

if have ffmpeg ffprobe; then
    total=$(awk '/^duration/ { sum += $2 } END { printf "%d", sum + 0.5 }' two-lists.ffconcat)
    lasts=$(ffprobe -v error -show_entries format=duration -of csv=p=0 two-lists.mp4 | cut -d. -f1)
    ok "the film lasts as long as its pictures" [ "$lasts" -ge $((total - 1)) -a "$lasts" -le $((total + 1)) ]
    for picture in 1 20 40; do
        like=$(likeness $picture)
        ok "it shows picture $picture (${like:-nothing})" [ "${like:-0}" = inf -o "${like:-0}" -ge 28 ]
    done
    ok "which is not picture 2" [ "$(cp two-lists-00002.png two-lists-00040.png; likeness 40)" -lt 28 ]
else
    skip "ffmpeg makes a film" "ffmpeg is missing"
fi

browser=
for name in chromium chromium-browser google-chrome; do
    [ -n "$browser" ] || ! have $name || browser=$name
done
if [ -n "$browser" ] && [ -d "$modules/reveal.js" ] && [ -d "$modules/asciinema-player" ]; then
    ln -s "$modules" node_modules
    for page in reveal player; do
        sed 's|https://unpkg.com/\([a-z.-]*\)@[0-9]/|node_modules/\1/|' "$slides/$page.html" >$page.html
    done
    ok "the pages ask for nothing from outside" sh -c '! grep -E "(src|href)=.https?:" reveal.html player.html'
    "$browser" --headless --no-sandbox --disable-gpu --allow-file-access-from-files --user-data-dir="$scratch/profile" \
        --virtual-time-budget=5000 --dump-dom "file://$scratch/player.html?two-lists.cast" >dom.html 2>/dev/null
    ok "the player plays the recording" grep -q "the collector's lists" dom.html
    "$browser" --headless --no-sandbox --disable-gpu --allow-file-access-from-files --user-data-dir="$scratch/profile" \
        --virtual-time-budget=5000 --dump-dom "file://$scratch/reveal.html#/1" >dom.html 2>/dev/null
    ok "the slide shows the player" grep -q '<iframe[^>]* src="player.html?two-lists.cast"' dom.html
else
    skip "a browser shows the slides" "chromium or ARENASCOPE_NODE_MODULES is missing"
fi
done_testing
