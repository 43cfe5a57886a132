#include "config.h"

#include "ui/output/raster.h"

#include <gif_lib.h>
#include <stdlib.h>
#include <string.h>

#include "base/frozen.h"

/* A frame of a GIF lasts a multiple of 10 ms, and players take less than 20 ms for 100: frames that are too short are dropped. */
enum { TICK = 10, SHORTEST = 20, COLOURS = 256 };

enum { CACHE = 4096, TABLE_AT = 13 }; /* where the colour table begins in a GIF */

/* What differs from the frame before: a rectangle of colour indices. */
struct shown {
    unsigned char *index; /* one a pixel of the rectangle */
    int x, y, w, h;
    long from; /* milliseconds */
};

/* A motion picture being made. The colour table is global and exact: the colours that the frames really have, in the order they turn up;
 * only when the smooth edges of text need more than 256 are the last ones taken for the nearest. An index never changes, so frames are
 * encoded as they come (one late: how long a frame is seen is known when the next one comes), and the table is filled in at the end. */
struct movie {
    struct easel easel;
    uint32_t colour[COLOURS];
    int colours;
    struct {
        uint32_t rgb;
        int index; /* + 1; 0 = empty */
    } cache[CACHE];
    struct shown pending;
    unsigned char *last; /* indices of the latest frame, whole; NULL = none yet */
    int width, height;
    GifFileType *file;
};

static enum status
gif_begin(struct writer *writer, struct diagnosis *d)
{
    writer->own = store_calloc(1, sizeof(struct movie));
    return raster_begin(writer, d);
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

/* The index of a colour, entered in the table when it is new and there is room; else the nearest. */
static int
enter_colour(struct movie *movie, uint32_t rgb)
{
    int best = 0;
    for (int i = 0, least = 1 << 20; i < movie->colours && least > 0; i++) {
        int apart = distance(movie->colour[i], rgb);
        if (apart < least) {
            least = apart;
            best = i;
        }
    }
    if ((movie->colours == 0 || movie->colour[best] != rgb) && movie->colours < COLOURS) {
        best = movie->colours++;
        movie->colour[best] = rgb;
    }
    return best;
}

static int
colour_index(struct movie *movie, uint32_t rgb)
{
    uint32_t slot = (rgb * 2654435761u) >> 20;
    if (!movie->cache[slot].index || movie->cache[slot].rgb != rgb) {
        movie->cache[slot].rgb = rgb;
        movie->cache[slot].index = enter_colour(movie, rgb) + 1;
    }
    return movie->cache[slot].index - 1;
}

/* Solid colours come before the shades of smoothed text: enters all grounds and inks of the theme. */
static void
enter_theme(struct movie *movie, enum theme theme)
{
    for (int role = 0; role < ROLE_COUNT; role++) {
        struct paint paint = theme_paint(theme, (enum role)role);
        colour_index(movie, paint.bg);
        colour_index(movie, paint.fg);
    }
}

/* The rectangle in which two frames differ; w = 0 when they are equal. */
static void
find_difference(const unsigned char *a, const unsigned char *b, int width, int height,
                struct shown *shown)
{
    int left = width, right = -1, top = height, bottom = -1;
    for (int y = 0; y < height; y++) {
        const unsigned char *p = a + (size_t)y * (size_t)width, *q = b + (size_t)y * (size_t)width;
        if (memcmp(p, q, (size_t)width) == 0)
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

static int
append(GifFileType *file, const GifByteType *bytes, int length)
{
    buffer_add(file->UserData, bytes, (size_t)length);
    return length;
}

/* The screen, room for its colours, and that the picture is played again and again. */
static int
put_header(struct movie *movie)
{
    static const unsigned char forever[] = {1, 0, 0};
    ColorMapObject *map = GifMakeMapObject(COLOURS, NULL);
    if (!map)
        return 0;
    EGifSetGifVersion(movie->file, true);
    int good = EGifPutScreenDesc(movie->file, movie->width, movie->height, 8, 0, map) &&
               EGifPutExtensionLeader(movie->file, APPLICATION_EXT_FUNC_CODE) &&
               EGifPutExtensionBlock(movie->file, 11, "NETSCAPE2.0") &&
               EGifPutExtensionBlock(movie->file, 3, forever) &&
               EGifPutExtensionTrailer(movie->file);
    GifFreeMapObject(map);
    return good;
}

/* Encodes the pending frame, opaque, left in place for the next one to paint on. */
static int
put_pending(struct movie *movie, long until)
{
    const struct shown *shown = &movie->pending;
    int ticks = (int)((until - shown->from + TICK / 2) / TICK);
    GraphicsControlBlock control = {DISPOSE_DO_NOT, false, ticks > UINT16_MAX ? UINT16_MAX : ticks,
                                    NO_TRANSPARENT_COLOR};
    GifByteType extension[4];
    EGifGCBToExtension(&control, extension);
    if (!EGifPutExtension(movie->file, GRAPHICS_EXT_FUNC_CODE, sizeof extension, extension) ||
        !EGifPutImageDesc(movie->file, shown->x, shown->y, shown->w, shown->h, false, NULL))
        return 0;
    for (int y = 0; y < shown->h; y++)
        if (!EGifPutLine(movie->file, shown->index + (size_t)y * (size_t)shown->w, shown->w))
            return 0;
    return 1;
}

static enum status
trouble(int error, struct diagnosis *d)
{
    return diagnose(d, STATUS_LIMIT, NULL, 0, 0, "the GIF cannot be made: error %d of giflib",
                    error);
}

/* Makes the rectangle of the new frame `now` (whole, becomes movie->last) the pending one, after the frame before. */
static int
keep(struct movie *movie, unsigned char *now, long milliseconds)
{
    struct shown shown = {.w = movie->width, .h = movie->height};
    if (movie->last)
        find_difference(movie->last, now, movie->width, movie->height, &shown);
    free(movie->last);
    movie->last = now;
    if (shown.w == 0)
        return 1;
    if (movie->pending.index && !put_pending(movie, milliseconds))
        return 0;
    free(movie->pending.index);
    shown.from = milliseconds;
    shown.index = store_calloc((size_t)shown.w * (size_t)shown.h, 1);
    for (int y = 0; y < shown.h; y++)
        memcpy(shown.index + (size_t)y * (size_t)shown.w,
               now + (size_t)(shown.y + y) * (size_t)movie->width + shown.x, (size_t)shown.w);
    movie->pending = shown;
    return 1;
}

/* The first frame: its size is the picture's. */
static enum status
start(struct movie *movie, struct writer *writer, struct diagnosis *d)
{
    int error = 0;
    movie->width = movie->easel.width;
    movie->height = movie->easel.height;
    enter_theme(movie, writer->look.theme);
    movie->file = EGifOpen(&writer->out, append, &error);
    return movie->file && put_header(movie) ? STATUS_OK : trouble(error, d);
}

/* The colour indices of the frame on the easel; rows that were not painted again keep those of the frame before. */
static unsigned char *
index_pixels(struct movie *movie, int rows)
{
    const struct easel *easel = &movie->easel;
    size_t width = (size_t)movie->width;
    unsigned char *now = store_calloc(width * (size_t)movie->height, 1);
    if (movie->last)
        memcpy(now, movie->last, width * (size_t)movie->height);
    for (int y = 0; y < movie->height; y++) {
        const uint32_t *rgb = easel->rgb + (size_t)y * (size_t)easel->stride;
        unsigned char *index = now + (size_t)y * width;
        for (size_t x = 0; easel->changed[y * rows / movie->height] && x < width; x++)
            index[x] = (unsigned char)colour_index(movie, rgb[x] & 0xffffff);
    }
    return now;
}

static enum status
gif_frame(struct writer *writer, const struct canvas *canvas, long milliseconds,
          const char *chapter, struct diagnosis *d)
{
    (void)chapter;
    struct movie *movie = writer->own;
    if (movie->pending.index && milliseconds - movie->pending.from < SHORTEST)
        milliseconds = movie->pending.from + SHORTEST;
    enum status status = easel_paint(&movie->easel, canvas, &writer->look, d);
    if (status == STATUS_OK && !movie->file)
        status = start(movie, writer, d);
    if (status != STATUS_OK)
        return status;
    if (movie->width != movie->easel.width || movie->height != movie->easel.height)
        return diagnose(d, STATUS_LIMIT, NULL, 0, 0, "all frames of a GIF must be of one size");
    unsigned char *now = index_pixels(movie, canvas->rows);
    return keep(movie, now, milliseconds) ? STATUS_OK : trouble(movie->file->Error, d);
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
    for (int i = 0; good && i < movie->colours; i++)
        for (int part = 0; part < 3; part++)
            writer->out.data[TABLE_AT + 3 * i + part] = (char)(movie->colour[i] >> (16 - 8 * part));
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
    free(movie->pending.index);
    free(movie->last);
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
