/* pixels FILE SCENE [THEME [SCALE]]: reads a picture of a test scene (PNG, or GIF whose frames are the scenes from SCENE on) and
 * compares it with the canvas, cell by cell: grounds exactly, ink where there is a character and none where there is a blank. */
#include "config.h"

#include <cairo.h>
#include <gif_lib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "scene.h"
#include "ui/output/format.h"

struct picture {
    const uint32_t *rgb;
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

static int
compare_png(const char *path, int scene, const struct look *look)
{
    cairo_surface_t *surface = cairo_image_surface_create_from_png(path);
    int width = cairo_image_surface_get_width(surface);
    int height = cairo_image_surface_get_height(surface);
    int stride = cairo_image_surface_get_stride(surface);
    const unsigned char *data = cairo_image_surface_get_data(surface);
    if (!data)
        return 1;
    uint32_t *rgb = malloc((size_t)width * (size_t)height * sizeof *rgb);
    for (int y = 0; rgb && y < height; y++)
        memcpy(rgb + y * width, data + y * stride, (size_t)width * sizeof *rgb);
    struct picture picture = {rgb, width, height};
    int wrong = rgb ? compare(&picture, scene, look) : 1;
    free(rgb);
    cairo_surface_destroy(surface);
    return wrong;
}

/* Puts every frame's rectangle over the one before, as a player does. */
static int
compare_gif(const char *path, int scene, const struct look *look)
{
    int error, wrong = 0;
    GifFileType *file = DGifOpenFileName(path, &error);
    if (!file || DGifSlurp(file) != GIF_OK || file->ImageCount != SCENES)
        return 1;
    uint32_t *rgb = calloc((size_t)file->SWidth * (size_t)file->SHeight, sizeof *rgb);
    for (int i = 0; rgb && i < file->ImageCount; i++) {
        const SavedImage *image = &file->SavedImages[i];
        const GifImageDesc *at = &image->ImageDesc;
        for (int k = 0; k < at->Width * at->Height; k++) {
            GifColorType c = file->SColorMap->Colors[image->RasterBits[k]];
            rgb[(at->Top + k / at->Width) * file->SWidth + at->Left + k % at->Width] =
                (uint32_t)(c.Red << 16 | c.Green << 8 | c.Blue);
        }
        struct picture picture = {rgb, file->SWidth, file->SHeight};
        wrong += compare(&picture, scene + i, look);
    }
    free(rgb);
    DGifCloseFile(file, &error);
    return rgb ? wrong : 1;
}

int
main(int count, char **word)
{
    struct look look = {.theme = THEME_LIGHT, .scale = 1};
    if (count < 3)
        return 2;
    if (count > 3)
        look.theme = theme_named(word[3]);
    if (count > 4)
        look.scale = atoi(word[4]);
    const char *dot = strrchr(word[1], '.');
    int gif = dot && strcmp(dot, ".gif") == 0;
    return (gif ? compare_gif : compare_png)(word[1], atoi(word[2]), &look) != 0;
}
