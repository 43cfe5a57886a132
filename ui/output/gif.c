#include "config.h"

#include "ui/output/raster.h"

#include <gif_lib.h>
#include <stdlib.h>
#include <string.h>

#include "base/frozen.h"
#include "ui/output/easel.h"
#include "ui/output/palette.h"

/* A frame of a GIF lasts a multiple of 10 ms, and players take less than 20 ms for 100: frames that are too short are dropped. */
enum { TICK = 10, SHORTEST = 20 };

/* Pixels that stay as they are may be left out of a frame, as transparent ones. That pays where many in a row stay; a few between changed
 * ones are cheaper painted again, for then letters are the same wherever they stand, and the compressor knows them. 20 to 80 are about
 * equally good, 40 best by a hair on the films of five scenarios. */
enum { LEAVE_OUT = 40 };

#define LEFT_OUT UINT32_MAX /* a pixel that is no colour */

/* What differs from the frame before: a rectangle. */
struct shown {
    uint32_t *rgb; /* a pixel each, 0xRRGGBB or LEFT_OUT; NULL = nothing */
    int x, y, w, h;
    int gaps;  /* some pixels are left out */
    long from; /* milliseconds */
};

/* A motion picture being made. Each frame has the colours that are in it, exactly, and is encoded when the next one comes, for then it is
 * known how long it is seen. */
struct movie {
    struct easel easel;
    struct palette palette;
    struct shown pending;
    uint32_t *last; /* the latest frame, whole, 0xRRGGBB; NULL = none yet */
    unsigned char *line;
    int width, height;
    GifFileType *file;
    int begun; /* its head and first frame are written */
};

static enum status
gif_begin(struct writer *writer, struct diagnosis *d)
{
    writer->own = store_calloc(1, sizeof(struct movie));
    return raster_begin(writer, d);
}

/* The rectangle in which two frames differ; w = 0 when they are equal. */
static void
find_difference(const uint32_t *a, const uint32_t *b, int width, int height, struct shown *shown)
{
    int left = width, right = -1, top = height, bottom = -1;
    for (int y = 0; y < height; y++) {
        const uint32_t *p = a + (size_t)y * (size_t)width, *q = b + (size_t)y * (size_t)width;
        if (memcmp(p, q, (size_t)width * sizeof *p) == 0)
            continue;
        int x = 0, last = width - 1;
        while (p[x] == q[x])
            x++;
        while (p[last] == q[last])
            last--;
        left = x < left ? x : left;
        right = last > right ? last : right;
        top = y < top ? y : top;
        bottom = y;
    }
    *shown = (struct shown){.x = left, .y = top, .w = right + 1 - left, .h = bottom + 1 - top};
    if (right < 0)
        *shown = (struct shown){0};
}

/* Copies the rectangle out of the frame `now`, without what stays since the frame `before` (NULL = everything is new). */
static void
cut_out(struct shown *shown, const uint32_t *now, const uint32_t *before, int width)
{
    size_t count = (size_t)shown->w * (size_t)shown->h, same = 0;
    uint32_t *rgb = store_calloc(count + 1, sizeof *rgb);
    for (size_t i = 0; i <= count; i++) {
        size_t w = (size_t)shown->w, at = ((size_t)shown->y + i / w) * (size_t)width;
        at += (size_t)shown->x + i % w;
        if (i < count)
            rgb[i] = now[at];
        if (i < count && before && before[at] == now[at]) {
            same++;
            continue;
        }
        for (size_t k = i - same; same >= LEAVE_OUT && k < i; k++)
            rgb[k] = LEFT_OUT;
        shown->gaps |= same >= LEAVE_OUT;
        same = 0;
    }
    shown->rgb = rgb;
}

static int
append(GifFileType *file, const GifByteType *bytes, int length)
{
    buffer_add(file->UserData, bytes, (size_t)length);
    return length;
}

/* The screen, the colours of the first frame, and that the picture is played again and again. */
static int
put_header(struct movie *movie, const ColorMapObject *table)
{
    static const unsigned char forever[] = {1, 0, 0};
    EGifSetGifVersion(movie->file, true);
    return EGifPutScreenDesc(movie->file, movie->width, movie->height, 8, 0, table) &&
           EGifPutExtensionLeader(movie->file, APPLICATION_EXT_FUNC_CODE) &&
           EGifPutExtensionBlock(movie->file, 11, "NETSCAPE2.0") &&
           EGifPutExtensionBlock(movie->file, 3, forever) && EGifPutExtensionTrailer(movie->file);
}

/* The colours of the pending frame and a place for what is left out, as giflib's table: a power of 2, the least that will do, for the
 * compressor's codes begin with as many bits. The caller frees it; NULL = no memory. */
static ColorMapObject *
make_table(struct movie *movie)
{
    const struct shown *shown = &movie->pending;
    struct palette *palette = &movie->palette;
    int places = 4;
    palette_make(palette, shown->rgb, (size_t)shown->w * (size_t)shown->h, PALETTE_MOST - 1);
    while (places < palette->colours + 1)
        places *= 2;
    ColorMapObject *table = GifMakeMapObject(places, NULL);
    for (int i = 0; table && i < palette->colours; i++)
        table->Colors[i] =
            (GifColorType){(GifByteType)(palette->colour[i] >> 16),
                           (GifByteType)(palette->colour[i] >> 8), (GifByteType)palette->colour[i]};
    return table;
}

static int
put_pixels(struct movie *movie)
{
    const struct shown *shown = &movie->pending;
    for (int y = 0; y < shown->h; y++) {
        const uint32_t *rgb = shown->rgb + (size_t)y * (size_t)shown->w;
        for (int x = 0; x < shown->w; x++)
            movie->line[x] = x > 0 && rgb[x] == rgb[x - 1]
                                 ? movie->line[x - 1]
                                 : (unsigned char)palette_index(&movie->palette, rgb[x]);
        if (!EGifPutLine(movie->file, movie->line, shown->w))
            return 0;
    }
    return 1;
}

/* When and how the pending frame is shown: left in place for the next one to paint on. As all of the first frame is painted, nothing of
 * the picture is ever transparent. */
static int
put_control(struct movie *movie, long until)
{
    const struct shown *shown = &movie->pending;
    int ticks = (int)((until - shown->from + TICK / 2) / TICK);
    GraphicsControlBlock control = {DISPOSE_DO_NOT, false, ticks > UINT16_MAX ? UINT16_MAX : ticks,
                                    shown->gaps ? movie->palette.colours : NO_TRANSPARENT_COLOR};
    GifByteType extension[4];
    EGifGCBToExtension(&control, extension);
    return EGifPutExtension(movie->file, GRAPHICS_EXT_FUNC_CODE, sizeof extension, extension);
}

/* Encodes the pending frame. */
static int
put_pending(struct movie *movie, long until)
{
    const struct shown *shown = &movie->pending;
    ColorMapObject *table = make_table(movie);
    int good = table && (movie->begun || put_header(movie, table)) && put_control(movie, until) &&
               EGifPutImageDesc(movie->file, shown->x, shown->y, shown->w, shown->h, false,
                                movie->begun ? table : NULL) &&
               put_pixels(movie);
    GifFreeMapObject(table);
    movie->begun = 1;
    return good;
}

static enum status
trouble(int error, struct diagnosis *d)
{
    return diagnose(d, STATUS_LIMIT, NULL, 0, 0, "the GIF cannot be made: error %d of giflib",
                    error);
}

/* Makes what is new on the easel the pending frame, after the one before. */
static int
keep(struct movie *movie, uint32_t *now, long milliseconds)
{
    struct shown shown = {.w = movie->width, .h = movie->height};
    if (movie->last)
        find_difference(movie->last, now, movie->width, movie->height, &shown);
    if (shown.w > 0)
        cut_out(&shown, now, movie->last, movie->width);
    free(movie->last);
    movie->last = now;
    if (shown.w == 0)
        return 1;
    int good = !movie->pending.rgb || put_pending(movie, milliseconds);
    free(movie->pending.rgb);
    shown.from = milliseconds;
    movie->pending = shown;
    return good;
}

/* The first frame: its size is the picture's. */
static enum status
start(struct movie *movie, struct writer *writer, struct diagnosis *d)
{
    int error = 0;
    movie->width = movie->easel.width;
    movie->height = movie->easel.height;
    movie->line = store_calloc((size_t)movie->width, 1);
    movie->file = EGifOpen(&writer->out, append, &error);
    return movie->file ? STATUS_OK : trouble(error, d);
}

/* The frame on the easel, without gaps between its rows. The caller frees it. */
static uint32_t *
copy_pixels(const struct movie *movie)
{
    const struct easel *easel = &movie->easel;
    size_t width = (size_t)movie->width;
    uint32_t *now = store_calloc(width * (size_t)movie->height, sizeof *now);
    for (int y = 0; y < movie->height; y++)
        for (size_t x = 0; x < width; x++)
            now[(size_t)y * width + x] =
                easel->rgb[(size_t)y * (size_t)easel->stride + x] & 0xffffff;
    return now;
}

static enum status
gif_frame(struct writer *writer, const struct canvas *canvas, long milliseconds,
          const char *chapter, struct diagnosis *d)
{
    (void)chapter;
    struct movie *movie = writer->own;
    if (movie->pending.rgb && milliseconds - movie->pending.from < SHORTEST)
        milliseconds = movie->pending.from + SHORTEST;
    enum status status = easel_paint(&movie->easel, canvas, &writer->look, d);
    if (status == STATUS_OK && !movie->file)
        status = start(movie, writer, d);
    if (status != STATUS_OK)
        return status;
    if (movie->width != movie->easel.width || movie->height != movie->easel.height)
        return diagnose(d, STATUS_LIMIT, NULL, 0, 0, "all frames of a GIF must be of one size");
    return keep(movie, copy_pixels(movie), milliseconds) ? STATUS_OK
                                                         : trouble(movie->file->Error, d);
}

static enum status
gif_finish(struct writer *writer, long milliseconds, struct diagnosis *d)
{
    struct movie *movie = writer->own;
    int error = 0;
    if (!movie->file)
        return STATUS_OK;
    int good = put_pending(movie, milliseconds);
    good &= EGifCloseFile(movie->file, &error) == GIF_OK;
    movie->file = NULL;
    return good ? STATUS_OK : trouble(error, d);
}

static void
gif_end(struct writer *writer)
{
    struct movie *movie = writer->own;
    int error;
    if (!movie)
        return;
    if (movie->file)
        EGifCloseFile(movie->file, &error);
    free(movie->pending.rgb);
    free(movie->last);
    free(movie->line);
    easel_done(&movie->easel);
    free(movie);
}

const struct format format_gif = {
    .name = "gif",
    .suffix = ".gif",
    .purpose = "a motion picture for any slide program",
    .kind = FORMAT_MOTION,
    .begin = gif_begin,
    .frame = gif_frame,
    .finish = gif_finish,
    .end = gif_end,
};
