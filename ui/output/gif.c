#include "config.h"

#include "ui/output/raster.h"

#include <gif_lib.h>
#include <stdlib.h>
#include <string.h>

#include "base/frozen.h"

/* A frame of a GIF lasts a multiple of 10 ms, and players take less than 20 ms for 100: frames that are too short are dropped. */
enum { TICK = 10, SHORTEST = 20, COLOURS = 256 };

/* A motion picture being made. The colour table is global and exact: the colours that the frames really have, in the order they turn
 * up; only when text's smooth edges need more than 256 are the last ones taken for the nearest. So all frames are kept as colour
 * indices, and encoded at the end. */
struct movie {
    struct pixels pixels; /* of the latest frame */
    uint32_t colour[COLOURS];
    int colours;
    struct shown {
        unsigned char *index; /* one a pixel of the rectangle */
        int x, y, w, h;       /* what differs from the frame before */
        long from;            /* milliseconds */
    } * frame;
    int frames, room;
    unsigned char *last; /* indices of the latest frame, whole */
    int width, height;
    uint32_t cached_rgb; /* the colour looked up last, and its index */
    int cached_index;
    GifFileType *file;
};

static enum status
gif_begin(struct writer *writer, struct diagnosis *d)
{
    (void)d;
    struct movie *movie = store_calloc(1, sizeof *movie);
    movie->cached_index = -1;
    writer->own = movie;
    return STATUS_OK;
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
colour_index(struct movie *movie, uint32_t rgb)
{
    if (movie->cached_index >= 0 && movie->cached_rgb == rgb)
        return movie->cached_index;
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
    movie->cached_rgb = rgb;
    movie->cached_index = best;
    return best;
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

/* Keeps the rectangle of the new frame `now` (whole, becomes movie->last) that differs from the one before. */
static void
keep(struct movie *movie, unsigned char *now, long milliseconds)
{
    struct shown shown = {.w = movie->width, .h = movie->height};
    if (movie->last)
        find_difference(movie->last, now, movie->width, movie->height, &shown);
    free(movie->last);
    movie->last = now;
    if (shown.w == 0)
        return;
    shown.from = milliseconds;
    shown.index = store_calloc((size_t)shown.w * (size_t)shown.h, 1);
    for (int y = 0; y < shown.h; y++)
        memcpy(shown.index + (size_t)y * (size_t)shown.w,
               now + (size_t)(shown.y + y) * (size_t)movie->width + shown.x, (size_t)shown.w);
    if (movie->frames == movie->room) {
        movie->room = movie->room ? 2 * movie->room : 64;
        movie->frame = store_realloc(movie->frame, (size_t)movie->room * sizeof *movie->frame);
    }
    movie->frame[movie->frames++] = shown;
}

static enum status
gif_frame(struct writer *writer, const struct canvas *canvas, long milliseconds,
          const char *chapter, struct diagnosis *d)
{
    (void)chapter;
    struct movie *movie = writer->own;
    if (movie->frames && milliseconds - movie->frame[movie->frames - 1].from < SHORTEST)
        milliseconds = movie->frame[movie->frames - 1].from + SHORTEST;
    enum status status = raster_pixels(&movie->pixels, canvas, &writer->look, d);
    if (status != STATUS_OK)
        return status;
    if (movie->frames == 0) {
        movie->width = movie->pixels.width;
        movie->height = movie->pixels.height;
        enter_theme(movie, writer->look.theme);
    }
    if (movie->width != movie->pixels.width || movie->height != movie->pixels.height)
        return diagnose(d, STATUS_LIMIT, NULL, 0, 0, "all frames of a GIF must be of one size");
    size_t count = (size_t)movie->width * (size_t)movie->height;
    unsigned char *now = store_calloc(count, 1);
    for (size_t i = 0; i < count; i++)
        now[i] = (unsigned char)colour_index(movie, movie->pixels.rgb[i] & 0xffffff);
    keep(movie, now, milliseconds);
    return STATUS_OK;
}

static int
append(GifFileType *file, const GifByteType *bytes, int length)
{
    buffer_add(file->UserData, bytes, (size_t)length);
    return length;
}

/* The screen, its colours, and that the picture is played again and again. */
static int
put_header(struct movie *movie)
{
    static const unsigned char forever[] = {1, 0, 0};
    ColorMapObject *map = GifMakeMapObject(COLOURS, NULL);
    if (!map)
        return 0;
    for (int i = 0; i < movie->colours; i++) {
        map->Colors[i].Red = (GifByteType)(movie->colour[i] >> 16);
        map->Colors[i].Green = (GifByteType)(movie->colour[i] >> 8);
        map->Colors[i].Blue = (GifByteType)movie->colour[i];
    }
    EGifSetGifVersion(movie->file, true);
    int good = EGifPutScreenDesc(movie->file, movie->width, movie->height, 8, 0, map) &&
               EGifPutExtensionLeader(movie->file, APPLICATION_EXT_FUNC_CODE) &&
               EGifPutExtensionBlock(movie->file, 11, "NETSCAPE2.0") &&
               EGifPutExtensionBlock(movie->file, 3, forever) &&
               EGifPutExtensionTrailer(movie->file);
    GifFreeMapObject(map);
    return good;
}

/* One frame, opaque, left in place for the next one to paint on. */
static int
put_frame(struct movie *movie, const struct shown *shown, long milliseconds)
{
    GraphicsControlBlock control = {DISPOSE_DO_NOT, false, (int)((milliseconds + TICK / 2) / TICK),
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
gif_finish(struct writer *writer, long milliseconds, struct diagnosis *d)
{
    struct movie *movie = writer->own;
    int error = 0;
    movie->file = EGifOpen(&writer->out, append, &error);
    int good = movie->file && put_header(movie);
    for (int i = 0; good && i < movie->frames; i++) {
        long until = i + 1 < movie->frames ? movie->frame[i + 1].from : milliseconds;
        good = put_frame(movie, &movie->frame[i], until - movie->frame[i].from);
    }
    if (movie->file && EGifCloseFile(movie->file, &error) != GIF_OK)
        good = 0;
    movie->file = NULL;
    return good ? STATUS_OK
                : diagnose(d, STATUS_LIMIT, NULL, 0, 0,
                           "the GIF cannot be made: error %d of giflib", error);
}

static void
gif_end(struct writer *writer)
{
    struct movie *movie = writer->own;
    if (!movie)
        return;
    for (int i = 0; i < movie->frames; i++)
        free(movie->frame[i].index);
    free(movie->frame);
    free(movie->last);
    free(movie->pixels.rgb);
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
