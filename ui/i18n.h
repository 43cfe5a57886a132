/* The words of the interface, through gettext. They are English in the source; po/ translates them. */
#ifndef UI_I18N_H
#define UI_I18N_H

#include <libintl.h>

#define _(text) gettext(text)
#define N_(text) text

/* Finds the catalogues (installed, or in the build tree when the program runs from there) and translates the core's sentences too. language:
 * an ISO 639 code, "" or NULL = what the locale says. Call after setlocale(). */
void i18n_start(const char *language);

/* The interface in another language, while the program runs. */
void i18n_language(const char *language);

/* The language in use as an ISO 639 code: what was chosen, else the locale's, "en" if that is none. Static storage. */
const char *i18n_code(void);

#endif
