#!/bin/sh
# HACKING's map is true: a folder includes headers only of folders that it may know, as its row says, and of those that they may know.
# (events.def is not asked about: the table of events is made of every room's.)
. "$srcdir/tests/tap.sh"
cd "$srcdir" || exit 99

# The map's rows, as "FOLDER: FOLDER...", without what is no folder of sources.
awk '/^    folder .*may know$/ { column = index($0, "may know"); next }
     column && /^$/ { exit }
     column && $1 ~ /^(src|ui)\// {
         known = substr($0, column); gsub(",", " ", known); sub("nothing", "", known)
         sub("^src/", "", $1); sub("/$", "", $1); print $1 ":", known
     }' HACKING >"$scratch/map"

# What each folder includes, as "FOLDER: FOLDER", a name each.
included() {
    for file in src/*/*.[ch] ui/*.[ch] ui/*/*.[ch]; do
        folder=${file%/*}
        sed -n "s,^#include \"\([a-z/]*\)/[a-z_0-9]*\.h\".*,${folder#src/}: \1,p" "$file"
    done | sort -u
}
included >"$scratch/included"

awk -F': *' 'FNR == NR { row[$1] = 1; n = split($2, k, " "); for (i = 1; i <= n; i++) may[$1, k[i]] = 1; next }
     FNR == 1 { for (via in row) for (a in row) for (b in row) if (((a, via) in may) && ((via, b) in may)) may[a, b] = 1 }
     $1 != $2 && !(($1, $2) in may) { print $1 " includes of " $2 }' "$scratch/map" "$scratch/included" >"$scratch/strangers"

is 'every folder of sources has its row' "$(cut -d: -f1 "$scratch/included" | sort -u)" "$(cut -d: -f1 "$scratch/map" | sort -u)"
is 'no folder includes what it may not know' '' "$(cat "$scratch/strangers")"
done_testing
