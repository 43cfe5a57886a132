#include "twin/compare.h"

#include <ctype.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/frozen.h"

enum {
    ADDRESS_DIGITS = 7, /* a shorter hexadecimal number is no address */
    LINES_BEFORE = 3,   /* shown before the first difference */
    LINES_AFTER = 12,   /* and from it on */
    NARROWEST = 40
};

/* The addresses of a text in order of first appearance. */
struct addresses {
    uint64_t *seen;
    size_t count;
};

static size_t
address_number(struct addresses *addresses, uint64_t address)
{
    for (size_t i = 0; i < addresses->count; i++)
        if (addresses->seen[i] == address)
            return i + 1;
    if ((addresses->count & (addresses->count - 1)) == 0)
        addresses->seen =
            store_realloc(addresses->seen,
                          (addresses->count ? 2 * addresses->count : 1) * sizeof *addresses->seen);
    addresses->seen[addresses->count++] = address;
    return addresses->count;
}

/* The length of the address ("0x" included) that text begins with; 0 if it does not. */
static size_t
address_length(const char *text)
{
    if (text[0] != '0' || text[1] != 'x')
        return 0;
    size_t digits = 0;
    while (isxdigit((unsigned char)text[2 + digits]))
        digits++;
    return digits >= ADDRESS_DIGITS ? 2 + digits : 0;
}

/* A copy of text in which addresses are numbered: "0x7f12a4c0" becomes "0x#1". */
static char *
number_addresses(const char *text, size_t length)
{
    struct addresses addresses = {NULL, 0};
    /* "0x#" and the number are never longer than what they stand for. */
    char *copy = store_realloc(NULL, length + 32), *to = copy;
    for (const char *end = text + length; text < end;) {
        size_t n = address_length(text);
        if (n) {
            to += sprintf(to, "0x#%zu", address_number(&addresses, strtoull(text, NULL, 16)));
            text += n;
        } else {
            *to++ = *text ? *text : '?'; /* a NUL would end the line */
            text++;
        }
    }
    *to = '\0';
    free(addresses.seen);
    return copy;
}

void
lines_split(struct lines *lines, char *text)
{
    *lines = (struct lines){text, NULL, 0};
    for (char *p = text; *p;) {
        if ((lines->count & (lines->count - 1)) == 0)
            lines->line = store_realloc(lines->line, (lines->count ? 2 * lines->count : 1) *
                                                         sizeof *lines->line);
        lines->line[lines->count++] = p;
        p = strchr(p, '\n');
        if (!p)
            break;
        *p++ = '\0';
    }
}

void
lines_free(struct lines *lines)
{
    free(lines->text);
    free(lines->line);
}

static const char *
line_at(const struct lines *lines, size_t i)
{
    return i < lines->count ? lines->line[i] : NULL;
}

static int
same_line(const struct lines *a, const struct lines *b, size_t i)
{
    const char *x = line_at(a, i), *y = line_at(b, i);
    return x && y ? strcmp(x, y) == 0 : x == y;
}

/* The last line of a text as the only line. */
static void
split_last(struct lines *lines, const char *text, size_t length)
{
    while (length > 0 && text[length - 1] == '\n')
        length--;
    size_t start = length;
    while (start > 0 && text[start - 1] != '\n')
        start--;
    lines_split(lines, number_addresses(text + start, length - start));
}

int
comparison_make(struct comparison *c, const struct outcome outcomes[SIDES])
{
    memset(c, 0, sizeof *c);
    for (int side = 0; side < SIDES; side++) {
        const struct outcome *o = &outcomes[side];
        lines_split(&c->output[side], number_addresses(o->out, o->out_length));
        split_last(&c->last_error[side], o->err, o->err_length);
        c->status[side] = o->status;
        c->stopped[side] = o->stopped;
        c->milliseconds[side] = o->milliseconds;
    }
    const struct lines *left = &c->output[SIMULATED], *right = &c->output[REAL];
    while (c->first < left->count && same_line(left, right, c->first))
        c->first++;
    c->output_differs = c->first < left->count || c->first < right->count;
    c->error_differs = !same_line(&c->last_error[SIMULATED], &c->last_error[REAL], 0);
    c->status_differs =
        c->status[SIMULATED] != c->status[REAL] || c->stopped[SIMULATED] != c->stopped[REAL];
    return c->output_differs || c->error_differs || c->status_differs;
}

void
comparison_free(struct comparison *comparison)
{
    for (int side = 0; side < SIDES; side++) {
        lines_free(&comparison->output[side]);
        lines_free(&comparison->last_error[side]);
    }
}

static int
count_cells(const char *text)
{
    int cells = 0;
    for (; *text; text++)
        cells += ((unsigned char)*text & 0xc0) != 0x80;
    return cells;
}

/* The bytes of the character that text begins with. */
static int
character_size(const char *text)
{
    int size = 1;
    while (((unsigned char)text[size] & 0xc0) == 0x80)
        size++;
    return size;
}

/* The cell, from 0, of the first difference of two texts that differ. */
static int
first_differing_cell(const char *left, const char *right)
{
    int same = 0, cell = 0;
    while (left[same] == right[same])
        same++;
    for (int at = 0; left[at] && at + character_size(left + at) <= same; cell++)
        at += character_size(left + at);
    return cell;
}

/* How many cells of both texts are to be left out at the beginning, so that `cells` cells show their first difference. */
static int
cells_to_skip(const char *left, const char *right, int cells)
{
    if (!left || !right || strcmp(left, right) == 0)
        return 0;
    int a = count_cells(left), b = count_cells(right), longer = a > b ? a : b;
    int first = first_differing_cell(left, right);
    if (longer <= cells || first < cells - 1)
        return 0;
    int context = first - cells / 3, tail = longer - cells;
    return context < tail ? context : tail;
}

/* Prints text in exactly `cells` cells (one a character), without its first `skip` ones, and cut if need be. */
static void
print_cell(FILE *file, const char *text, int skip, int cells)
{
    int left = cells;
    for (int i = 0; i < skip && *text; i++)
        text += character_size(text);
    for (int marked = skip; *text && left > 0; left--, marked = 0) {
        int size = character_size(text);
        if (marked)
            putc('<', file);
        else if (left == 1 && text[size])
            putc('>', file);
        else if (size == 1 && (unsigned char)*text < ' ')
            putc('?', file);
        else
            fprintf(file, "%.*s", size, text);
        text += size;
    }
    fprintf(file, "%*s", left, "");
}

void
print_beside(FILE *file, int width, char mark, size_t number, const char *left, const char *right)
{
    int half = ((width > NARROWEST ? width : NARROWEST) - 11) / 2;
    int skip = cells_to_skip(left, right, half);
    if (number)
        fprintf(file, " %c%5zu ", mark, number);
    else
        fprintf(file, " %c      ", mark);
    print_cell(file, left ? left : "", skip, half);
    fputs(" | ", file);
    if (right) {
        int cells = count_cells(right) - skip; /* no blanks at the end of the line */
        print_cell(file, right, skip, cells < half ? cells : half);
    }
    putc('\n', file);
}

/* The output around the first line that differs. */
static void
print_output(const struct comparison *c, int width, FILE *file)
{
    const struct lines *left = &c->output[SIMULATED], *right = &c->output[REAL];
    size_t longer = left->count > right->count ? left->count : right->count;
    size_t from = c->first > LINES_BEFORE ? c->first - LINES_BEFORE : 0;
    size_t to = c->first + LINES_AFTER < longer ? c->first + LINES_AFTER : longer;
    for (size_t i = from; i < to; i++) {
        char mark = i == c->first ? '>' : same_line(left, right, i) ? ' ' : '*';
        print_beside(file, width, mark, i + 1, line_at(left, i), line_at(right, i));
    }
    if (to < longer)
        print_beside(file, width, ' ', 0, to < left->count ? "..." : NULL,
                     to < right->count ? "..." : NULL);
}

static void
status_text(const struct comparison *c, enum side side, char *buffer, size_t size)
{
    if (c->stopped[side] == STOPPED_TOO_SLOW)
        snprintf(buffer, size, "stopped after %g s (--timeout N)", c->milliseconds[side] / 1000.0);
    else if (c->stopped[side])
        snprintf(buffer, size, "stopped: it wrote over %d MiB", OUTPUT_LIMIT >> 20);
    else if (c->status[side] > STATUS_SIGNALLED)
        snprintf(buffer, size, "ended by signal %d", c->status[side] - STATUS_SIGNALLED);
    else
        snprintf(buffer, size, "exit status %d", c->status[side]);
}

void
comparison_print(const struct comparison *c, const char *const titles[SIDES], int width, FILE *file)
{
    if (c->output_differs || c->error_differs || c->status_differs)
        print_beside(file, width, ' ', 0, titles[SIMULATED], titles[REAL]);
    if (c->output_differs)
        print_output(c, width, file);
    if (c->error_differs) {
        fprintf(file, "   last line of standard error:\n");
        print_beside(file, width, '>', 0, line_at(&c->last_error[SIMULATED], 0),
                     line_at(&c->last_error[REAL], 0));
    }
    if (c->status_differs) {
        char text[SIDES][64];
        for (int side = 0; side < SIDES; side++)
            status_text(c, (enum side)side, text[side], sizeof text[side]);
        print_beside(file, width, '>', 0, text[SIMULATED], text[REAL]);
    }
}
