#!/bin/sh
# The rows of what was measured of objects: each is made by a program as each version, whose sys.getsizeof() and gc.is_tracked() must be
# the measured ones; or it is outside of scenario Python, and arenascope-model(7) says so. So is each row of growth and the rest a probe
# of tests/check_objects.c or tests/check_growth.c, or listed. No interpreter is needed.
#
# tests/data/object_rows.txt has the rows, object_sizes.txt what was measured of them; other_rows.txt the rows of the other tables.
. "$srcdir/tests/tap.sh"

data=$srcdir/tests/data
# The manual page's section, without macros and line breaks.
sed -n '/^\.Sh LEFT OUT/,/^\.Sh SEE/p' "$srcdir/man/arenascope-model.7" | sed 's/^\.[A-Z][a-z] *//' | tr '\n' ' ' | tr -s ' ' >"$scratch/left-out"

# listed ROW WORDS: the page says why the row is left out.
listed() {
    ok "$1 is listed as left out: $2" grep -qF "$2" "$scratch/left-out"
}

cat >"$scratch/head.py" <<'END_HEAD'
import gc
import sys
import weakref
gc.disable()
class Plain(object):
    def m(self): pass
class Slots0(object): __slots__ = ()
class Slots1(object): __slots__ = ('a',)
class Slots3(object): __slots__ = ('a', 'b', 'c')
class Slots1W(object): __slots__ = ('a', '__weakref__')
class SlotsD(object): __slots__ = ('__dict__',)
class SubList(list): pass
class SubTuple(tuple): pass
class SubInt(int): pass
class SubDict(dict): pass
class Node(object):
    def __init__(self, v): self.value = v; self.next = None; self.prev = None
class Del(object):
    def __del__(self): pass
class E8(object):
    def __init__(self):
        self.a = 1; self.b = 1; self.c = 1; self.d = 1; self.e = 1; self.f = 1; self.g = 1; self.h = 1
def genf(): yield 1
def genf5(a, b, c, d, e): yield 1
def outer():
    q = []
    def inner(): return q
    return inner
def setattrs(n):
    o = Plain()
    if n >= 1: o.a = 1
    if n >= 2: o.b = 2
    if n >= 3: o.c = 3
    return o
KEYS = ['k%d' % i for i in range(50)]
one = 1; two = 2; three = 3
def ins(n):
    d = {}
    for i in range(n): d[KEYS[i]] = one
    return d
def insi(n):
    d = {}
    for i in range(n): d[i] = one
    return d
inst = Plain()
warm = []
for i in range(40):
    warm.append(Node(1)); warm.append(E8()); warm.append(Plain()); warm.append(setattrs(3))
def tell(row, x):
    sys.stdout.write('%s|%d|%s\n' % (row, sys.getsizeof(x), gc.is_tracked(x)))
END_HEAD

# program MODEL: the rows that were measured of it.
program() {
    cat "$scratch/head.py"
    awk -F'|' -v model="$1" '
        NR == FNR { if ($1 == model) measured[$2] = 1; next }
        /^#/ || !measured[$1] { next }
        {
            row = $1; setup = $2; expression = $3
            gsub(/\\n/, "\n", setup)
            quoted = row; gsub(/\\/, "\\\\", quoted); gsub(/\047/, "\\\047", quoted)
            if (setup != "") print setup
            printf "tell(\047%s\047, %s)\n", quoted, expression
        }' "$data/object_sizes.txt" "$data/object_rows.txt"
}

for model in $(awk -F'|' '!/^#/ { print $1 }' "$data/object_sizes.txt" | uniq); do
    program "$model" >"$scratch/rows.py"
    awk -F'|' -v model="$model" '$1 == model { print $2 "|" $3 "|" $4 }' "$data/object_sizes.txt" >"$scratch/expected"
    "$ARENASCOPE" run --python "$model" "$scratch/rows.py" >"$scratch/out" 2>&1
    same "what was measured of objects as $model" "$scratch/expected" "$scratch/out"
done

awk -F'|' '!/^#/ && $3 ~ /^left out: / { print $1 "|" substr($3, 11) }' "$data/object_rows.txt" >"$scratch/listed"
while IFS='|' read -r row words; do
    listed "$row" "$words"
done <"$scratch/listed"

# ROW|FILE PROBE, or ROW|left out: WORDS.
while IFS='|' read -r row how; do
    case $row in '#'*) continue ;; esac
    case $how in
    'left out: '*) listed "$row" "${how#left out: }" ;;
    *) ok "$row is a probe of ${how%% *}" grep -q " ${how#* } " "$data/${how%% *}" ;;
    esac
done <"$data/other_rows.txt"
done_testing
