#include "pymalloc/libc.h"

/* The built-in policy: addresses rise from here, 16 bytes of malloc's own between blocks; none is used twice. */
#define LIBC_BASE UINT64_C(0x555500000000)
#define BYTES_MASK ((UINT64_C(1) << LIBC_OWNER_SHIFT) - 1)

enum { LIBC_ALIGNMENT = 16 };

void
libc_init(struct pymalloc *m, struct store *store)
{
    addrmap_init(&m->libc, store);
    m->vars.libc_next = LIBC_BASE;
}

static uint64_t
place(struct pymalloc *m, uint64_t nbytes)
{
    if (m->libc_place)
        return m->libc_place(m->who, nbytes);
    uint64_t address = m->vars.libc_next + LIBC_ALIGNMENT;
    m->vars.libc_next = address + (nbytes + LIBC_ALIGNMENT - 1) / LIBC_ALIGNMENT * LIBC_ALIGNMENT;
    return address;
}

static void
enter(struct pymalloc *m, uint64_t address, uint64_t nbytes, uint32_t owner)
{
    addrmap_put(&m->libc, address, nbytes | (uint64_t)owner << LIBC_OWNER_SHIFT);
    m->vars.libc_bytes += nbytes;
    if (m->vars.libc_bytes > m->vars.libc_highwater)
        m->vars.libc_highwater = m->vars.libc_bytes;
    m->vars.changed = address;
}

static uint64_t
remove_entry(struct pymalloc *m, uint64_t address)
{
    uint64_t entry;
    if (!addrmap_remove(&m->libc, address, &entry))
        return 0;
    m->vars.libc_bytes -= entry & BYTES_MASK;
    return entry;
}

uint64_t
libc_malloc(struct pymalloc *m, uint64_t nbytes)
{
    uint64_t wanted = nbytes ? nbytes : 1;
    if (wanted > BYTES_MASK)
        return 0;
    uint64_t address = place(m, wanted);
    if (!address)
        return 0;
    enter(m, address, wanted, 0);
    m->vars.libc_calls++;
    EMIT2(m->clock, LIBC_MALLOC, address, nbytes);
    return address;
}

uint64_t
libc_realloc(struct pymalloc *m, uint64_t address, uint64_t nbytes)
{
    uint64_t wanted = nbytes ? nbytes : 1;
    if (wanted > BYTES_MASK || !libc_requested(m, address))
        return 0;
    uint64_t moved =
        wanted <= libc_requested(m, address) && !m->libc_place ? address : place(m, wanted);
    if (!moved)
        return 0;
    uint64_t entry = remove_entry(m, address);
    enter(m, moved, wanted, (uint32_t)(entry >> LIBC_OWNER_SHIFT));
    m->vars.libc_calls++;
    EMIT3(m->clock, LIBC_REALLOC, address, moved, nbytes);
    return moved;
}

int
libc_free(struct pymalloc *m, uint64_t address)
{
    uint64_t entry = remove_entry(m, address);
    if (!entry)
        return -1;
    m->vars.changed = address;
    m->vars.libc_calls++;
    EMIT2(m->clock, LIBC_FREE, address, entry & BYTES_MASK);
    return 0;
}

uint64_t
libc_requested(const struct pymalloc *m, uint64_t address)
{
    return address ? addrmap_get(&m->libc, address, 0) & BYTES_MASK : 0;
}

uint32_t
libc_owner(const struct pymalloc *m, uint64_t address)
{
    return (uint32_t)(addrmap_get(&m->libc, address, 0) >> LIBC_OWNER_SHIFT);
}

void
libc_own(struct pymalloc *m, uint64_t address, uint32_t owner)
{
    uint64_t nbytes = libc_requested(m, address);
    if (nbytes)
        addrmap_put(&m->libc, address, nbytes | (uint64_t)owner << LIBC_OWNER_SHIFT);
}
