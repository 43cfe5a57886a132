#include "config.h"

#include "ui/output/screen_keys.h"

#include <curses.h>

/* Sequences that terminals send whatever TERM says: of xterm and the console, in both modes of the cursor keys. */
static const struct {
    const char *sequence;
    int curses;
} also[] = {
    {"\033[A", KEY_UP},     {"\033OA", KEY_UP},     {"\033[B", KEY_DOWN},  {"\033OB", KEY_DOWN},
    {"\033[C", KEY_RIGHT},  {"\033OC", KEY_RIGHT},  {"\033[D", KEY_LEFT},  {"\033OD", KEY_LEFT},
    {"\033[H", KEY_HOME},   {"\033OH", KEY_HOME},   {"\033[1~", KEY_HOME}, {"\033[7~", KEY_HOME},
    {"\033[F", KEY_END},    {"\033OF", KEY_END},    {"\033[4~", KEY_END},  {"\033[8~", KEY_END},
    {"\033[5~", KEY_PPAGE}, {"\033[6~", KEY_NPAGE}, {"\033[2~", KEY_IC},   {"\033[3~", KEY_DC},
    {"\033[Z", KEY_BTAB},
};

void
keys_define(void)
{
    for (size_t i = 0; i < sizeof also / sizeof also[0]; i++)
        if (key_defined(also[i].sequence) == 0)
            define_key(also[i].sequence, also[i].curses);
}

/* Keys that ncurses names, as ours. */
static const struct {
    int curses, key;
} special[] = {
    {KEY_UP, KEYCODE_UP},
    {KEY_DOWN, KEYCODE_DOWN},
    {KEY_LEFT, KEYCODE_LEFT},
    {KEY_RIGHT, KEYCODE_RIGHT},
    {KEY_HOME, KEYCODE_HOME},
    {KEY_FIND, KEYCODE_HOME},
    {KEY_END, KEYCODE_END},
    {KEY_SELECT, KEYCODE_END},
    {KEY_PPAGE, KEYCODE_PAGE_UP},
    {KEY_NPAGE, KEYCODE_PAGE_DOWN},
    {KEY_IC, KEYCODE_INSERT},
    {KEY_DC, KEYCODE_DELETE},
    {KEY_BACKSPACE, KEYCODE_BACKSPACE},
    {KEY_ENTER, KEYCODE_ENTER},
    {KEY_BTAB, KEYCODE_TAB | KEYCODE_SHIFT},
    {KEY_SR, KEYCODE_UP | KEYCODE_SHIFT},
    {KEY_SF, KEYCODE_DOWN | KEYCODE_SHIFT},
    {KEY_SLEFT, KEYCODE_LEFT | KEYCODE_SHIFT},
    {KEY_SRIGHT, KEYCODE_RIGHT | KEYCODE_SHIFT},
    {KEY_SPREVIOUS, KEYCODE_PAGE_UP | KEYCODE_SHIFT},
    {KEY_SNEXT, KEYCODE_PAGE_DOWN | KEYCODE_SHIFT},
    {KEY_SHOME, KEYCODE_HOME | KEYCODE_SHIFT},
    {KEY_SEND, KEYCODE_END | KEYCODE_SHIFT},
};

/* A click as SCREEN_CLICK; anything else of the mouse is nothing. */
static int
read_mouse(struct screen_click *click)
{
    MEVENT event;
    if (getmouse(&event) != OK)
        return SCREEN_TIMEOUT;
    int wheel = event.bstate & BUTTON4_PRESSED ? -1 : event.bstate & BUTTON5_PRESSED ? 1 : 0;
    *click = (struct screen_click){event.x, event.y, wheel};
    return SCREEN_CLICK;
}

static int
translate(int code, struct screen_click *click)
{
    if (code == KEY_MOUSE)
        return read_mouse(click);
    if (code > KEY_F(0) && code <= KEY_F(12))
        return KEYCODE_F0 + code - KEY_F(0);
    if (code > KEY_F(12) && code <= KEY_F(24))
        return (KEYCODE_F0 + code - KEY_F(12)) | KEYCODE_SHIFT;
    for (size_t i = 0; i < sizeof special / sizeof special[0]; i++)
        if (special[i].curses == code)
            return special[i].key;
    return SCREEN_TIMEOUT;
}

/* Behind Esc and [ or O: reads what is left of a sequence that nobody knows, so that it is not taken for keys. Returns how much came. */
static int
skip_sequence(int is_csi)
{
    wint_t next = 0;
    int n = 0;
    while ((n == 0 || (is_csi && (next < 0x40 || next > 0x7e))) && get_wch(&next) == OK)
        n++;
    return n;
}

int
keys_read(struct screen_click *click)
{
    wint_t code;
    int kind = get_wch(&code);
    if (kind == ERR)
        return SCREEN_TIMEOUT;
    if (kind == KEY_CODE_YES)
        return translate((int)code, click);
    if (code == '\b')
        return KEYCODE_BACKSPACE;
    if (code == '\n') /* typed before the terminal was ours */
        return KEYCODE_ENTER;
    if (code != KEYCODE_ESCAPE)
        return (int)code;
    wint_t next;
    kind = get_wch(&next);
    if (kind == OK && (next == '[' || next == 'O') && skip_sequence(next == '['))
        return SCREEN_TIMEOUT;
    if (kind == OK && next > 32 && next != 127)
        return (int)next | KEYCODE_ALT;
    if (kind != ERR)
        unget_wch((wchar_t)next);
    return KEYCODE_ESCAPE;
}
