#include "config.h"

#include "ui/output/palette.h"

#include <stdlib.h>
#include <string.h>

#include "base/frozen.h"

enum {
    FULL = PALETTE_SLOTS / 2
}; /* with more colours than this a search would be slow: the rest are not told apart */

/* The slot where the colour is, or would be. */
static uint32_t
find_slot(const struct palette *palette, uint32_t rgb)
{
    uint32_t i = rgb * 2654435761u >> 18;
    while (palette->slot[i].pixels > 0 && palette->slot[i].rgb != rgb)
        i = (i + 1) % PALETTE_SLOTS;
    return i;
}

static int
distance(uint32_t a, uint32_t b)
{
    int sum = 0;
    for (int shift = 0; shift < 24; shift += 8) {
        int difference = (int)(a >> shift & 255) - (int)(b >> shift & 255);
        sum += difference * difference;
    }
    return sum;
}

static int
nearest(const struct palette *palette, uint32_t rgb)
{
    int best = 0;
    for (int i = 1; i < palette->colours; i++)
        if (distance(palette->colour[i], rgb) < distance(palette->colour[best], rgb))
            best = i;
    return best;
}

static void
count_pixels(struct palette *palette, const uint32_t *rgb, size_t count)
{
    for (size_t from = 0, to; from < count; from = to) {
        for (to = from + 1; to < count && rgb[to] == rgb[from]; to++)
            ;
        uint32_t i = rgb[from] <= 0xffffff ? find_slot(palette, rgb[from]) : PALETTE_SLOTS;
        if (i == PALETTE_SLOTS || (palette->slot[i].pixels == 0 && palette->met == FULL))
            continue;
        palette->met += palette->slot[i].pixels == 0;
        palette->slot[i].rgb = rgb[from];
        palette->slot[i].pixels += (uint32_t)(to - from);
    }
}

/* The commonest colours first; of equally common ones, the darker. */
static int
compare_slots(const void *a, const void *b)
{
    const struct palette_slot *p = a, *q = b;
    if (p->pixels != q->pixels)
        return p->pixels < q->pixels ? 1 : -1;
    return p->rgb < q->rgb ? -1 : p->rgb > q->rgb;
}

void
palette_make(struct palette *palette, const uint32_t *rgb, size_t count, int most)
{
    int n = 0;
    memset(palette, 0, sizeof *palette);
    count_pixels(palette, rgb, count);
    struct palette_slot *met = store_calloc((size_t)palette->met + 1, sizeof *met);
    for (int i = 0; i < PALETTE_SLOTS; i++)
        if (palette->slot[i].pixels > 0)
            met[n++] = palette->slot[i];
    qsort(met, (size_t)n, sizeof *met, compare_slots);
    for (palette->colours = 0; palette->colours < n && palette->colours < most; palette->colours++)
        palette->colour[palette->colours] = met[palette->colours].rgb;
    for (int i = 0; i < n; i++)
        palette->slot[find_slot(palette, met[i].rgb)].index =
            i < palette->colours ? i : nearest(palette, met[i].rgb);
    free(met);
}

int
palette_index(const struct palette *palette, uint32_t rgb)
{
    if (rgb > 0xffffff)
        return palette->colours;
    const struct palette_slot *slot = &palette->slot[find_slot(palette, rgb)];
    return slot->pixels > 0 ? slot->index : nearest(palette, rgb);
}
