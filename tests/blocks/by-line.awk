# The requests of a program line by line, for comparison: a line each, "LINE REQUEST..." in the order of the lines. A request is m and the
# size (malloc), r, size, =, the block (realloc), or f and the block (free). A block is named by the line on which it was asked for, #, and
# its number among those of that line. Left out: line 0, which is nobody's, and blocks that were asked for there.
#
# Reads what the tap of check --blocks writes (src/twin/tap.c), or `arenascope events --json`.
function name_of(block,    name) {
    name = names[block]
    delete names[block]
    return name
}
function add(line, text) {
    if (line > 0) {
        requests[line] = requests[line] " " text
        if (line > last) last = line
    }
}
function malloc(line, size, block) {
    delete names[block]
    if (line > 0) {
        names[block] = line "#" ++born[line]
        add(line, "m" size)
    }
}
function realloc(line, size, block, old,    name) {
    name = name_of(old)
    if (name != "") {
        names[block] = name
        add(line, "r" size "=" name)
    }
}
function free(line, block,    name) {
    name = name_of(block)
    if (name != "") add(line, "f" name)
}
# The simulator tells a block that moves as malloc of the new one, BLOCK_MOVES, free of the old one.
function tell_waiting() {
    if (waits) malloc(wait_line, wait_size, wait_block)
    waits = 0
}
$1 == "m" { malloc($2, $3, $4) }
$1 == "r" { realloc($2, $3, $4, $5) }
$1 == "f" { free($2, $3) }
/^\{"event":/ {
    split($0, part, /"line":|,"kind":"|","family":|"arguments":\[|\],"function"/)
    line = part[2]
    kind = part[3]
    split(part[5], a, ",")
    if (kind == "BLOCK_MOVES") {
        waits = 0
        realloc(line, a[2], a[3], a[1])
        moved = a[1]
        next
    }
    if (kind !~ /^(BLOCK|LIBC)_(MALLOC|STAYS|REALLOC|FREE)$/) next
    tell_waiting()
    if (kind == "BLOCK_MALLOC" || kind == "LIBC_MALLOC") {
        waits = 1
        wait_line = line
        wait_size = a[2]
        wait_block = a[1]
    } else if (kind == "BLOCK_STAYS") {
        realloc(line, a[2], a[1], a[1])
    } else if (kind == "LIBC_REALLOC") {
        realloc(line, a[3], a[2], a[1])
    } else if (kind == "BLOCK_FREE" || kind == "LIBC_FREE") {
        if (moved == a[1]) moved = ""
        else free(line, a[1])
    }
}
END {
    tell_waiting()
    for (i = 1; i <= last; i++)
        if (i in requests) print i requests[i]
}
