/* frames FORMAT OUT [THEME [SCALE]]: writes the test scenes in a format, for the tests that decode them again with other programs. */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>

#include "scene.h"
#include "ui/output/file.h"
#include "ui/output/format.h"

int
main(int count, char **word)
{
    struct diagnosis d = {0};
    struct look look = {
        .theme = THEME_LIGHT, .title = "Арены & \"pools\"", .language = "en", .scale = 1};
    const struct format *format = count > 2 ? format_named(word[1]) : NULL;
    if (count > 3)
        look.theme = theme_named(word[3]);
    if (count > 4)
        look.scale = atoi(word[4]);
    look.outlines = count > 5;
    if (!format || look.theme == THEME_COUNT)
        return 2;
    struct canvas canvas;
    canvas_init(&canvas, SCENE_COLS, SCENE_ROWS, TIER_FINE);
    struct writer *writer = writer_new(format, &look, &d);
    enum status status = writer ? STATUS_OK : d.status;
    for (int scene = 0; status == STATUS_OK && scene < SCENES; scene++) {
        scene_draw(&canvas, scene);
        status = writer_frame(writer, &canvas, scene * 1500, scene == 1 ? "Глава 1" : NULL, &d);
    }
    if (status == STATUS_OK)
        status = writer_finish(writer, SCENES * 1500, &d);
    if (status == STATUS_OK)
        status = file_write(word[2], &writer->out, &d);
    writer_free(writer);
    canvas_done(&canvas);
    if (status != STATUS_OK)
        fprintf(stderr, "%s\n", d.message);
    return status == STATUS_OK ? 0 : status == STATUS_UNSUPPORTED ? 77 : 1;
}
