#include "config.h"

#include "ui/layout.h"

#include <string.h>

#include "ui/views.h"

/* The slots that are left of an arrangement while it is made to fit. */
struct fitting {
    const struct arrangement *arrangement;
    unsigned kept; /* bit a slot */
    int count;
};

static int
slot_kept(const struct fitting *f, int i)
{
    return f->kept >> i & 1;
}

/* Sum over the kept slots of one column of their min heights, or of their weights. */
static int
column_sum(const struct fitting *f, int band, int column, int weights)
{
    int sum = 0;
    for (int i = 0; i < f->count; i++) {
        const struct slot *slot = &f->arrangement->slot[i];
        if (slot_kept(f, i) && slot->band == band && slot->column == column)
            sum += weights ? slot->weight : slot->min;
    }
    return sum;
}

/* The largest of a band's columns. */
static int
band_sum(const struct fitting *f, int band, int weights)
{
    int most = 0;
    for (int column = 0; column < LAYOUT_COLUMNS; column++) {
        int sum = column_sum(f, band, column, weights);
        most = sum > most ? sum : most;
    }
    return most;
}

static int
needed_height(const struct fitting *f)
{
    int sum = 0;
    for (int band = 0; band < LAYOUT_BANDS; band++)
        sum += band_sum(f, band, 0);
    return sum;
}

/* The most rows that the band can use; 0 = any number. */
static int
band_max(const struct fitting *f, int band)
{
    int most = 0;
    for (int i = 0; i < f->count; i++) {
        const struct slot *slot = &f->arrangement->slot[i];
        if (!slot_kept(f, i) || slot->band != band)
            continue;
        if (slot->max == 0)
            return 0;
        most += slot->max;
    }
    return most;
}

static void
leave_out_absent(struct fitting *f, unsigned absent)
{
    unsigned kept = f->kept;
    for (int i = 0; i < f->count; i++)
        if (absent >> f->arrangement->slot[i].pane & 1)
            kept &= ~(1u << i);
    if (kept)
        f->kept = kept;
}

static void
leave_out_least(struct fitting *f, struct stage_layout *layout)
{
    int least = -1;
    for (int i = 0; i < f->count; i++)
        if (slot_kept(f, i) && (least < 0 || f->arrangement->slot[i].importance <
                                                 f->arrangement->slot[least].importance))
            least = i;
    f->kept &= ~(1u << least);
    layout->missing[layout->left_out++] = f->arrangement->slot[least].pane;
}

/* One thing that wants rows. */
struct wish {
    int min, max, weight, rows;
};

/* Deals `height` rows out: everyone gets the minimum, the rest goes by weight up to each one's maximum, and what nobody wants to the
 * last one. */
static void
deal_rows(struct wish *wish, int count, int height)
{
    int left = height;
    for (int i = 0; i < count; i++) {
        wish[i].rows = wish[i].min;
        left -= wish[i].min;
    }
    for (int i = 0; i < count && left < 0; i++)
        if (wish[i].min) { /* the only one, on a stage lower than it wishes */
            wish[i].rows += left;
            return;
        }
    while (left > 0) {
        int best = -1;
        for (int i = 0; i < count; i++) {
            if (wish[i].min == 0 || wish[i].weight == 0 ||
                (wish[i].max && wish[i].rows >= wish[i].max))
                continue;
            if (best < 0 || (wish[i].rows - wish[i].min + 1) * wish[best].weight <
                                (wish[best].rows - wish[best].min + 1) * wish[i].weight)
                best = i;
        }
        if (best < 0) {
            for (int i = 0; i < count; i++)
                best = wish[i].min ? i : best;
            if (best < 0)
                return;
            wish[best].max = 0;
        }
        wish[best].rows++;
        left--;
    }
}

/* Places the kept slots of a column. */
static void
place_column(const struct fitting *f, struct stage_layout *layout, int band, int column,
             struct placed at)
{
    struct wish wish[LAYOUT_SLOTS];
    int of[LAYOUT_SLOTS], n = 0;
    for (int i = 0; i < f->count; i++) {
        const struct slot *slot = &f->arrangement->slot[i];
        if (!slot_kept(f, i) || slot->band != band || slot->column != column)
            continue;
        of[n] = i;
        wish[n++] = (struct wish){slot->min, slot->max, slot->weight, 0};
    }
    deal_rows(wish, n, at.height);
    for (int i = 0; i < n; i++) {
        at.pane = f->arrangement->slot[of[i]].pane;
        at.height = wish[i].rows;
        layout->placed[layout->count++] = at;
        at.y += wish[i].rows;
    }
}

/* Places a band's columns side by side. */
static void
place_band(const struct fitting *f, struct stage_layout *layout, int band, struct placed at)
{
    int shares = 0, columns = 0, width = at.width;
    for (int column = 0; column < LAYOUT_COLUMNS; column++)
        if (column_sum(f, band, column, 0)) {
            shares += f->arrangement->share[band][column];
            columns++;
        }
    for (int column = 0; column < LAYOUT_COLUMNS; column++) {
        if (!column_sum(f, band, column, 0))
            continue;
        int share = f->arrangement->share[band][column];
        at.width = --columns ? width * share / shares : width;
        place_column(f, layout, band, column, at);
        at.x += at.width;
        width -= at.width;
        shares -= share;
    }
}

void
layout_view(struct stage_layout *layout, enum view_id view, int present, int width, int height,
            unsigned absent)
{
    struct fitting f = {view_arrangement(view, width, present), 0, 0};
    struct wish wish[LAYOUT_BANDS];
    memset(layout, 0, sizeof *layout);
    while (f.count < LAYOUT_SLOTS && f.arrangement->slot[f.count].min)
        f.kept |= 1u << f.count++;
    leave_out_absent(&f, absent);
    while (f.kept & (f.kept - 1) && needed_height(&f) > height)
        leave_out_least(&f, layout);
    for (int band = 0; band < LAYOUT_BANDS; band++)
        wish[band] =
            (struct wish){band_sum(&f, band, 0), band_max(&f, band), band_sum(&f, band, 1), 0};
    deal_rows(wish, LAYOUT_BANDS, height);
    struct placed at = {PANES, 0, 0, width, 0};
    for (int band = 0; band < LAYOUT_BANDS; band++) {
        at.height = wish[band].rows;
        place_band(&f, layout, band, at);
        at.y += at.height;
    }
}
