#include "config.h"

#include "ui/panes/collecting.h"

#include <stdio.h>

enum glyph
member_standing(const struct scene *scene, ref r, enum role *role)
{
    const struct collection_vars *now = scene_collection(scene);
    const struct object *object = object_at(scene->moment->objects, r);
    *role = ROLE_TEXT;
    if (now->phase == GC_PHASE_IDLE)
        return GLYPH_BULLET;
    if (now->object == r) {
        *role = ROLE_TRAVERSED;
        return GLYPH_TRAVERSED;
    }
    if (object->gc_next && (object->generation == GC_UNREACHABLE || object->generation == GC_SEEN ||
                            object->generation == GC_FINAL_UNREACHABLE)) {
        *role = ROLE_UNREACHABLE;
        return GLYPH_UNREACHABLE;
    }
    if (object->flags & OBJECT_COLLECTING) {
        *role = ROLE_WAITING;
        return GLYPH_WAITING;
    }
    if (now->phase <= GC_PHASE_UPDATE_REFS)
        return GLYPH_BULLET;
    *role = ROLE_REACHABLE;
    return GLYPH_REACHABLE;
}

enum glyph
named_standing(const struct scene *scene, ref r, int reached, enum role *role)
{
    enum glyph glyph = member_standing(scene, r, role);
    if (reached || glyph != GLYPH_BULLET)
        return glyph;
    *role = ROLE_UNREACHABLE;
    return GLYPH_UNREACHABLE;
}

void
gc_refs_text(const struct scene *scene, ref r, char *buffer, size_t size)
{
    const struct collection_vars *now = scene_collection(scene);
    const struct object *object = object_at(scene->moment->objects, r);
    uint32_t refs = object->gc_refs;
    if (now->phase <= GC_PHASE_UPDATE_REFS && !(object->flags & OBJECT_COLLECTING))
        snprintf(buffer, size, "-");
    else if (now->phase == GC_PHASE_SUBTRACT_REFS && now->child == r)
        snprintf(buffer, size, "%u→%u", refs + 1, refs);
    else
        snprintf(buffer, size, "%u", refs);
}
