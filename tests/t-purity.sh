#!/bin/sh
# The core is pure: what its library asks of the C library is memory, text in memory, arithmetic and longjmp. No files, no output, no
# clock, no chance, no environment. (src/base ... src/timeline; DESIGN, law 1.)
. "$srcdir/tests/tap.sh"

allowed='
abort calloc free malloc realloc
memchr memcmp memmem memcpy memmove memset
strchr strcmp strcpy strlen strncmp strncpy strrchr strspn strcspn strstr stpcpy
snprintf sprintf vsnprintf strcat strpbrk strtol strtoll strtoul strtoull strtod qsort bsearch
_setjmp longjmp setjmp
__errno_location __ctype_b_loc __ctype_tolower_loc __ctype_toupper_loc
ceil copysign exp fabs floor fmod frexp ldexp log log10 lround llround modf nearbyint nextafter pow rint round sqrt trunc isnan isinf
'

case $(nm -u "$LIBCORE") in
*__asan_*|*__ubsan_*|*__sanitizer_*)
    skip 'the core asks for nothing outside' 'sanitizers add symbols of their own'
    done_testing
    exit 0 ;;
esac

# Symbols that the library needs and does not define itself; the checked variants of FORTIFY count as the plain ones.
nm "$LIBCORE" | awk 'NF == 2 && $1 == "U" { need[$2] = 1 } NF == 3 { have[$3] = 1 }
    END { for (s in need) if (!(s in have)) print s }' |
    sed 's/^__\(.*\)_chk$/\1/; s/^__isoc99_//; s/^__isoc23_//' | sort -u >"$scratch/needed"
printf '%s\n' $allowed | sort -u >"$scratch/allowed"
comm -23 "$scratch/needed" "$scratch/allowed" | grep -v -e '^_GLOBAL_OFFSET_TABLE_$' -e '^__stack_chk_fail$' >"$scratch/forbidden"

ok 'the library has symbols to look at' test -s "$scratch/needed"
is 'the core asks for nothing outside' '' "$(cat "$scratch/forbidden")"
done_testing
