/* Static variables of the interpreter, which the dynamic linker does not know: looked up in the symbol table of the file. */
#include "config.h"

#include "recorder/recorder.h"

#include <elf.h>
#include <fcntl.h>
#include <link.h>
#include <string.h>
#include <unistd.h>

enum { CHUNK = 256, NAME_ROOM = 64 };

struct search {
    const char *name;
    void *found;
};

static int
read_at(int file, void *bytes, size_t size, uint64_t offset)
{
    return pread(file, bytes, size, (off_t)offset) == (ssize_t)size;
}

/* Does the name at `offset` of the string table equal the one looked for? */
static int
is_called(int file, uint64_t strings, uint32_t offset, const char *name)
{
    char text[NAME_ROOM];
    size_t size = strlen(name) + 1;
    return size <= sizeof text && read_at(file, text, size, strings + offset) &&
           memcmp(text, name, size) == 0;
}

/* Looks through a symbol table. */
static void
search_table(struct search *search, int file, const ElfW(Shdr) * table, uint64_t strings,
             ElfW(Addr) base)
{
    ElfW(Sym) symbols[CHUNK];
    uint64_t left = table->sh_size / sizeof symbols[0];
    uint64_t offset = table->sh_offset;
    while (left && !search->found) {
        size_t n = left < CHUNK ? (size_t)left : CHUNK;
        if (!read_at(file, symbols, n * sizeof symbols[0], offset))
            return;
        for (size_t i = 0; i < n && !search->found; i++)
            if ((symbols[i].st_info & 0xf) == STT_OBJECT &&
                is_called(file, strings, symbols[i].st_name, search->name))
                search->found = (void *)(base + symbols[i].st_value);
        offset += n * sizeof symbols[0];
        left -= n;
    }
}

static void
search_file(struct search *search, int file, ElfW(Addr) base)
{
    ElfW(Ehdr) header;
    ElfW(Shdr) section, strings;
    if (!read_at(file, &header, sizeof header, 0) || header.e_shentsize != sizeof section)
        return;
    for (int i = 0; i < header.e_shnum && !search->found; i++) {
        if (!read_at(file, &section, sizeof section, header.e_shoff + (unsigned)i * sizeof section))
            return;
        if (section.sh_type == SHT_SYMTAB &&
            read_at(file, &strings, sizeof strings,
                    header.e_shoff + section.sh_link * sizeof strings))
            search_table(search, file, &section, strings.sh_offset, base);
    }
}

/* One file of the process: the program itself, or libpython. */
static int
search_object(struct dl_phdr_info *info, size_t size, void *data)
{
    struct search *search = data;
    int program = !info->dlpi_name || !*info->dlpi_name;
    (void)size;
    if (!program && !strstr(info->dlpi_name, "libpython"))
        return 0;
    int file = open(program ? "/proc/self/exe" : info->dlpi_name, O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return 0;
    search_file(search, file, info->dlpi_addr);
    close(file);
    return search->found != NULL;
}

void *
symbol_address(const char *name)
{
    struct search search = {name, NULL};
    dl_iterate_phdr(search_object, &search);
    return search.found;
}
