/* The account of the underlying allocator: what pymalloc does not serve. */
#include "config.h"

#include <inttypes.h>
#include <stdio.h>

#include "ui/panes/common.h"

static void
draw(const struct scene *scene, struct area area)
{
    const struct pymalloc *mem = scene->moment->mem;
    char a[32], b[32];
    int changed = scene->touched->families >> FAMILY_LIBC & 1;
    struct flow flow = flow_start(area, 0, 1);
    char text[160];
    uint32_t blocks = addrmap_count(&mem->libc);
    snprintf(text, sizeof text,
             ngettext("%s%u block, %s bytes in use", "%s%u blocks, %s bytes in use", blocks),
             changed ? "▸" : " ", blocks, grouped(mem->vars.libc_bytes, a, sizeof a));
    flow_word(&flow, changed ? changed : ROLE_TEXT, text);
    snprintf(text, sizeof text, _("  most %s"), grouped(mem->vars.libc_highwater, a, sizeof a));
    flow_word(&flow, ROLE_DIM, text);
    snprintf(text, sizeof text, _("  requests %s"), grouped(mem->vars.libc_calls, b, sizeof b));
    flow_word(&flow, ROLE_DIM, text);
}

static void
subtitle(const struct scene *scene, char *buffer, size_t size)
{
    (void)scene;
    snprintf(buffer, size, "%s", _("0 and over 512 bytes"));
}

const struct pane pane_libc = {
    .name = "libc",
    .title = N_("the C library"),
    .legend = N_("Requests of 0 bytes and of more than 512 bytes are not pymalloc's: they go to "
                 "the C library's malloc. They are counted here and lie in no arena."),
    .draw = draw,
    .subtitle = subtitle,
};
