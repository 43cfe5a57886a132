/* The words of the interface, through gettext. UI strings are English in the source; po/ translates them. */
#ifndef UI_I18N_H
#define UI_I18N_H

#include <libintl.h>

#define _(text) gettext(text)
#define N_(text) text

#endif
