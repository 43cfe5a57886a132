/* One object's bytes: headers, fields, items, slack, block by block, as the modelled version lays them out. */
#include "config.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "objects/fields.h"
#include "objects/mapping.h"
#include "objects/text.h"
#include "objects/words.h"
#include "python/scenario.h"
#include "ui/members.h"
#include "ui/panes/about.h"
#include "ui/panes/common.h"
#include "ui/panes/field_values.h"

enum { WORD = 8, SEGMENTS_MOST = 160, ITEMS_MOST = 40 };

/* A run of bytes with one meaning. */
struct segment {
    uint32_t offset; /* in its block */
    uint32_t size;
    enum role role;
    const char *name; /* NULL: `own` */
    char own[MEMBER_LABEL];
    char value[64];
    int changed;
};

/* One block of the object, as segments. */
struct anatomy {
    const struct scene *scene;
    ref object;
    uint32_t base; /* of the C struct in the object's block */
    struct segment segment[SEGMENTS_MOST];
    int count;
};

/* ---- making segments ---- */

static struct segment *
add(struct anatomy *a, uint32_t offset, uint32_t size, enum role role, const char *name)
{
    static struct segment spare;
    struct segment *s = a->count < SEGMENTS_MOST ? &a->segment[a->count] : &spare;
    if (size == 0)
        return &spare;
    *s = (struct segment){.offset = offset, .size = size, .role = role, .name = name};
    if (s != &spare)
        a->count++;
    return s;
}

/* PyGC_Head, word by word: its links, and behind them what is left for gc_refs and for the alignment (to 3.7). */
static void
add_gc_head(struct anatomy *a, uint32_t offset, uint32_t size)
{
    const struct objects *o = a->scene->moment->objects;
    struct field_walk walk = fields_walk_gc_head(o->layout);
    struct field field = {.offset = 0};
    while (size && fields_next(&walk, &field)) {
        struct segment *s = add(a, offset + field.offset, field.size, ROLE_HEADER, NULL);
        snprintf(s->own, sizeof s->own, "%s", field.name);
        if (field.offset == 0)
            snprintf(s->value, sizeof s->value, "PyGC_Head: %s",
                     object_at(o, a->object)->gc_next ? _("tracked") : _("not tracked"));
    }
    if (size > field.offset + field.size)
        add(a, offset + field.offset + field.size, size - field.offset - field.size, ROLE_HEADER,
            N_("alignment"));
}

static void
say_reference(struct anatomy *a, struct segment *s, ref child)
{
    put_link(a->scene->moment, child, s->value, sizeof s->value);
}

/* The words before PyGC_Head: 3.11's values and __dict__; since 3.12 weak references and __dict__, or the values instead of it. */
static void
add_managed(struct anatomy *a, uint32_t size)
{
    const struct objects *o = a->scene->moment->objects;
    const struct object *object = object_at(o, a->object);
    uint64_t values = values_block(o, a->object);
    int weak = o->layout->managed_weakref != 0;
    struct segment *first =
        add(a, 0, WORD, ROLE_HEADER, weak ? N_("managed weak references") : N_("managed values"));
    struct segment *dict = add(a, WORD, size - WORD, ROLE_HEADER, N_("managed __dict__"));
    say_reference(a, first, weak ? object->weaklist : 0);
    say_reference(a, dict, object->dict);
    if (values)
        snprintf(weak ? dict->value : first->value, sizeof dict->value, "→ %s", _("its values"));
}

static void
add_headers(struct anatomy *a, uint64_t block)
{
    const struct objects *o = a->scene->moment->objects;
    const struct object *object = object_at(o, a->object);
    uint32_t before = (uint32_t)(object->address - block);
    uint32_t gc = object->flags & OBJECT_HAS_GC ? o->layout->gc_header : 0;
    uint32_t managed = before > gc ? before - gc : 0;
    int changed = scene_mark(a->scene, THING_OBJECT, a->object) != 0;
    if (managed)
        add_managed(a, managed);
    add_gc_head(a, managed, gc);
    struct segment *s = add(a, before, WORD, ROLE_USED, "ob_refcnt");
    snprintf(s->value, sizeof s->value, "%" PRIu32, object->ob_refcnt);
    s->changed = changed;
    s = add(a, before + WORD, WORD, ROLE_USED, "ob_type");
    snprintf(s->value, sizeof s->value, "→ %s", type_name_of(o, a->object));
}

/* Which struct the object is. */
static int
fields_set(const struct objects *o, const struct object *object)
{
    if (object->kind == KIND_STR && !(object->extra & STR_ASCII) && !o->layout->str_is_bytes)
        return FIELDS_COMPACT_UNICODE;
    return object->kind;
}

/* The fields of the C struct, which begins at `base`, up to `end`; an array at its end takes all that is left, unless it is a tuple's, whose
 * items are shown one by one. Returns where they stop. */
static uint32_t
add_fields(struct anatomy *a, uint32_t base, uint32_t end)
{
    const struct objects *o = a->scene->moment->objects;
    const struct object *object = object_at(o, a->object);
    struct field_walk walk = fields_walk(o->layout, fields_set(o, object));
    struct field field;
    uint32_t behind = base + 2 * WORD;
    while (fields_next(&walk, &field) && base + field.offset + field.size <= end) {
        uint32_t size = field.size ? field.size : end - base - field.offset;
        if (field.size == 0 && object->kind == KIND_TUPLE)
            break;
        if (base + field.offset > behind)
            add(a, behind, base + field.offset - behind, ROLE_USED, N_("alignment"));
        struct segment *s = add(a, base + field.offset, size, ROLE_USED, NULL);
        snprintf(s->own, sizeof s->own, "%s", field.name);
        put_field_value(a->scene->moment, a->object, field.name, s->value, sizeof s->value);
        behind = base + field.offset + size;
    }
    return behind;
}

/* An item of a sequence: a word. */
static int
add_item(void *who, const char *label, ref child)
{
    struct anatomy *a = who;
    if (label[0] != '[')
        return 1;
    const struct segment *last = &a->segment[a->count - 1];
    struct segment *s = add(a, last->offset + last->size, WORD, ROLE_BAND2, NULL);
    snprintf(s->own, sizeof s->own, "%s", label);
    say_reference(a, s, child);
    return a->count < ITEMS_MOST;
}

/* How the kinds of instance_words() are shown; name NULL: that of the attribute. */
static const struct {
    const char *name;
    enum role role;
} word_looks[] = {
    [WORD_SLOT] = {NULL, ROLE_BAND2},
    [WORD_DICT] = {"__dict__", ROLE_USED},
    [WORD_WEAKLIST] = {"__weakref__", ROLE_USED},
    [WORD_VALUES_PREFIX] = {N_("order of insertion, count, length of this"), ROLE_HEADER},
    [WORD_VALUES_HEAD] = {"capacity, size, embedded, valid", ROLE_HEADER},
    [WORD_VALUE] = {NULL, ROLE_BAND2},
    [WORD_VALUES_ROOM] = {N_("room for more attributes"), ROLE_FREE},
    [WORD_VALUES_ORDER] = {N_("order of insertion"), ROLE_HEADER},
    [WORD_VALUES_SPARE] = {N_("not used: one attribute less is expected now"), ROLE_SLACK},
    [WORD_VALUES_LOST] = {N_("values that a dict has taken away"), ROLE_FREE}};

/* A word of an instance, `a->base` bytes into the block. */
static void
add_word(void *who, const struct instance_word *word)
{
    struct anatomy *a = who;
    const struct moment *moment = a->scene->moment;
    const char *name = word_looks[word->kind].name;
    struct segment *s =
        add(a, a->base + word->offset, word->size, word_looks[word->kind].role, name);
    if (word->name) {
        size_t bytes;
        const char *text = str_utf8(moment->objects, word->name, &bytes);
        snprintf(s->own, sizeof s->own, ".%.*s", (int)bytes, text);
    }
    if (word->name || word->kind == WORD_DICT || word->kind == WORD_WEAKLIST)
        say_reference(a, s, word->value);
}
/* What lies in the object's own block behind the C struct's common part. */
static void
add_contents(struct anatomy *a, uint32_t base, uint32_t end)
{
    const struct moment *moment = a->scene->moment;
    const struct object *object = object_at(moment->objects, a->object);
    uint32_t offset = add_fields(a, base, end);
    if (object->kind == KIND_TUPLE)
        members_each(moment, a->object, add_item, a);
    a->base = base;
    instance_words(moment->objects, a->object, add_word, a);
    const struct segment *last = &a->segment[a->count - 1];
    uint32_t behind = last->offset + last->size;
    behind = behind > offset ? behind : offset;
    uint32_t unaligned = behind % WORD;
    if (object->kind == KIND_STR && unaligned && behind < end) { /* 3.12+: behind state */
        add(a, behind, WORD - unaligned, ROLE_USED, N_("alignment"));
        behind += WORD - unaligned;
    }
    if (behind < end)
        add(a, behind, end - behind, ROLE_USED,
            object->kind == KIND_STR ? N_("the characters and a final NUL")
                                     : N_("the rest of the struct"));
}

static void
add_slack(struct anatomy *a, uint64_t block, uint32_t requested)
{
    const struct pymalloc *mem = a->scene->moment->mem;
    uint32_t pool = pymalloc_pool_at(mem, block);
    if (pool == NO_POOL || mem->pools.at[pool].szidx == SZIDX_NEVER)
        return;
    uint32_t size = geometry_class_size(&mem->geometry, mem->pools.at[pool].szidx);
    if (size > requested)
        add(a, requested, size - requested, ROLE_SLACK, N_("slack: rounded up to the size class"));
}

static void
dissect_object(struct anatomy *a)
{
    const struct object *object = object_at(a->scene->moment->objects, a->object);
    uint64_t block = object->blocks[BLOCK_OBJECT];
    uint32_t requested = (uint32_t)pymalloc_requested(a->scene->moment->mem, block);
    add_headers(a, block);
    add_contents(a, (uint32_t)(object->address - block), requested);
    add_slack(a, block, requested);
}

/* The table of a list: a word an item, then the room that is left. */
static void
dissect_table(struct anatomy *a)
{
    const struct moment *moment = a->scene->moment;
    const struct object *object = object_at(moment->objects, a->object);
    uint64_t block = object->blocks[BLOCK_TABLE];
    uint32_t requested = (uint32_t)pymalloc_requested(moment->mem, block);
    add(a, 0, 0, ROLE_USED, "");
    if (object->kind == KIND_LIST) {
        a->segment[0] = (struct segment){.role = ROLE_USED, .name = "ob_item"};
        a->count = 1;
        members_each(moment, a->object, add_item, a);
        uint32_t used = object->size * WORD;
        if (a->count - 1 < (int)object->size)
            add(a, (uint32_t)(a->count - 1) * WORD, used - (uint32_t)(a->count - 1) * WORD,
                ROLE_BAND2, N_("more items"));
        add(a, used, requested - used, ROLE_FREE, N_("room for more items"));
    } else {
        add(a, 0, requested, ROLE_USED, N_("table"));
    }
    add_slack(a, block, requested);
}

/* The table of a dict: what remains behind the header and the indices is divided by the entries there is room for. */
static void
dissect_keys(struct anatomy *a, const struct dict_keys *keys)
{
    const struct moment *moment = a->scene->moment;
    const struct layout *layout = moment->objects->layout;
    uint32_t requested = (uint32_t)pymalloc_requested(moment->mem, keys->block);
    uint32_t slots = UINT32_C(1) << keys->log2_size;
    uint32_t index = slots <= 128 ? 1 : slots <= 32768 ? 2 : 4; /* bytes that name an entry */
    uint32_t start = layout->dict_keys_header + slots * index;
    a->count = 0;
    if (layout->dict_slots || start >= requested || keys->room == 0) {
        add(a, 0, requested, ROLE_USED, N_("slots of the table"));
    } else {
        uint32_t entry = (requested - start) / keys->room;
        uint32_t used = keys->nentries * entry;
        struct segment *s = add(a, 0, layout->dict_keys_header, ROLE_HEADER, "PyDictKeysObject");
        s = add(a, layout->dict_keys_header, slots * index, ROLE_USED, "dk_indices");
        snprintf(s->value, sizeof s->value, "%" PRIu32 " x %" PRIu32, slots, index);
        s = add(a, start, used, ROLE_BAND2, "dk_entries");
        snprintf(s->value, sizeof s->value, "%" PRIu32 " x %" PRIu32, keys->nentries, entry);
        add(a, start + used, requested - start - used, ROLE_FREE, N_("room for more entries"));
    }
    add_slack(a, keys->block, requested);
}

/* ---- drawing ---- */

static const char *
segment_name(const struct segment *segment)
{
    return segment->name ? _(segment->name) : segment->own;
}

/* A cell for each eight bytes. */
static void
draw_ruler(struct area area, int y, const struct anatomy *a)
{
    for (int i = 0; i < a->count; i++) {
        const struct segment *s = &a->segment[i];
        enum glyph glyph = s->role == ROLE_HEADER  ? GLYPH_HEADER
                           : s->role == ROLE_SLACK ? GLYPH_SLACK
                           : s->role == ROLE_FREE  ? GLYPH_FREE
                                                   : GLYPH_USED;
        for (uint32_t at = s->offset; at < s->offset + s->size; at += WORD)
            draw_glyph(area, 1 + (int)(at / WORD), y, s->changed ? ROLE_CHANGED : s->role, glyph);
    }
}

static void
draw_segment(struct area area, int y, const struct segment *s)
{
    if (s->size == 0)
        return;
    if (s->changed)
        draw_glyph(area, 0, y, ROLE_CHANGED, GLYPH_POINTER);
    draw_format(area, 1, y, ROLE_ADDRESS, "%5u", s->offset);
    draw_format(area, 7, y, ROLE_TEXT, "%5u", s->size);
    int x = draw_text(area, 14, y, s->role == ROLE_USED ? ROLE_TEXT : s->role, segment_name(s));
    draw_text(area, x > 28 ? x + 2 : 30, y, s->changed ? ROLE_CHANGED : ROLE_STRONG, s->value);
}

/* Draws a block from line y on; returns the line behind it. */
static int
draw_block(struct area area, int y, const struct anatomy *a, const char *title, uint64_t block)
{
    char name[NAME_SIZE], text[NAME_SIZE + 64];
    uint64_t requested = pymalloc_requested(a->scene->moment->mem, block);
    snprintf(text, sizeof text, _("%s: block %s, %" PRIu64 " bytes asked for"), title,
             moment_block_name(a->scene->moment, block, name, sizeof name), requested);
    draw_text(area, 1, y++, ROLE_HEADING, text);
    draw_ruler(area, y++, a);
    for (int i = 0; i < a->count; i++)
        if (a->segment[i].size)
            draw_segment(area, y++, &a->segment[i]);
    return y;
}

/* Draws everything from line -top on; returns the number of lines. */
static int
draw_all(const struct scene *scene, struct area area, int top)
{
    struct anatomy a = {.scene = scene, .object = scene_object(scene)};
    if (a.object == 0) {
        draw_text(area, 1, -top, ROLE_DIM, _("no object with a block of its own is chosen"));
        return 1;
    }
    const struct object *object = object_at(scene->moment->objects, a.object);
    int y = -top;
    if (object->blocks[BLOCK_OBJECT] == 0) {
        draw_text(area, 1, y, ROLE_DIM,
                  _("this object is the interpreter's own: it has no block here"));
        return 1;
    }
    dissect_object(&a);
    y = draw_block(area, y, &a, type_name_of(scene->moment->objects, a.object),
                   object->blocks[BLOCK_OBJECT]);
    if (object->blocks[BLOCK_TABLE]) {
        a.count = 0;
        dissect_table(&a);
        y = draw_block(area, y, &a, _("its table"), object->blocks[BLOCK_TABLE]);
    }
    if (object->kind == KIND_DICT && scene->moment->objects->keys.at[object->extra].block) {
        uint64_t block = scene->moment->objects->keys.at[object->extra].block;
        dissect_keys(&a, &scene->moment->objects->keys.at[object->extra]);
        y = draw_block(area, y, &a, _("its keys"), block);
    }
    uint64_t values = values_block(scene->moment->objects, a.object);
    if (values) {
        a.count = 0;
        a.base = 0;
        values_words(scene->moment->objects, a.object, add_word, &a);
        add_slack(&a, values, (uint32_t)pymalloc_requested(scene->moment->mem, values));
        y = draw_block(area, y, &a, _("its values"), values);
    }
    return y + top;
}

static void
draw(const struct scene *scene, struct area area)
{
    struct area nowhere = area;
    if (!scene->moment->objects) {
        draw_text(area, 1, 0, ROLE_DIM, _("a recording has no objects"));
        return;
    }
    nowhere.h = 0;
    int lines = draw_all(scene, nowhere, 0);
    int top = pane_top(scene, PANE_BYTES, lines, area.h, -1);
    draw_all(scene, area, top);
    draw_more(area, top, area.h, lines);
}

static int
rows(const struct scene *scene, int width)
{
    struct canvas nothing = {.tier = TIER_FINE};
    if (!scene->moment->objects)
        return 1;
    return draw_all(scene, (struct area){&nothing, 0, 0, width, 0}, 0);
}

static void
subtitle(const struct scene *scene, char *buffer, size_t size)
{
    if (!scene->moment->objects)
        return;
    ref r = scene_object(scene);
    if (r)
        moment_object_name(scene->moment, r, buffer, size);
}

const struct pane pane_bytes = {
    .name = "bytes",
    .title = N_("layout of an object"),
    .legend = N_("The bytes of one object, block by block: offset, size, what is there. H stands "
                 "for the headers in front of the object (the collector's PyGC_Head, and since "
                 "3.11 pointers to its attributes); every object starts with ob_refcnt and "
                 "ob_type. ░ is slack: bytes that the size class adds and nobody uses.\n"
                 "Choose an object in the pane of names, or with :select NAME."),
    .draw = draw,
    .subtitle = subtitle,
    .rows = rows,
};
