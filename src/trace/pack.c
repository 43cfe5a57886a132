#include "trace/pack.h"

#include <stdlib.h>
#include <string.h>

#include "base/frozen.h"

const uint8_t columns_of[RECORD_OP_MASK + 1] = {
    [RECORD_MALLOC] = HAS_MALLOC,
    [RECORD_CALLOC] = HAS_OP | HAS_SIZE,
    [RECORD_REALLOC] = HAS_OP | HAS_SIZE | HAS_SLOT,
    [RECORD_FREE] = HAS_FREE,
    [RECORD_MAP] = HAS_OP | HAS_SIZE | HAS_NUMBERS,
    [RECORD_UNMAP] = HAS_OP | HAS_SIZE | HAS_NUMBERS,
    [RECORD_MARK] = HAS_OP | HAS_TEXT,
    [RECORD_GC_START] = HAS_OP | HAS_NUMBERS,
    [RECORD_GC_END] = HAS_OP | HAS_SIZE | HAS_NUMBERS,
    [RECORD_STATS] = HAS_OP | HAS_SIZE,
    [RECORD_STATS_TEXT] = HAS_OP | HAS_TEXT,
    [ENTRY_FAILED] = HAS_OP | HAS_SIZE,
    [ENTRY_VANISH] = HAS_OP | HAS_SLOT,
};

/* How many numbers a record of an operation with HAS_NUMBERS has. */
static const uint8_t numbers_of[RECORD_OP_MASK + 1] = {
    [RECORD_MAP] = 1,
    [RECORD_UNMAP] = 1,
    [RECORD_GC_START] = 3,
    [RECORD_GC_END] = 2,
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
    unsigned columns = columns_of[entry->op];
    put_byte(packer, COLUMN_OP, entry->op | entry->flags);
    if (columns & HAS_SIZE)
        put_number(packer, COLUMN_SIZE, entry->size);
    if (columns & HAS_SLOT)
        put_number(packer, COLUMN_SLOT, entry->name);
    if (columns & HAS_COUNT)
        put_byte(packer, COLUMN_COUNT, (unsigned char)entry->count_change);
    for (uint32_t i = 0; i < numbers_of[entry->op]; i++)
        put_number(packer, COLUMN_NUMBER, numbers[i]);
    if (columns & HAS_TEXT)
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

/* ---- reading ---- */

static uint32_t
get_u32(const unsigned char *p)
{
    return (uint32_t)p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16 | (uint32_t)p[3] << 24;
}

static uint64_t
refuse(struct block *block, const char *wrong)
{
    if (!block->wrong)
        block->wrong = wrong;
    return 0;
}

uint64_t
packed_long_number(struct block *block, struct place *place, enum column column)
{
    uint64_t number = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
        if (place->at[column] == block->end.at[column])
            return refuse(block, "a column is too short");
        unsigned byte = block->packed[place->at[column]++];
        number |= (uint64_t)(byte & 0x7f) << shift;
        if (!(byte & 0x80))
            return number;
    }
    return refuse(block, "a number has more than 64 bits");
}

/* Makes *array hold at least `wanted` bytes. */
static void *
make_room(void *array, uint32_t *room, uint32_t wanted)
{
    if (wanted <= *room)
        return array;
    *room = wanted * 2;
    return store_realloc(array, *room);
}

static void
get_text(struct block *block, struct place *place)
{
    uint64_t length = packed_number(block, place, COLUMN_TEXT);
    uint32_t at = place->at[COLUMN_TEXT];
    if (length > block->end.at[COLUMN_TEXT] - at || length > RECORD_TEXT_MAX)
        length = refuse(block, "a text is longer than its column");
    block->text = make_room(block->text, &block->text_room, (uint32_t)length + 1);
    memcpy(block->text, block->packed + at, (size_t)length);
    block->text[length] = '\0';
    place->at[COLUMN_TEXT] = at + (uint32_t)length;
}

void
packed_rest_of_entry(struct block *block, struct place *place, struct entry *entry)
{
    unsigned columns = columns_of[entry->op];
    for (uint32_t i = 0; i < numbers_of[entry->op]; i++)
        block->number[i] = packed_number(block, place, COLUMN_NUMBER);
    if (columns & HAS_TEXT)
        get_text(block, place);
    if (!columns)
        refuse(block, "an operation that has no place in a block");
    if (entry->op == RECORD_GC_END && entry->size > 3)
        refuse(block, "a collection of an unknown generation");
}

int
packed_ended(struct block *block, const struct place *place)
{
    for (int c = 0; c < COLUMN_CHECK; c++)
        if (place->at[c] != block->end.at[c])
            refuse(block, place->at[c] < block->end.at[c] ? "a column is too long"
                                                          : "a column is too short");
    return 0;
}

int
packed_check(const struct block *block, uint32_t i, uint32_t *check)
{
    uint64_t at = block->start.at[COLUMN_CHECK] + 4 * (uint64_t)i;
    if (at >= block->end.at[COLUMN_CHECK])
        return 0;
    *check = get_u32(block->packed + at);
    return 1;
}

unsigned char *
packed_bytes(struct block *block, size_t size)
{
    /* A byte behind the last column: what would be the second one of its last number. */
    block->packed = make_room(block->packed, &block->packed_room, (uint32_t)size + 1);
    block->packed[size] = 0;
    return block->packed;
}

/* Finds the columns in `size` packed bytes; 0 = they do not add up. */
static int
find_columns(struct block *block, size_t size)
{
    uint32_t at = 4 * COLUMNS;
    if (size < at)
        return 0;
    for (int c = 0; c < COLUMNS; c++) {
        uint32_t length = get_u32(block->packed + 4 * c);
        if (length > size - at)
            return 0;
        block->start.at[c] = at;
        block->end.at[c] = at += length;
    }
    return at == size;
}

const char *
packed_open(struct block *block, size_t size)
{
    block->entries = 0;
    block->wrong = NULL;
    if (!find_columns(block, size))
        return block->wrong = "its columns do not add up";
    uint32_t entries = block->end.at[COLUMN_OP] - block->start.at[COLUMN_OP];
    uint32_t checks = block->end.at[COLUMN_CHECK] - block->start.at[COLUMN_CHECK];
    if (entries > BLOCK_RECORDS)
        return block->wrong = "it has too many records";
    if (checks % 4 || checks / 4 > BLOCK_RECORDS)
        return block->wrong = "its checks are not whole";
    block->entries = entries;
    return NULL;
}

void
block_release(struct block *block)
{
    free(block->packed);
    free(block->text);
    memset(block, 0, sizeof *block);
}
