/* showcase: shows the test scenes on the terminal. n: the next scene, t: the next theme, q: quit, x: exit(3), c: crash, h: hear nothing any more; any other
 * key's name is shown on the last line. With an argument clicks are shown too. The terminal tests look at it from outside. */
#include "config.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "scene.h"
#include "ui/output/screen.h"

static void
show(struct canvas *canvas, int scene, enum theme theme, const char *key)
{
    int cols, rows;
    screen_size(&cols, &rows);
    canvas_resize(canvas, cols, rows);
    scene_draw(canvas, scene);
    if (*key)
        draw_format(area_whole(canvas), 0, rows - 1, ROLE_KEY, "key %s!", key);
    screen_show(canvas, theme);
}

/* Ends as the signal would have ended the program. */
static int
end_by_signal(struct canvas *canvas)
{
    int number = screen_signal();
    canvas_done(canvas);
    screen_close();
    signal(number, SIG_DFL);
    raise(number);
    return 1;
}

/* What is shown of a key or click. */
static void
name_key(int code, char key[KEY_NAME_MAX])
{
    struct screen_click click = screen_click();
    key[0] = '\0';
    if (code == SCREEN_CLICK)
        snprintf(key, KEY_NAME_MAX, "click %d %d %d", click.x, click.y, click.wheel);
    else if (code > 0 && code != 'n' && code != 't')
        key_text(code, key);
}

int
main(int count, char **word)
{
    (void)word;
    struct screen_options options = {.synchronized = 1, .mouse = count > 1};
    struct diagnosis d = {0};
    struct canvas canvas;
    char key[KEY_NAME_MAX] = "";
    int scene = 0, theme = THEME_DARK;
    if (screen_open(&options, &d) != STATUS_OK) {
        fprintf(stderr, "%s\n", d.message);
        return 1;
    }
    canvas_init(&canvas, 1, 1, TIER_FINE);
    for (;;) {
        show(&canvas, scene, (enum theme)theme, key);
        int code = screen_key(-1);
        if (code == SCREEN_HANGUP || code == SCREEN_ENDED)
            return end_by_signal(&canvas);
        if (code == 'q')
            break;
        if (code == 'x')
            exit(3);
        if (code == 'c')
            abort();
        while (code == 'h')
            pause();
        scene += code == 'n';
        theme = code == 't' ? (theme + 1) % THEME_COUNT : theme;
        name_key(code, key);
    }
    canvas_done(&canvas);
    screen_close();
    return 0;
}
