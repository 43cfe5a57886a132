#!/bin/sh
# Is verification worth anything? The allocator is built with one deliberate mistake after the other
# (an edit of a copy of its source), and each must be found in the recordings of tests/oracle.
. "$srcdir/tests/tap.sh"

recordings=$(echo "$srcdir"/tests/oracle/*.arsc.zst)
compile="${CC:-cc} -std=gnu11 -O1 -I$scratch -I$srcdir/src -I$builddir"
libraries="$builddir/src/libtrace.a $builddir/src/libcore.a ${ZSTD_LIBS:--lzstd}"

# build NAME OBJECT...: the verifier with these parts of the allocator before those of the library.
build() {
    name=$1
    shift
    # shellcheck disable=SC2086
    $compile -o "$scratch/$name" "$srcdir/tests/mutant.c" "$@" $libraries
}

if ! build healthy 2>"$scratch/err"; then
    tap_comment <"$scratch/err"
    skip 'mistakes are found' 'nothing can be compiled and linked here'
    done_testing
    exit
fi
if grep -q 'define HAVE_ZSTD 1' "$builddir/config.h"; then
    # shellcheck disable=SC2086
    ok 'the allocator as it is agrees with every recording' "$scratch/healthy" $recordings
else
    skip 'mistakes are found' 'this build has no libzstd'
    done_testing
    exit
fi

# caught FILE: did the edit change the copy, does it compile, and do recordings differ then?
caught() {
    if cmp -s "$srcdir/src/pymalloc/$1" "$scratch/$1"; then
        echo "the edit does not fit src/pymalloc/$1 any more"
        return 1
    fi
    $compile -c -o "$scratch/mutant.o" "$scratch/$1" && build mutant "$scratch/mutant.o" || return 1
    # shellcheck disable=SC2086
    timeout 60 "$scratch/mutant" $recordings
    differing=$?
    [ $differing -gt 0 ] && [ $differing -lt 99 ]
}

# mistake NAME FILE EDIT...: sed commands, each an argument.
mistake() {
    what=$1
    file=$2
    shift 2
    cp "$srcdir/src/pymalloc/$file" "$scratch/$file"
    for edit in "$@"; do
        sed "$edit" "$scratch/$file" >"$scratch/edited" && mv "$scratch/edited" "$scratch/$file"
    done
    ok "found: $what" caught "$file"
    rm -f "$scratch/$file"
}

mistake 'a pool that was full goes to the back of its list' pymalloc.c \
    's/header->prevpool = c;/header->prevpool = m->pools.at[c].prevpool; first = c; header->nextpool = c;/' \
    's/edit(m->pools, c)->nextpool = pool;/edit(m->pools, header->prevpool)->nextpool = pool;/'
mistake 'a freed block goes behind the head of the free chain' pymalloc.c \
    '/^small_free/,/^}/s/^ *header->freeblock = .*/&\n    if (lastfree) {\n        uint32_t head = pymalloc_word_index(m, pool, lastfree);\n        *edit(m->blocks, word) = m->blocks.at[head];\n        *edit(m->blocks, head) = block_link(header->freeblock);\n        header->freeblock = lastfree;\n    }/'
mistake 'two blocks are carved where one is' pymalloc.c \
    's/second ? 2 : 1) \* size/second ? 1 : 1) * size/'
mistake 'a cached pool of the same class is set up anew' pymalloc.c \
    's/int same_class = .*/int same_class = 0;/'
mistake 'a shrinking realloc stays at three quarters' pymalloc.c 's/4 \* nbytes > 3 \* size/4 * nbytes >= 3 * size/'
mistake 'a realloc to the very end of the block moves' pymalloc.c 's/return nbytes <= size \&\&/return nbytes < size \&\&/'
mistake 'realloc compares with the request, not with the block' pymalloc.c \
    's/if (block_stays(nbytes, .*/if (block_stays(nbytes, m->blocks.at[word] \& BLOCK_BYTES)) {/'
mistake 'a moving realloc frees before it allocates' pymalloc.c \
    's/uint64_t moved = pymalloc_malloc(m, domain, nbytes);/small_free(m, word, address);\n    &/' \
    's/^    small_free(m, word, address);$/@&/;/^@/{N;/vars.changed/s/.*/    m->vars.changed = moved;/;s/^@//}'
mistake 'a request of 0 bytes is served as 1' pymalloc.c \
    's/^    if (is_small(m, domain, nbytes))/    nbytes += nbytes == 0;\n&/'
mistake 'a request of 512 bytes is not small' pymalloc.c \
    's/nbytes - 1 < SMALL_REQUEST_THRESHOLD/nbytes - 1 < SMALL_REQUEST_THRESHOLD - 1/'
mistake 'the class of a request is one too high at its end' pymalloc.c \
    's/uint32_t c = (nbytes - 1) >> m->align_shift;/uint32_t c = nbytes >> m->align_shift; c -= c == geometry_classes(\&m->geometry);/'
mistake 'usable_arenas is not sorted' arenas.c \
    '/^sort_usable/,/^}/s/if (behind == slot)/if (slot != NO_ARENA)/'
mistake 'an arena moves behind those with as many free pools (to 3.7)' arenas.c \
    's/m->arenas.at\[next\].nfreepools < nfreepools/m->arenas.at[next].nfreepools <= nfreepools/'
mistake 'the last arena of a group is not remembered (from 3.8)' arenas.c \
    '/^leave_group/,/^}/s/if (lastnf == slot) {/if (lastnf == NO_ARENA) {/'
mistake 'an arena with a free pool again enters at the end' arenas.c \
    '/^make_usable/,/^}/s/link_usable_after(m, slot, NO_ARENA);/uint32_t end = NO_ARENA;\n    for (uint32_t at = m->vars.usable_arenas; at != NO_ARENA; at = m->arenas.at[at].nextarena)\n        end = at;\n    link_usable_after(m, slot, end);/'
mistake 'the last free arena is kept before 3.9, not since' arenas.c \
    's/!(m->geometry.keep_last_arena \&\& is_last)/!(!m->geometry.keep_last_arena \&\& is_last)/'
mistake 'freed pools are not used again while untouched ones are left' arenas.c \
    '/^pop_pool/,/^}/s/\*carved = pool == NO_POOL;/*carved = pool == NO_POOL || arena->carved < arena->ntotalpools;/'
mistake 'an unaligned arena has all its pools' arenas.c \
    's/m->npools - (arena->base != address)/m->npools/'
mistake 'PyMem_Malloc is the C library as it was before 3.6' pymalloc.c \
    's/m->geometry.mem_is_pymalloc/m->geometry.version < 0/'
mistake 'the high water mark is the present number' arenas.c \
    's/if (++m->vars.narenas_currently_allocated > m->vars.narenas_highwater)/if (++m->vars.narenas_currently_allocated)/'
mistake 'untouched blocks are not available ones' census.c \
    's/class->avail += capacity - header->count;/class->avail += (header->nextoffset - POOL_OVERHEAD) \/ geometry_class_size(\&m->geometry, header->szidx) - header->count;/'
mistake 'every arena has a leaf of the radix tree for itself' arenas.c \
    's/uint64_t bot = address >> (m->arena_shift + bottom);/uint64_t bot = address >> m->arena_shift;/'

done_testing
