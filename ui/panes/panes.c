#include "config.h"

#include <string.h>

#include "ui/pane.h"

#define PANE_EXTERN(NAME, name) extern const struct pane pane_##name;
PANE_TABLE(PANE_EXTERN)
#undef PANE_EXTERN

const struct pane *const panes[PANES] = {
#define PANE_ADDRESS(NAME, name) &pane_##name,
    PANE_TABLE(PANE_ADDRESS)
#undef PANE_ADDRESS
};

enum pane_id
pane_named(const char *name)
{
    enum pane_id pane = 0;
    while (pane < PANES && strcmp(name, panes[pane]->name) != 0)
        pane++;
    return pane;
}
