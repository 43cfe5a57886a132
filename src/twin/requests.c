#include "twin/requests.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

enum { SHOWN_BEFORE = 3, SHOWN_AFTER = 8, REQUEST_TEXT = 64 };

void
requests_open(struct requests *requests, uint32_t lines)
{
    memset(requests, 0, sizeof *requests);
    requests->nlines = lines + 1;
    requests->lines = store_realloc(NULL, requests->nlines * sizeof *requests->lines);
    memset(requests->lines, 0, requests->nlines * sizeof *requests->lines);
    store_init(&requests->store);
    addrmap_init(&requests->blocks, &requests->store);
}

void
requests_close(struct requests *requests)
{
    for (uint32_t i = 0; i < requests->nlines; i++) {
        free(requests->lines[i].list);
        free(requests->lines[i].left_out);
    }
    free(requests->lines);
    free(requests->names);
    store_done(&requests->store);
    memset(requests, 0, sizeof *requests);
}

/* Does an array of n elements, which doubles from 1 on, have to grow for another? */
static int
is_full(uint32_t n)
{
    return (n & (n - 1)) == 0;
}

static void
name_block(struct requests *requests, uint64_t address, struct block_name name)
{
    if (is_full(requests->nnames))
        requests->names =
            store_realloc(requests->names, (requests->nnames ? 2 * (size_t)requests->nnames : 1) *
                                               sizeof *requests->names);
    requests->names[requests->nnames++] = name;
    addrmap_put(&requests->blocks, address, requests->nnames);
}

/* Takes the name of the block at address away; line 0 if it has none. */
static struct block_name
take_name(struct requests *requests, uint64_t address)
{
    uint64_t found = address ? addrmap_get(&requests->blocks, address, 0) : 0;
    if (!found)
        return (struct block_name){0, 0};
    addrmap_remove(&requests->blocks, address, NULL);
    return requests->names[found - 1];
}

void
requests_add(struct requests *requests, enum request_kind kind, uint32_t line, uint64_t size,
             uint64_t block, uint64_t old)
{
    struct block_name name = take_name(requests, kind == REQUEST_REALLOC ? old : block);
    struct line_requests *at = &requests->lines[line < requests->nlines ? line : 0];
    if (kind == REQUEST_MALLOC && line)
        name = (struct block_name){line, ++at->born};
    if (!name.line)
        return;
    if (kind != REQUEST_FREE)
        name_block(requests, block, name);
    if (!line)
        return;
    if (is_full(at->count))
        at->list =
            store_realloc(at->list, (at->count ? 2 * (size_t)at->count : 1) * sizeof *at->list);
    at->list[at->count++] = (struct request){kind, kind == REQUEST_FREE ? 0 : size, name};
}

void
requests_leave_out(struct requests *requests, uint32_t line, const char *why)
{
    if (line && line < requests->nlines && !requests->lines[line].left_out)
        requests->lines[line].left_out = strdup(why);
}

/* The simulator emits a moving realloc as malloc of the new block, BLOCK_MOVES, free of the old one. */
static void
hear_move(struct requests *requests, uint32_t line, const struct event *event)
{
    struct line_requests *at = &requests->lines[line < requests->nlines ? line : 0];
    uint64_t old = (uint64_t)event->arg[0], moved = (uint64_t)event->arg[2];
    take_name(requests, moved);
    if (line && at->count) {
        at->count--;
        at->born--;
    }
    requests_add(requests, REQUEST_REALLOC, line, (uint64_t)event->arg[1], moved, old);
    requests->moving = old;
}

static void
hear_free(struct requests *requests, uint32_t line, uint64_t address)
{
    if (requests->moving == address)
        requests->moving = 0;
    else
        requests_add(requests, REQUEST_FREE, line, 0, address, 0);
}

void
requests_hear(struct requests *requests, const struct clock *clock, int nobodys)
{
    const struct event *event = clock_latest(clock);
    uint32_t line = nobodys ? 0 : event->line;
    uint64_t a = (uint64_t)event->arg[0], b = (uint64_t)event->arg[1], c = (uint64_t)event->arg[2];
    switch (event->kind) {
    case EV_BLOCK_MALLOC:
    case EV_LIBC_MALLOC:
        requests_add(requests, REQUEST_MALLOC, line, b, a, 0);
        break;
    case EV_BLOCK_STAYS:
        requests_add(requests, REQUEST_REALLOC, line, b, a, a);
        break;
    case EV_LIBC_REALLOC:
        requests_add(requests, REQUEST_REALLOC, line, c, b, a);
        break;
    case EV_BLOCK_MOVES:
        hear_move(requests, line, event);
        break;
    case EV_BLOCK_FREE:
    case EV_LIBC_FREE:
        hear_free(requests, line, a);
        break;
    default:
        break;
    }
}

/* One line of the tap's file. Returns 0 if it is none. */
static int
read_request(struct requests *requests, const char *text)
{
    uint32_t line;
    uint64_t size, block, old;
    if (sscanf(text, "m %" SCNu32 " %" SCNu64 " %" SCNx64, &line, &size, &block) == 3)
        requests_add(requests, REQUEST_MALLOC, line, size, block, 0);
    else if (sscanf(text, "r %" SCNu32 " %" SCNu64 " %" SCNx64 " %" SCNx64, &line, &size, &block,
                    &old) == 4)
        requests_add(requests, REQUEST_REALLOC, line, size, block, old);
    else if (sscanf(text, "f %" SCNu32 " %" SCNx64, &line, &block) == 2)
        requests_add(requests, REQUEST_FREE, line, 0, block, 0);
    else
        return 0;
    return 1;
}

int
requests_read(struct requests *requests, const char *path)
{
    char text[128];
    FILE *file = fopen(path, "r");
    int good = file != NULL;
    while (good && fgets(text, sizeof text, file))
        good = read_request(requests, text);
    if (file)
        fclose(file);
    return good;
}

static int
same_request(const struct request *a, const struct request *b)
{
    return a->kind == b->kind && a->size == b->size && a->block.line == b->block.line &&
           a->block.number == b->block.number;
}

static uint32_t
first_difference(const struct line_requests *a, const struct line_requests *b)
{
    uint32_t i = 0;
    while (i < a->count && i < b->count && same_request(&a->list[i], &b->list[i]))
        i++;
    return i;
}

/* Request i in words: "malloc 56 -> 12#3"; "" past the last. Written to buffer; returned. */
static const char *
request_text(const struct line_requests *requests, uint32_t i, char buffer[REQUEST_TEXT])
{
    static const char *const words[] = {"malloc", "realloc", "free"};
    buffer[0] = '\0';
    if (i >= requests->count)
        return buffer;
    const struct request *r = &requests->list[i];
    if (r->kind == REQUEST_FREE)
        snprintf(buffer, REQUEST_TEXT, "free %" PRIu32 "#%" PRIu32, r->block.line, r->block.number);
    else
        snprintf(buffer, REQUEST_TEXT, "%-7s %5" PRIu64 "  %" PRIu32 "#%" PRIu32, words[r->kind],
                 r->size, r->block.line, r->block.number);
    return buffer;
}

static void
print_line(const struct line_requests *left, const struct line_requests *right, int width,
           FILE *file)
{
    char texts[SIDES][REQUEST_TEXT];
    uint32_t first = first_difference(left, right);
    uint32_t longer = left->count > right->count ? left->count : right->count;
    uint32_t from = first > SHOWN_BEFORE ? first - SHOWN_BEFORE : 0;
    for (uint32_t i = from; i < longer && i < first + SHOWN_AFTER; i++)
        print_beside(file, width, i == first ? '>' : ' ', i + 1,
                     request_text(left, i, texts[SIMULATED]), request_text(right, i, texts[REAL]));
}

uint32_t
requests_left_out(const struct requests *simulated, FILE *file)
{
    uint32_t count = 0;
    for (uint32_t line = 1; line < simulated->nlines; line++) {
        const char *why = simulated->lines[line].left_out;
        count += why != NULL;
        if (why && file)
            fprintf(file, "   line %" PRIu32 ": not compared: %s\n", line, why);
    }
    return count;
}

/* Takes out of a side what the simulator's lines leave out. */
static void
take_out(struct requests *requests, const struct line_requests *simulated)
{
    for (uint32_t line = 1; line < requests->nlines; line++) {
        struct line_requests *at = &requests->lines[line];
        uint32_t kept = 0;
        for (uint32_t i = 0; i < at->count && !simulated[line].left_out; i++)
            if (!simulated[at->list[i].block.line].left_out)
                at->list[kept++] = at->list[i];
        at->count = kept;
    }
}

uint32_t
requests_compare(struct requests sides[SIDES], const struct lines *source,
                 const char *const titles[SIDES], uint32_t most, int width, FILE *file)
{
    uint32_t differing = 0;
    for (int side = 0; side < SIDES; side++)
        take_out(&sides[side], sides[SIMULATED].lines);
    for (uint32_t line = 1; line < sides[SIMULATED].nlines; line++) {
        const struct line_requests *left = &sides[SIMULATED].lines[line];
        const struct line_requests *right = &sides[REAL].lines[line];
        uint32_t first = first_difference(left, right);
        if (first == left->count && first == right->count)
            continue;
        if (differing++ >= most)
            continue;
        if (differing == 1)
            print_beside(file, width, ' ', 0, titles[SIMULATED], titles[REAL]);
        fprintf(file, "   line %" PRIu32 ": %s\n", line,
                line <= source->count ? source->line[line - 1] : "");
        print_line(left, right, width, file);
    }
    return differing;
}
