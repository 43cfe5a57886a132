/* How long a frame takes in every format (processor time: others may be at work), and the bytes it takes: test scenes at 120x36, through
 * the writers, without files. What is wished for: a still in under 50 ms, a GIF of 300 steps in seconds. bench_frames [FRAMES]. */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "../scene.h"
#include "ui/output/format.h"

static double
now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

/* Writes so many frames in a format; a still is written anew for each. */
static void
measure(const struct format *format, int frames)
{
    struct diagnosis d = {0};
    struct look look = {.theme = THEME_LIGHT, .title = "", .language = "en", .scale = 1};
    struct canvas canvas;
    size_t bytes = 0;
    struct writer *writer = writer_new(format, &look, &d);
    if (!writer) {
        printf("%-6s %s\n", format->name, d.message);
        return;
    }
    canvas_init(&canvas, 120, 36, TIER_FINE);
    double start = now();
    for (int i = 0; i < frames; i++) {
        scene_draw(&canvas, 1 + i % (SCENES - 1));
        writer_frame(writer, &canvas, i * 100, NULL, &d);
        bytes += format->kind == FORMAT_STILL ? writer->out.length : 0;
    }
    writer_finish(writer, frames * 100, &d);
    double seconds = now() - start;
    if (format->kind != FORMAT_STILL)
        bytes = writer->out.length;
    printf("%-6s %7.2f ms a frame %9zu bytes a frame", format->name, seconds * 1e3 / frames,
           bytes / (size_t)frames);
    if (format->kind == FORMAT_MOTION)
        printf("   %d steps: %.2f s, %zu KB", frames, seconds, bytes / 1024);
    printf("%s\n", seconds / frames < 0.05 ? "" : "   MORE THAN 50 ms A FRAME");
    writer_free(writer);
    canvas_done(&canvas);
}

int
main(int count, char **word)
{
    int frames = count > 1 ? atoi(word[1]) : 300;
    if (frames < 1)
        return 2;
    for (int i = 0; formats[i]; i++)
        measure(formats[i], frames);
    return 0;
}
