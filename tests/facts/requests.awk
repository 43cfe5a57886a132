# What `arenascope events` tells of a program with trace.py: a line for each trace, with tabs between: the
# sizes of all requests, "f" for a block that was given back; the sizes of the blocks that are left, in the order of their requests; and
# how many were given back.
function request(block, size) {
    all = all " " size
    sizes[++n] = size
    where[n] = block
    at[block] = n
}
function given_back(block) {
    if (block in at) {
        where[at[block]] = ""
        delete at[block]
    }
}
# The block of an event is named by the word before a word: "gets A0:1#2," or "at 0x7f0000004030".
function after(word,    i) {
    for (i = 4; i <= NF; i++)
        if ($i == word) {
            sub(/[.,]$/, "", $(i + 1))
            return $(i + 1)
        }
}
$3 == "LIBC_FREE" && /\(70001 bytes\)/ {
    tracing = 1
    all = ""
    n = frees = moved = 0
    split("", at)
    split("", where)
    next
}
$3 == "LIBC_FREE" && /\(70002 bytes\)/ {
    net = ""
    for (i = 1; i <= n; i++)
        if (where[i] != "")
            net = net " " sizes[i]
    print substr(all, 2) "\t" substr(net, 2) "\t" frees
    tracing = 0
}
!tracing { next }
$3 == "BLOCK_MALLOC" { request(after("gets"), after("of")) }
$3 == "LIBC_MALLOC" { request(after("at"), after("of")) }
# The new block was asked for just before; the old one is given back next.
$3 == "BLOCK_MOVES" { moved = 1 }
$3 == "BLOCK_STAYS" { all = all " " after("become"); sizes[at[$4]] = after("become") }
$3 == "LIBC_REALLOC" {
    given_back(after("at"))
    size = after("becomes")
    $0 = "1 2 3 " substr($0, index($0, "now "))
    request(after("at"), size)
    next
}
$3 == "BLOCK_FREE" || $3 == "LIBC_FREE" {
    given_back($3 == "BLOCK_FREE" ? $4 : after("at"))
    frees++
    if (!moved)
        all = all " f"
    moved = 0
}
