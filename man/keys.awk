# keys.awk: the manual's list of keys and commands, made from the table in ui/keys.h:
#
#     awk -f man/keys.awk ui/keys.h
#
# The test t-papers.sh compares it with what man/arenascope.1 has; `make man-update` puts it there.

# The quoted strings of a row, in field[1] ...
function strings(row,    n) {
    n = 0
    while (match(row, /"([^"\\]|\\.)*"/)) {
        field[++n] = substr(row, RSTART + 1, RLENGTH - 2)
        row = substr(row, RSTART + RLENGTH)
    }
    return n
}

# A word as an argument of a macro: \& keeps mdoc from taking . or ' for something else.
function literal(text) {
    if (text == "\\")
        text = "\\e"
    return "\\&" text
}

/^ *GROUP\([A-Z]/ {
    strings($0)
    group = $0
    sub(/^ *GROUP\(/, "", group)
    sub(/,.*/, "", group)
    order[++groups] = group
    heading[group] = field[1]
}

/^ *COMMAND\([A-Z_]+, "/ {
    strings($0)
    group = $0
    sub(/.*, /, "", group)
    sub(/\).*/, "", group)
    entry = ".It Cm " field[1]
    if (field[2] != "")
        entry = entry " Ar \"" field[2] "\""
    n = split(field[3], key, " ")
    if (n > 0)
        entry = entry " Pq"
    for (i = 1; i <= n; i++)
        entry = entry " Ic " literal(key[i])
    rows[group] = rows[group] entry "\n" field[5] "\n"
}

END {
    for (i = 1; i <= groups; i++) {
        print ".Ss " heading[order[i]]
        print ".Bl -tag -width Ds -compact"
        printf "%s", rows[order[i]]
        print ".El"
    }
}
