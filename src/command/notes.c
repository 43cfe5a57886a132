/* arenascope notes: the speaker's second terminal, following a player that was started with --notes. */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "command/command.h"
#include "command/show.h"
#include "ui/notes.h"
#include "ui/output/screen.h"

enum { POSITION_BYTES = 256, LOOK_MILLISECONDS = 200, SECOND = 1000 };

struct request {
    struct run_options run;
    struct show_options show;
    struct screen_size size;
};

/* Where the player is; the old position stays when the file cannot be read just now. */
static void
read_position(const char *path, struct notes_position *position)
{
    struct diagnosis d;
    struct notes_position latest;
    size_t length;
    char *text = access(path, R_OK) == 0 ? read_file(path, POSITION_BYTES, &length, &d) : NULL;
    if (text && notes_parse(&latest, text))
        *position = latest;
    free(text);
}

static void
draw(struct show *show, struct canvas *canvas, const struct notes_position *position, long seconds)
{
    timeline_seek(show->timeline, position->number);
    notes_draw(canvas, timeline_moment(show->timeline), position, seconds);
}

/* Without a terminal: the notes as they are now, once. */
static int
print_notes(struct show *show, const char *path, const struct request *r)
{
    struct notes_position position = {0, 0, "en"};
    struct canvas canvas;
    struct buffer out = {0};
    read_position(path, &position);
    canvas_init(&canvas, (int)r->size.columns, (int)r->size.rows, show->player.tier);
    draw(show, &canvas, &position, 0);
    canvas_glyph_plane(&canvas, &out);
    fputs(buffer_text(&out), stdout);
    buffer_done(&out);
    canvas_done(&canvas);
    return EXIT_DONE;
}

/* Follows the player until the speaker leaves. */
static int
follow(struct show *show, const char *path)
{
    const struct screen_options options = {0};
    struct notes_position position = {0, 0, "en"};
    struct diagnosis d = {0};
    struct canvas canvas;
    int cols, rows, key = SCREEN_TIMEOUT;
    if (screen_open(&options, &d) != STATUS_OK)
        return complain(&d);
    long start = screen_clock();
    canvas_init(&canvas, 1, 1, screen_tier());
    while (key != 'q' && key != SCREEN_HANGUP && key != SCREEN_ENDED) {
        read_position(path, &position);
        screen_size(&cols, &rows);
        canvas_resize(&canvas, cols, rows);
        draw(show, &canvas, &position, (screen_clock() - start) / SECOND);
        screen_show(&canvas, screen_colours() ? show->player.theme : THEME_MONO);
        key = screen_key(LOOK_MILLISECONDS);
    }
    canvas_done(&canvas);
    screen_close();
    return EXIT_DONE;
}

int
command_notes(const struct command *command, int argc, char **argv)
{
    struct request r = {.size = {80, 24}};
    const struct option_row rows[] = {
        {"size", "COLSxROWS", "size without a terminal (80x24)", OPTION_SCREEN, &r.size},
        {"theme", "NAME", "dark, light, hall or mono", OPTION_TEXT, &r.show.theme},
        {"glyphs", "TIER", "ascii, block or fine characters", OPTION_TEXT, &r.show.glyphs},
        {"lang", "CODE", "language of the interface", OPTION_TEXT, &r.show.lang},
        RUN_OPTION_ROWS(&r.run),
        {NULL, NULL, NULL, OPTION_END, NULL}};
    static struct show show;
    int operands, status = options_parse(command, rows, argc, argv, &operands);
    if (status >= 0)
        return status;
    if (operands != 2)
        return usage_error(command, "expected the scenario and the file of play's --notes");
    status = show_check(command, &r.show);
    if (status == 0)
        status = show_open(&show, argv[1], &r.run, &r.show);
    if (status != 0)
        return status;
    status = isatty(STDOUT_FILENO) ? follow(&show, argv[2]) : print_notes(&show, argv[2], &r);
    show_close(&show);
    return status;
}
