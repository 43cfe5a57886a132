#!/bin/sh
# Every row of the measured facts (tests/facts/*.json, as real interpreters told them) is what the model of that version tells of itself,
# or is listed in tests/facts/left-out.txt with words of arenascope-model(7) that give the reason. No interpreter is needed for this; those
# that are found, of whatever build, must tell the same rows as the model when they run the programs themselves.
. "$srcdir/tests/tap.sh"

facts=$srcdir/tests/facts
tab=$(printf '\t')
sed -n '/^\.Sh LEFT OUT/,/^\.Sh SEE/p' "$srcdir/man/arenascope-model.7" | sed 's/^\.[A-Z][a-z] *//' | tr '\n' ' ' | tr -s ' ' >"$scratch/left-out"

# flatten FILE: its rows, in the order of their names: VERSION, row, value; without the rows that name the interpreter.
flatten() {
    LC_ALL=C awk -f "$facts/flatten.awk" "$@" | awk -F"$tab" '$2 != "version"'
}

# models: which model an interpreter's rows are told by.
models() {
    cat <<'END_MODELS'
2.7.18 2.7
3.6.15 3.6-align16
3.6.15v 3.6
3.7.16 3.7
3.8.18 3.8
3.9.18 3.9
3.10.13 3.10
3.11.7 3.11
3.12.1 3.12
3.13.0 3.13.0
3.13.18 3.13
3.14.10 3.14
3.15.2 3.15
END_MODELS
}

# listed FILE VERSION: the rows that are listed as left out.
listed() {
    awk -F'|' -v file="$1" -v version="$2" '
        /^#/ || $1 != file { next }
        $2 == "*" || index(" " $2 " ", " " version " ") { print $3 }' "$facts/left-out.txt"
}

# compare FILE VERSION: "$scratch/wanted" and "$scratch/told" have rows and values. A row that is listed must differ: what is reproduced
# is not left out.
compare() {
    listed "$1" "$2" >"$scratch/listed"
    awk -F"$tab" -v listed="$scratch/listed" -v told="$scratch/told" '
        BEGIN {
            while ((getline line < listed) > 0) left_out[line] = 1
            while ((getline line < told) > 0) { split(line, part, FS); value[part[1]] = part[2] }
        }
        {
            known[$1] = 1
            if ($1 in left_out) {
                if (value[$1] == $2) print "listed, and reproduced: " $1
            } else if (!($1 in value)) {
                print "neither reproduced nor listed: " $1 " = " $2
            } else if (value[$1] != $2) {
                print "measured: " $1 " = " $2 "; told: " value[$1]
            }
        }
        END {
            for (row in value) if (!(row in known)) print "not measured: " row
            for (row in left_out) if (!(row in known)) print "listed, and not measured: " row
            if (NR == 0) print "no rows"
        }' "$scratch/wanted" >"$scratch/differences"
    : >"$scratch/nothing"
    same "rows of $1 as $2" "$scratch/nothing" "$scratch/differences"
}

# run MODEL PROGRAM...: what a program of these parts prints.
run() {
    model=$1
    shift
    cat "$@" >"$scratch/program.py"
    "$ARENASCOPE" run --python "$model" "$scratch/program.py" 2>&1
}

# traces MODEL: the traces of the program that ran last.
traces() {
    "$ARENASCOPE" events --python "$1" "$scratch/program.py" | awk -f "$facts/requests.awk"
}

# The rows of a file that a program of its name tells.
plain() {
    flatten "$facts/$1.json" | awk -F"$tab" -v version="$2" '$1 == version { print $2 FS $3 }' >"$scratch/wanted"
    run "$3" "$facts/head.py" "$facts/$1.py" >"$scratch/told"
}

# Lists of requests: ["m", "O", 64] becomes 64, a free "f". An R is the C library, asked by the request that follows.
requests='
    function sizes(value, frees,    n, i, part, out) {
        n = value == "" ? 0 : split(value, part, /\], \[/)
        for (i = 1; i <= n; i++) {
            gsub(/[\[\]" ]/, "", part[i])
            split(part[i], field, ",")
            if (field[2] != "R" && (frees || field[1] != "f"))
                out = out " " (field[1] == "f" ? "f" : field[3])
        }
        return substr(out, 2)
    }'

growth() {
    plain growth "$1" "$2"
    awk -F"$tab" "$requests"'
        $1 == "append_realloc_sizes" { $2 = sizes($2, 0) }
        $1 ~ /_allocs$/ { $2 = sizes($2, 1) }
        { print $1 "\t" $2 }' "$scratch/wanted" >"$scratch/requests"
    mv "$scratch/requests" "$scratch/wanted"
    run "$2" "$facts/head.py" "$facts/trace.py" "$facts/growth-trace.py" >>"$scratch/told"
    # Each was traced twice; the first time filled what is kept.
    traces "$2" | awk -F"$tab" '
        NR == 2 { gsub(/ f/, "", $1); print "append_realloc_sizes\t" $1 }
        NR == 4 { print "dict_allocs\t" $1 }
        NR == 6 { print "set_allocs\t" $1 }' >>"$scratch/told"
}

misc() {
    plain misc "$1" "$2"
    run "$2" "$facts/head.py" "$facts/trace.py" "$facts/misc.py" >"$scratch/told"
    # Which domain serves is no matter of sizes.
    sed '/number of free() calls/!s/\([["+]\)[OMRL]\([0-9]\)/\1\2/g' "$scratch/wanted" >"$scratch/sizes"
    mv "$scratch/sizes" "$scratch/wanted"
    run "$2" "$facts/head.py" "$facts/trace.py" "$facts/misc-trace.py" >"$scratch/names"
    traces "$2" | cut -f 2 | tr ' ' + >"$scratch/traces"
    awk -F"$tab" -v traces="$scratch/traces" '
        function add(text) { out = out (out == "" ? "" : ", ") text }
        function add_run() { if (times) add("[\"" last "\", " times "]") }
        {
            out = ""
            times = 0
            for (i = 0; i < $2; i++) {
                getline line < traces
                if ($1 !~ /^instances/) {
                    if (line != "" || $2 > 1) add("\"" line "\"")
                } else if (times && line == last) {
                    times++
                } else {
                    add_run()
                    last = line
                    times = 1
                }
            }
            add_run()
            print $1 "\t[" out "]"
        }' "$scratch/names" >>"$scratch/told"
    run "$2" "$facts/head.py" "$facts/trace.py" "$facts/misc-free.py" >"$scratch/names"
    traces "$2" | cut -f 3 | paste "$scratch/names" - | awk -F"$tab" '{ print $1 "\t" $2 + $3 }' >>"$scratch/told"
}

# What each construct of tests/facts/object_rows.txt asks for: three that live on, then the one that counts.
blocks() {
    flatten -v whole=1 "$facts/object_blocks.json" | awk -F"$tab" -v version="$1" "$requests"'
        $1 != version { next }
        {
            row = $2
            tracked = size = $3
            sub(/.*"gc_tracked":/, "", tracked)
            sub(/,.*/, "", tracked)
            sub(/.*"getsizeof":/, "", size)
            sub(/.*"events":\[/, "")
            sub(/\],"gc_tracked.*/, "")
            gsub(/\],\[/, "], [")
            print row "\t" size + 0 " " tracked " " sizes($0, 1)
        }' >"$scratch/wanted"
    # The program prints the names of the rows that it makes.
    awk -F'|' -v wanted="$scratch/wanted" -v version="$1" -v q="'" '
        BEGIN { while ((getline line < wanted) > 0) { split(line, part, "\t"); measured[part[1]] = 1 } }
        /^#/ || !measured[$1] { next }
        {
            row = $1
            setup = $2
            gsub(/\\n/, "\n", setup)
            gsub(/\\/, "\\\\", row)
            gsub(q, "\\" q, row)
            if (setup != "") print setup
            print "def t():"
            print "    s = starts.pop()"
            print "    e = ends.pop()"
            print "    drain()"
            print "    free(s); x = " (version ~ /^2/ && NF > 3 ? $4 : $3) "; free(e)"
            print "    return x"
            print "warm.append((t(), t(), t()))"
            print "drain_tuples()"
            print "tell(" q row q ", t())"
        }' "$facts/object_rows.txt" >"$scratch/rows.py"
    run "$2" "$facts/head.py" "$facts/trace.py" "$facts/object_blocks.py" "$scratch/rows.py" >"$scratch/names"
    traces "$2" | awk -F"$tab" 'NR % 4 == 0 { print $1 }' | paste -d ' ' "$scratch/names" - >"$scratch/told"
}

models >"$scratch/models"
while read -r version model; do
    for file in refcount gc order growth misc object_blocks; do
        grep -q "^ \"$version\": {" "$facts/$file.json" || continue
        case $file in
        growth) growth "$version" "$model" ;;
        misc) misc "$version" "$model" ;;
        object_blocks) blocks "$version" "$model" ;;
        *) plain "$file" "$version" "$model" ;;
        esac
        compare "$file" "$version"
    done
done <"$scratch/models"

# without_listed FILE MODEL: the rows that are not left out for any interpreter of the model.
without_listed() {
    awk -v model="$2" '$2 == model { print $1 }' "$scratch/models" | while read -r version; do
        listed "$1" "$version"
    done >"$scratch/listed"
    awk -F"$tab" -v listed="$scratch/listed" '
        BEGIN { while ((getline line < listed) > 0) left_out[line] = 1 }
        !($1 in left_out)'
}

sh "$srcdir/tests/tools/real-pythons" >"$scratch/pythons"
while read -r version model python; do
    for file in refcount gc order growth; do
        case $model in 2.7) continue ;; esac # its heap after a start is not what was measured
        run "$model" "$facts/head.py" "$facts/$file.py" | without_listed "$file" "$model" >"$scratch/told"
        PYTHONHASHSEED=0 "$python" -u -S -s -B "$scratch/program.py" 2>&1 </dev/null |
            without_listed "$file" "$model" >"$scratch/wanted"
        same "rows of $file, of the interpreter $version" "$scratch/wanted" "$scratch/told"
    done
done <"$scratch/pythons"
[ -s "$scratch/pythons" ] || skip "rows told by interpreters" "no real interpreter found"

# The reasons are in the manual.
grep -v '^#' "$facts/left-out.txt" | cut -d'|' -f4 | sort -u >"$scratch/reasons"
while read -r words; do
    ok "arenascope-model(7) tells: $words" grep -qF "$words" "$scratch/left-out"
done <"$scratch/reasons"
done_testing
