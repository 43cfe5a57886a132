#!/bin/sh
# Generated programs (generate.py) in the simulator and in every real interpreter found: what they print must be the same.
# The seeds are a fixed hundred, of the categories calls and graph; TWIN_SEEDS="1 2 3" chooses others (`make twin`: a thousand of all).
. "$srcdir/tests/tap.sh"

fixed="
    2 5 7 10 12 15 17 20 22 25 27 30 32 35 37 40 42 45 47 52 55 57 60 62 65 70 72 75 80 82 85 90 92 97
    100 105 107 110 112 115 117 120 122 125 127 130 135 137 140 142 145 147 150 155 157 160 162 165 167
    170 172 175 177 180 182 185 187 190 192 195 197 202 205 207 210 212 217 220 222 225 227 230 232 235
    240 242 245 247 250 252 255 257 260 262 265 267 270 272 275 277
"
"$srcdir/tests/tools/real-pythons" >"$scratch/pythons"
if [ ! -s "$scratch/pythons" ]; then
    skip 'generated programs' 'no real interpreter found'
    done_testing
    exit
fi

# pythons SINCE: those of that version on, joined by commas. 2.7 is left out.
pythons() {
    awk -v since="$1" '
        function number(version, part) { split(version, part, "."); return part[1] * 100 + part[2] }
        number($1) >= number(since) && number($1) >= 306 { list = list (list == "" ? "" : ",") $3 }
        END { print list }' "$scratch/pythons"
}

newest=$(tail -n 1 "$scratch/pythons" | cut -d ' ' -f 3)
mkdir "$scratch/programs"
for seed in ${TWIN_SEEDS:-$fixed}; do
    "$newest" -B "$srcdir/tests/generate.py" --into "$scratch/programs" "$seed" || break
done
is 'the generator writes programs' "$(echo ${TWIN_SEEDS:-$fixed} | wc -w)" "$(ls "$scratch/programs" | wc -l)"
for program in "$scratch"/programs/*.py; do
    since=$(sed -n '1s/^# twin: \(.*\)-$/\1/p' "$program")
    ok "$(basename "$program")" "$ARENASCOPE" check --against="$(pythons "$since")" "$program"
done
done_testing
