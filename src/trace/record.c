#include "trace/record.h"

#include <inttypes.h>
#include <stdio.h>

const char *
record_word(enum record_op op)
{
    static const char *const words[RECORD_OP_MASK + 1] = {
#define RECORD_WORD(name, value, word) [value] = word,
        RECORD_TABLE(RECORD_WORD)
#undef RECORD_WORD
    };
    return words[op & RECORD_OP_MASK] ? words[op & RECORD_OP_MASK] : "unknown";
}

const char *
record_text(const struct record *r, char *buffer, uint32_t size)
{
    const char *word = record_word((enum record_op)r->op);
    const char *domain = r->flags & RECORD_OBJ ? "obj" : "mem";
    switch (r->op) {
    case RECORD_MALLOC:
    case RECORD_CALLOC:
        snprintf(buffer, size, "%s %s of %" PRIu64 " bytes gave %#" PRIx64, word, domain, r->size,
                 r->address);
        break;
    case RECORD_REALLOC:
        snprintf(buffer, size, "%s %s of %#" PRIx64 " to %" PRIu64 " bytes gave %#" PRIx64, word,
                 domain, r->old, r->size, r->address);
        break;
    case RECORD_FREE:
        snprintf(buffer, size, "%s %s of %#" PRIx64, word, domain, r->address);
        break;
    case RECORD_MAP:
    case RECORD_UNMAP:
        snprintf(buffer, size, "%s at %#" PRIx64 " (%" PRIu64 " bytes)",
                 r->flags & RECORD_NESTED ? word
                 : r->op == RECORD_MAP    ? "frame stack mapped"
                                          : "frame stack unmapped",
                 r->address, r->size);
        break;
    case RECORD_MARK:
        snprintf(buffer, size, "%s %" PRIu64 " \"%s\"", word, r->address,
                 r->text ? r->text : "...");
        break;
    case RECORD_GC_START:
        snprintf(buffer, size, "%s with counts %u %u %u", word, (unsigned)(r->address & 0xffff),
                 (unsigned)(r->address >> 16 & 0xffff), (unsigned)(r->address >> 32 & 0xffff));
        break;
    case RECORD_GC_END:
        snprintf(buffer, size, "%s of generation %" PRIu64 ": %" PRIu64 " collected", word, r->size,
                 r->address);
        break;
    default:
        snprintf(buffer, size, "%s %" PRIu64, word, r->address);
    }
    return buffer;
}
