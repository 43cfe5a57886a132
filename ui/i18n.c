#include "config.h"

#include "ui/i18n.h"

#include <ctype.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "timeline/moment.h"

static char chosen[8];

static const char *
translate(const char *text)
{
    return gettext(text);
}

static const char *
translate_n(const char *one, const char *many, unsigned long n)
{
    return ngettext(one, many, n);
}

/* The catalogues' folder: beside the program when it runs from its build tree, else where they are installed. */
static const char *
catalogues(void)
{
    static char folder[4096];
    ssize_t length = readlink("/proc/self/exe", folder, sizeof folder - 32);
    if (length > 0) {
        folder[length] = '\0';
        char *slash = strrchr(folder, '/');
        snprintf(slash, 32, "/po/ru/LC_MESSAGES");
        if (access(folder, R_OK) == 0) {
            snprintf(slash, 32, "/po");
            return folder;
        }
    }
    return LOCALEDIR;
}

/* The C library forgets the translations it found when this changes. */
extern int _nl_msg_cat_cntr;

void
i18n_language(const char *language)
{
    size_t n = 0;
    while (n < 3 && isalpha((unsigned char)language[n]))
        n++;
    snprintf(chosen, sizeof chosen, "%.*s", (int)n, language);
    setenv("LANGUAGE", strcmp(chosen, "en") == 0 ? "C" : chosen, 1);
    const char *messages = setlocale(LC_MESSAGES, NULL);
    if (messages && (!strcmp(messages, "C") || !strcmp(messages, "POSIX")))
        setlocale(LC_MESSAGES, "C.UTF-8");
    ++_nl_msg_cat_cntr;
}

/* The language that the environment names, "" if none. The C library knows it only where that locale has been generated, which is no
 * reason to speak English. */
static const char *
environment_language(void)
{
    static const char *const names[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
    const char *locale = NULL, *list = getenv("LANGUAGE");
    for (size_t i = 0; i < sizeof names / sizeof *names && (!locale || !*locale); i++)
        locale = getenv(names[i]);
    if (!locale || !strcmp(locale, "C") || !strcmp(locale, "POSIX"))
        return ""; /* then gettext heeds no list either */
    if (list && *list)
        return list;
    return islower((unsigned char)*locale) ? locale : "";
}

void
i18n_start(const char *language)
{
    const char *messages = setlocale(LC_MESSAGES, NULL);
    int known = messages && islower((unsigned char)*messages);
    bindtextdomain(PACKAGE, catalogues());
    bind_textdomain_codeset(PACKAGE, "UTF-8");
    textdomain(PACKAGE);
    moment_translate = translate;
    moment_translate_n = translate_n;
    if (!language || !*language)
        language = known ? "" : environment_language();
    if (*language)
        i18n_language(language);
}

const char *
i18n_code(void)
{
    static char code[4];
    const char *name = setlocale(LC_MESSAGES, NULL), *list = getenv("LANGUAGE");
    if (*chosen)
        name = chosen;
    else if (list && *list && name && islower((unsigned char)*name))
        name = list;
    size_t n = 0;
    while (name && n < 3 && islower((unsigned char)name[n])) {
        code[n] = name[n];
        n++;
    }
    code[n] = '\0';
    return n >= 2 ? code : "en";
}
