/* pixels FILE SCENE [THEME [SCALE]]: reads a picture of a test scene (PNG, or GIF whose frames are the scenes from SCENE on) and
 * compares it with the canvas, cell by cell: grounds exactly, ink where there is a character and none where there is a blank.
 *
 * pixels GIF film PREFIX: compares each frame with the picture PREFIX-00001.png ..., pixel by pixel: the edges of letters may differ by
 * half a shade. */
#include "config.h"

#include <cairo.h>
#include <gif_lib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "scene.h"
#include "ui/output/format.h"

struct picture {
    uint32_t *rgb;
    int width, height;
};

static int
distance(uint32_t a, uint32_t b)
{
    int most = 0;
    for (int shift = 0; shift < 24; shift += 8) {
        int difference = abs((int)(a >> shift & 255) - (int)(b >> shift & 255));
        most = difference > most ? difference : most;
    }
    return most;
}

/* Is the cell as it must be? */
static int
cell_agrees(const struct picture *picture, const struct cell *cell, int x, int y,
            const struct look *look)
{
    enum { EXACT = 3 };
    struct paint paint = theme_paint(look->theme, (enum role)cell->role);
    int w = CELL_WIDTH * look->scale, h = CELL_HEIGHT * look->scale;
    int bottom = h - 1 - (paint.underline ? 2 * look->scale : 0);
    int ground = 0, ink = 0, inside = 0;
    for (int i = 0; i < w * h; i++) {
        int col = i % w, row = i / w;
        uint32_t rgb = picture->rgb[(y * h + row) * picture->width + x * w + col] & 0xffffff;
        int to_ground = distance(rgb, paint.bg);
        ink += distance(rgb, paint.fg) < to_ground;
        if (col == 0 || col == w - 1 || row == 0 || row >= bottom)
            continue; /* a neighbour's edge */
        ground += to_ground <= EXACT;
        inside++;
    }
    if (cell->glyph == CELL_REST || cell->glyph >= 0x1f000)
        return ground < inside; /* in colours of its own, or half of a letter */
    if (cell->glyph == ' ')
        return ground == inside;
    if (cell->glyph == 0x2588)
        return ground == 0 && ink >= inside;
    if (cell->glyph >= 0x2591 && cell->glyph <= 0x2593)
        return ground == 0;
    int eighths = cell->glyph > 0x2580 && cell->glyph < 0x2590; /* may leave but an edge */
    return (ground > 0 || eighths) && ink > 0;
}

/* Compares with the scene; returns the number of cells that differ. */
static int
compare(const struct picture *picture, int scene, const struct look *look)
{
    struct canvas canvas;
    int wrong = 0;
    canvas_init(&canvas, SCENE_COLS, SCENE_ROWS, TIER_FINE);
    scene_draw(&canvas, scene);
    if (picture->width != SCENE_COLS * CELL_WIDTH * look->scale ||
        picture->height != SCENE_ROWS * CELL_HEIGHT * look->scale) {
        printf("the picture has %dx%d pixels\n", picture->width, picture->height);
        wrong++;
    }
    for (int y = 0; wrong == 0 && y < canvas.rows; y++)
        for (int x = 0; x < canvas.cols; x++)
            if (!cell_agrees(picture, canvas_at(&canvas, x, y), x, y, look) && wrong++ < 5)
                printf("scene %d, column %d row %d: not U+%04X in %s\n", scene, x, y,
                       canvas_at(&canvas, x, y)->glyph,
                       role_info((enum role)canvas_at(&canvas, x, y)->role)->name);
    canvas_done(&canvas);
    return wrong;
}

/* Reads a PNG; rgb is NULL when it cannot be read. The caller frees it. */
static struct picture
read_png(const char *path)
{
    struct picture picture = {0};
    cairo_surface_t *surface = cairo_image_surface_create_from_png(path);
    int stride = cairo_image_surface_get_stride(surface);
    const unsigned char *data = cairo_image_surface_get_data(surface);
    picture.width = cairo_image_surface_get_width(surface);
    picture.height = cairo_image_surface_get_height(surface);
    if (data)
        picture.rgb = malloc((size_t)picture.width * (size_t)picture.height * sizeof *picture.rgb);
    for (int y = 0; picture.rgb && y < picture.height; y++)
        memcpy(picture.rgb + y * picture.width, data + y * stride,
               (size_t)picture.width * sizeof *picture.rgb);
    cairo_surface_destroy(surface);
    return picture;
}

static int
compare_png(const char *path, int scene, const struct look *look)
{
    struct picture picture = read_png(path);
    int wrong = picture.rgb ? compare(&picture, scene, look) : 1;
    free(picture.rgb);
    return wrong;
}

/* Puts a frame's rectangle over the ones before, as a player does. Returns the number of pixels that nothing has been painted on. */
static int
put_over(const GifFileType *file, int frame, uint32_t *rgb)
{
    const SavedImage *image = &file->SavedImages[frame];
    const GifImageDesc *at = &image->ImageDesc;
    const ColorMapObject *map = at->ColorMap ? at->ColorMap : file->SColorMap;
    GraphicsControlBlock control = {.TransparentColor = NO_TRANSPARENT_COLOR};
    int bare = 0;
    DGifSavedExtensionToGCB((GifFileType *)file, frame, &control);
    for (int k = 0; k < at->Width * at->Height; k++) {
        int index = image->RasterBits[k];
        GifColorType c = map->Colors[index];
        uint32_t *pixel = &rgb[(at->Top + k / at->Width) * file->SWidth + at->Left + k % at->Width];
        if (index != control.TransparentColor)
            *pixel = 0xff000000u | (uint32_t)(c.Red << 16 | c.Green << 8 | c.Blue);
    }
    for (int i = 0; i < file->SWidth * file->SHeight; i++)
        bare += rgb[i] == 0;
    return bare;
}

/* What every frame of a GIF is given to; returns how much is wrong with it. */
typedef int judge_frame(const struct picture *picture, int frame, void *who);

/* Plays a GIF; returns how much is wrong with it, or -1 when it cannot be read. */
static int
play_gif(const char *path, judge_frame *judge, void *who, int *frames)
{
    int error, wrong = 0;
    GifFileType *file = DGifOpenFileName(path, &error);
    if (!file || DGifSlurp(file) != GIF_OK)
        return -1;
    struct picture picture = {calloc((size_t)file->SWidth * (size_t)file->SHeight, 4), file->SWidth,
                              file->SHeight};
    for (int i = 0; picture.rgb && i < file->ImageCount; i++) {
        int bare = put_over(file, i, picture.rgb);
        if (bare)
            printf("frame %d leaves %d pixels transparent\n", i, bare);
        wrong += bare + judge(&picture, i, who);
    }
    *frames = file->ImageCount;
    free(picture.rgb);
    DGifCloseFile(file, &error);
    return wrong;
}

struct scenes {
    int first;
    const struct look *look;
};

static int
judge_scene(const struct picture *picture, int frame, void *who)
{
    const struct scenes *scenes = who;
    return compare(picture, scenes->first + frame, scenes->look);
}

static int
compare_gif(const char *path, int scene, const struct look *look)
{
    struct scenes scenes = {scene, look};
    int frames = 0, wrong = play_gif(path, judge_scene, &scenes, &frames);
    return wrong || frames != SCENES;
}

static int
judge_film(const struct picture *picture, int frame, void *who)
{
    enum { HALF_A_SHADE = 255 / 3 / 2 + 2 };
    char path[4096];
    int wrong = 0;
    snprintf(path, sizeof path, "%s-%05d.png", (const char *)who, frame + 1);
    struct picture other = read_png(path);
    int same = other.rgb && other.width == picture->width && other.height == picture->height;
    for (int i = 0; same && i < other.width * other.height; i++)
        wrong += distance(other.rgb[i], picture->rgb[i]) > HALF_A_SHADE;
    if (!same || wrong)
        printf("%s: %d pixels of the GIF differ\n", path, same ? wrong : -1);
    free(other.rgb);
    return !same || wrong;
}

static int
compare_film(const char *path, char *prefix)
{
    int frames = 0, wrong = play_gif(path, judge_film, prefix, &frames);
    printf("%d frames\n", frames);
    return wrong || frames == 0;
}

int
main(int count, char **word)
{
    struct look look = {.theme = THEME_LIGHT, .scale = 1};
    if (count < 3)
        return 2;
    if (count > 3 && strcmp(word[2], "film") == 0)
        return compare_film(word[1], word[3]);
    if (count > 3)
        look.theme = theme_named(word[3]);
    if (count > 4)
        look.scale = atoi(word[4]);
    const char *dot = strrchr(word[1], '.');
    int gif = dot && strcmp(dot, ".gif") == 0;
    return (gif ? compare_gif : compare_png)(word[1], atoi(word[2]), &look) != 0;
}
