#include "trace/pack.h"

#include <stdlib.h>
#include <string.h>

#include "base/frozen.h"

/* Which columns a record of an operation has something in. */
static const struct columns {
    uint8_t valid; /* such a record may be in a block */
    uint8_t size, slot, count, numbers, text;
} columns_of[RECORD_OP_MASK + 1] = {
    [RECORD_MALLOC] = {.valid = 1, .size = 1},
    [RECORD_CALLOC] = {.valid = 1, .size = 1},
    [RECORD_REALLOC] = {.valid = 1, .size = 1, .slot = 1},
    [RECORD_FREE] = {.valid = 1, .slot = 1, .count = 1},
    [RECORD_MAP] = {.valid = 1, .size = 1, .numbers = 1},
    [RECORD_UNMAP] = {.valid = 1, .size = 1, .numbers = 1},
    [RECORD_MARK] = {.valid = 1, .text = 1},
    [RECORD_GC_START] = {.valid = 1, .numbers = 3},
    [RECORD_GC_END] = {.valid = 1, .size = 1, .numbers = 2},
    [RECORD_STATS] = {.valid = 1, .size = 1},
    [RECORD_STATS_TEXT] = {.valid = 1, .text = 1},
    [ENTRY_FAILED] = {.valid = 1, .size = 1},
    [ENTRY_VANISH] = {.valid = 1, .slot = 1},
};

/* ---- packing ---- */

static unsigned char *
room_for(struct packer *packer, enum column column, uint32_t bytes)
{
    uint32_t wanted = packer->column[column].length + bytes;
    if (wanted > packer->column[column].room) {
        packer->column[column].room = wanted * 2 < 4096 ? 4096 : wanted * 2;
        packer->column[column].bytes =
            store_realloc(packer->column[column].bytes, packer->column[column].room);
    }
    return packer->column[column].bytes + packer->column[column].length;
}

static void
put_byte(struct packer *packer, enum column column, unsigned byte)
{
    *room_for(packer, column, 1) = (unsigned char)byte;
    packer->column[column].length++;
}

static void
put_number(struct packer *packer, enum column column, uint64_t number)
{
    unsigned char *p = room_for(packer, column, 10), *start = p;
    for (; number > 0x7f; number >>= 7)
        *p++ = (unsigned char)(number | 0x80);
    *p++ = (unsigned char)number;
    packer->column[column].length += (uint32_t)(p - start);
}

static void
put_u32(unsigned char *p, uint32_t number)
{
    for (int i = 0; i < 4; i++)
        p[i] = (unsigned char)(number >> (8 * i));
}

static void
put_text(struct packer *packer, const char *text)
{
    uint32_t length = (uint32_t)strlen(text);
    put_number(packer, COLUMN_TEXT, length);
    memcpy(room_for(packer, COLUMN_TEXT, length), text, length);
    packer->column[COLUMN_TEXT].length += length;
}

void
pack_entry(struct packer *packer, const struct entry *entry, const uint64_t *numbers,
           const char *text)
{
    const struct columns *columns = &columns_of[entry->op];
    put_byte(packer, COLUMN_OP, entry->op | entry->flags);
    if (columns->size)
        put_number(packer, COLUMN_SIZE, entry->size);
    if (columns->slot)
        put_number(packer, COLUMN_SLOT, entry->name);
    if (columns->count)
        put_byte(packer, COLUMN_COUNT, (unsigned char)entry->count_change);
    for (uint32_t i = 0; i < columns->numbers; i++)
        put_number(packer, COLUMN_NUMBER, numbers[i]);
    if (columns->text)
        put_text(packer, text);
    packer->entries++;
    packer->requests += (uint32_t)entry_is_request(entry);
}

static void
store_check(struct packer *packer)
{
    put_u32(room_for(packer, COLUMN_CHECK, 4), packer->check);
    packer->column[COLUMN_CHECK].length += 4;
    packer->check = packer->unstored = 0;
}

void
pack_check(struct packer *packer, uint64_t address)
{
    packer->check = check_fold(packer->check, address);
    if (++packer->unstored == CHECK_STRIDE)
        store_check(packer);
}

unsigned char *
pack_finish(struct packer *packer, size_t *size)
{
    if (packer->unstored)
        store_check(packer);
    *size = 4 * COLUMNS;
    for (int c = 0; c < COLUMNS; c++)
        *size += packer->column[c].length;
    unsigned char *packed = store_realloc(NULL, *size), *p = packed + 4 * COLUMNS;
    for (int c = 0; c < COLUMNS; c++) {
        put_u32(packed + 4 * c, packer->column[c].length);
        if (packer->column[c].length)
            memcpy(p, packer->column[c].bytes, packer->column[c].length);
        p += packer->column[c].length;
        packer->column[c].length = 0;
    }
    packer->entries = packer->requests = 0;
    return packed;
}

void
packer_free(struct packer *packer)
{
    for (int c = 0; c < COLUMNS; c++)
        free(packer->column[c].bytes);
    memset(packer, 0, sizeof *packer);
}

/* ---- unpacking ---- */

/* The columns while they are read. */
struct cursor {
    const unsigned char *at[COLUMNS], *end[COLUMNS];
    struct block *block;
    const char *wrong;
};

static uint32_t
get_u32(const unsigned char *p)
{
    return (uint32_t)p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16 | (uint32_t)p[3] << 24;
}

static uint64_t
refuse(struct cursor *cursor, const char *wrong)
{
    if (!cursor->wrong)
        cursor->wrong = wrong;
    return 0;
}

static inline unsigned
get_byte(struct cursor *cursor, enum column column)
{
    if (cursor->at[column] == cursor->end[column])
        return (unsigned)refuse(cursor, "a column is too short");
    return *cursor->at[column]++;
}

static inline uint64_t
get_number(struct cursor *cursor, enum column column)
{
    const unsigned char *p = cursor->at[column];
    uint64_t number = 0;
    if (p < cursor->end[column] && *p < 0x80) {
        cursor->at[column]++;
        return *p;
    }
    for (unsigned shift = 0; shift < 64; shift += 7) {
        unsigned byte = get_byte(cursor, column);
        number |= (uint64_t)(byte & 0x7f) << shift;
        if (!(byte & 0x80))
            return number;
    }
    return refuse(cursor, "a number has more than 64 bits");
}

/* Makes *array hold at least `wanted` elements of `size` bytes. */
static void *
make_room(void *array, uint32_t *room, uint32_t wanted, size_t size)
{
    if (wanted <= *room)
        return array;
    *room = wanted * 2;
    return store_realloc(array, *room * size);
}

static uint32_t
get_numbers(struct cursor *cursor, uint32_t count)
{
    struct block *block = cursor->block;
    uint32_t first = block->numbers;
    block->number = make_room(block->number, &block->number_room, first + count, sizeof(uint64_t));
    while (block->numbers < first + count)
        block->number[block->numbers++] = get_number(cursor, COLUMN_NUMBER);
    return first;
}

static uint32_t
get_text(struct cursor *cursor)
{
    struct block *block = cursor->block;
    uint32_t first = block->text_bytes;
    uint64_t length = get_number(cursor, COLUMN_TEXT);
    if (length > (uint64_t)(cursor->end[COLUMN_TEXT] - cursor->at[COLUMN_TEXT]) ||
        length > RECORD_TEXT_MAX)
        return (uint32_t)refuse(cursor, "a text is longer than its column");
    uint32_t end = first + (uint32_t)length;
    block->text = make_room(block->text, &block->text_room, end + 1, 1);
    memcpy(block->text + first, cursor->at[COLUMN_TEXT], (size_t)length);
    block->text[end] = '\0';
    block->text_bytes = end + 1;
    cursor->at[COLUMN_TEXT] += length;
    return first;
}

static void
get_entry(struct cursor *cursor, struct entry *entry)
{
    unsigned byte = *cursor->at[COLUMN_OP]++; /* as many as there are entries */
    const struct columns *columns = &columns_of[byte & RECORD_OP_MASK];
    memset(entry, 0, sizeof *entry);
    entry->op = byte & RECORD_OP_MASK;
    entry->flags = (uint8_t)(byte & ~(unsigned)RECORD_OP_MASK);
    if (columns->size)
        entry->size = get_number(cursor, COLUMN_SIZE);
    if (columns->slot)
        entry->name = (uint32_t)get_number(cursor, COLUMN_SLOT);
    if (columns->count)
        entry->count_change = (int8_t)get_byte(cursor, COLUMN_COUNT);
    if (columns->numbers)
        entry->name = get_numbers(cursor, columns->numbers);
    if (columns->text)
        entry->name = get_text(cursor);
    if (!columns->valid)
        refuse(cursor, "an operation that has no place in a block");
    if (entry->op == RECORD_GC_END && entry->size > 3)
        refuse(cursor, "a collection of an unknown generation");
}

static void
get_checks(struct cursor *cursor)
{
    struct block *block = cursor->block;
    size_t bytes = (size_t)(cursor->end[COLUMN_CHECK] - cursor->at[COLUMN_CHECK]);
    block->checks = (uint32_t)(bytes / 4);
    if (bytes % 4 || block->checks > BLOCK_RECORDS)
        refuse(cursor, "its checks are not whole");
    block->check = make_room(block->check, &block->check_room, block->checks, sizeof(uint32_t));
    for (uint32_t i = 0; i < block->checks; i++)
        block->check[i] = get_u32(cursor->at[COLUMN_CHECK] + 4 * i);
    cursor->at[COLUMN_CHECK] = cursor->end[COLUMN_CHECK];
}

/* Finds the columns in `size` packed bytes; 0 = they do not add up. */
static int
find_columns(struct cursor *cursor, const unsigned char *packed, size_t size)
{
    const unsigned char *p = packed + 4 * COLUMNS;
    if (size < 4 * COLUMNS)
        return 0;
    size_t left = size - 4 * COLUMNS;
    for (int c = 0; c < COLUMNS; c++) {
        uint32_t length = get_u32(packed + 4 * c);
        if (length > left)
            return 0;
        cursor->at[c] = p;
        cursor->end[c] = p += length;
        left -= length;
    }
    return left == 0;
}

const char *
unpack(struct block *block, const unsigned char *packed, size_t size)
{
    struct cursor cursor = {.block = block};
    block->entries = block->numbers = block->text_bytes = block->checks = 0;
    if (!find_columns(&cursor, packed, size))
        return "its columns do not add up";
    if (cursor.end[COLUMN_OP] - cursor.at[COLUMN_OP] > BLOCK_RECORDS)
        return "it has too many records";
    if (!block->entry)
        block->entry = store_realloc(NULL, BLOCK_RECORDS * sizeof *block->entry);
    uint32_t entries = (uint32_t)(cursor.end[COLUMN_OP] - cursor.at[COLUMN_OP]);
    for (uint32_t i = 0; i < entries && !cursor.wrong; i++)
        get_entry(&cursor, &block->entry[i]);
    get_checks(&cursor);
    for (int c = 0; c < COLUMNS; c++)
        if (cursor.at[c] != cursor.end[c])
            refuse(&cursor, "a column is too long");
    if (!cursor.wrong)
        block->entries = entries;
    return cursor.wrong;
}

void
block_release(struct block *block)
{
    free(block->entry);
    free(block->number);
    free(block->text);
    free(block->check);
    memset(block, 0, sizeof *block);
}
