/* The conditions of :until, and the command line. */
#include "stage.h"

#include "ui/condition.h"
#include "ui/prompt.h"

/* ---- conditions ---- */

START_TEST(conditions_are_parsed_with_their_precedence)
{
    static const struct {
        const char *text;
        int holds;
    } cases[] = {
        {"1", 1},
        {"0", 0},
        {"1 + 2 * 3 == 7", 1},
        {"(1 + 2) * 3 == 9", 1},
        {"7 - 2 - 1 == 4", 1},
        {"7 / 2 == 3 and 7 % 2 == 1", 1},
        {"-3 < -2", 1},
        {"not 1 == 2", 1},
        {"!(1 == 1)", 0},
        {"1 or 0 and 0", 1},
        {"(1 || 0) && 0", 0},
        {"1 / 0 == 0", 0},
        {"event == 0", 1},
        {"arenas == 0", 1},
        {"nfreepools(A0) == 0", 0},
        {"nfreepools(A0) != 0", 0},
        {"refcount(nobody) > 0", 0},
        {"alive(nobody) == 0", 1},
        {"used(2)==0", 1},
    };
    open_player();
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct condition condition;
        struct diagnosis d = {0};
        ck_assert_msg(condition_parse(&condition, cases[i].text, &d) == STATUS_OK, "%s: %s",
                      cases[i].text, d.message);
        ck_assert_msg(condition_holds(&condition, now()) == cases[i].holds, "%s", cases[i].text);
    }
    close_player();
}
END_TEST

START_TEST(a_wrong_condition_says_where)
{
    static const struct {
        const char *text;
        int column;
    } cases[] = {
        {"", 1},           {"1 +", 4}, {"used", 5},     {"used(", 6}, {"used()", 6},
        {"(1", 3},         {"1 2", 3}, {"nonsense", 1}, {"1 == ", 6}, {"used(3) > 10)", 13},
        {"arenas ~ 1", 8},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct condition condition;
        struct diagnosis d = {0};
        ck_assert_int_eq(condition_parse(&condition, cases[i].text, &d), STATUS_SYNTAX);
        ck_assert_msg(d.column == cases[i].column, "'%s': column %d, %s", cases[i].text, d.column,
                      d.message);
    }
}
END_TEST

START_TEST(every_word_of_the_conditions_has_a_value)
{
    open_player();
    does("goto line:23", NULL);
    for (int i = 0; condition_words[i].word; i++) {
        static const struct {
            const char *argument, *example;
        } examples[] = {{"CLASS", "2"}, {"ARENA", "A0"}, {"POOL", "A0:0"}, {"NAME", "p"}};
        const char *example = "";
        for (size_t k = 0; k < 4; k++)
            if (strcmp(condition_words[i].argument, examples[k].argument) == 0)
                example = examples[k].example;
        char text[96];
        snprintf(text, sizeof text, *example ? "%s(%s) >= 0" : "%s%s >= 0", condition_words[i].word,
                 example);
        struct condition condition;
        struct diagnosis d = {0};
        ck_assert_msg(condition_parse(&condition, text, &d) == STATUS_OK, "%s", d.message);
        ck_assert_msg(condition_holds(&condition, now()), "%s", text);
    }
    close_player();
}
END_TEST

/* ---- the command line ---- */

static void
types(struct prompt *prompt, const char *keys)
{
    for (; *keys; keys++)
        prompt_key(prompt, *keys == '\t' ? KEYCODE_TAB : *keys, now());
}

START_TEST(the_command_line_edits_remembers_and_completes)
{
    static struct prompt prompt;
    open_player();
    prompt_start(&prompt, ':', "");
    types(&prompt, "gotx");
    prompt_key(&prompt, KEYCODE_BACKSPACE, now());
    types(&prompt, "o 5");
    ck_assert_str_eq(prompt.text, "goto 5");
    prompt_key(&prompt, KEYCODE_HOME, now());
    prompt_key(&prompt, KEYCODE_DELETE, now());
    types(&prompt, "G");
    ck_assert_str_eq(prompt.text, "Goto 5");
    ck_assert_int_eq(prompt_key(&prompt, KEYCODE_ENTER, now()), PROMPT_DONE);
    prompt_start(&prompt, ':', "");
    prompt_key(&prompt, KEYCODE_UP, now());
    ck_assert_str_eq(prompt.text, "Goto 5");
    prompt_key(&prompt, KEYCODE_DOWN, now());
    ck_assert_str_eq(prompt.text, "");
    types(&prompt, "bookm\t");
    ck_assert_str_eq(prompt.text, "bookmark ");
    prompt_start(&prompt, ':', "view coll");
    types(&prompt, "\t");
    ck_assert_str_eq(prompt.text, "view collector");
    prompt_start(&prompt, ':', "until used(3) > 1 and nfree");
    types(&prompt, "\t");
    ck_assert_str_eq(prompt.text, "until used(3) > 1 and nfreepools(");
    prompt_key(&prompt, 0x436, now());
    ck_assert_str_eq(prompt.text, "until used(3) > 1 and nfreepools(ж");
    prompt_key(&prompt, KEYCODE_BACKSPACE, now());
    prompt_key(&prompt, 23, now()); /* Ctrl-W */
    ck_assert_str_eq(prompt.text, "until used(3) > 1 and ");
    ck_assert_int_eq(prompt_key(&prompt, KEYCODE_ESCAPE, now()), PROMPT_CANCELLED);
    for (int i = 0; i < 400; i++)
        prompt_key(&prompt, 'x', now());
    ck_assert_uint_lt(strlen(prompt.text), PROMPT_SIZE);
    close_player();
}
END_TEST

int
main(void)
{
    Suite *suite = suite_create("condition");
    suite_add(suite, "condition", conditions_are_parsed_with_their_precedence);
    suite_add(suite, "condition", a_wrong_condition_says_where);
    suite_add(suite, "condition", every_word_of_the_conditions_has_a_value);
    suite_add(suite, "prompt", the_command_line_edits_remembers_and_completes);
    return suite_run(suite);
}
