# A file of measured facts, as lines: VERSION, row and value, with tabs between. A row that is a table
# gives a line for each of its keys: "row: key". The files have a row on each line, in JSON.
function rows(row, value,    key, depth, in_string, start, i, c) {
    if (substr(value, 1, 1) != "{" || whole) {
        print version "\t" row "\t" value
        return
    }
    depth = in_string = 0
    key = ""
    start = 2
    for (i = 2; i <= length(value); i++) {
        c = substr(value, i, 1)
        if (in_string) {
            if (c == "\\")
                i++
            else if (c == "\"")
                in_string = 0
        } else if (c == "\"") {
            in_string = 1
        } else if (depth == 0 && c == ":") {
            key = substr(value, start, i - start)
            start = i + 1
        } else if (depth == 0 && (c == "," || c == "}")) {
            print version "\t" row ": " plain(key) "\t" trimmed(substr(value, start, i - start))
            start = i + 1
        } else if (c ~ /[[{]/) {
            depth++
        } else if (c ~ /[]}]/) {
            depth--
        }
    }
}
function trimmed(s) {
    sub(/^ +/, "", s)
    return s
}
function plain(s) {
    s = trimmed(s)
    s = substr(s, 2, length(s) - 2)
    gsub(/\\"/, "\"", s)
    return s
}
/^ "[0-9.v]+": \{$/ {
    split($0, parts, "\"")
    version = parts[2]
}
/^  "/ {
    # The name ends at the first quote that no backslash precedes and a colon follows.
    match($0, /[^\\]": /)
    value = substr($0, RSTART + 4)
    sub(/,$/, "", value)
    rows(plain(substr($0, 1, RSTART + 1)), value)
}
