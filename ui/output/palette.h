/* The colour table of a picture with few colours.
 *
 * Exact as long as the picture has no more colours than the table has places; else the rarest are shown as their nearest. The same pixels
 * give the same table. A pixel that is no colour (above 0xFFFFFF) is passed over. */
#ifndef UI_OUTPUT_PALETTE_H
#define UI_OUTPUT_PALETTE_H

#include <stddef.h>
#include <stdint.h>

enum { PALETTE_MOST = 256, PALETTE_SLOTS = 1 << 14 };

struct palette {
    uint32_t colour[PALETTE_MOST]; /* 0xRRGGBB */
    int colours;
    struct palette_slot {
        uint32_t rgb, pixels; /* pixels = 0: an empty slot */
        int index;
    } slot[PALETTE_SLOTS]; /* colours met, by a hash */
    int met;
};

/* Makes the table for `count` pixels 0xRRGGBB, of `most` colours at most (1 to PALETTE_MOST). */
void palette_make(struct palette *palette, const uint32_t *rgb, size_t count, int most);

/* The place of a pixel's colour in the table, 0 to colours - 1; `colours` for what is no colour. */
int palette_index(const struct palette *palette, uint32_t rgb);

#endif
