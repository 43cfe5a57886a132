#include "config.h"

#include "recorder/recorder.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "trace/wire.h"

enum {
    TAPE_RECORDS = 16384, /* 256 KiB: large enough to be cheap, small enough to stay in the cache */
    TAPE_FD = 700         /* numbers below are the program's */
};

int tape_running;

static struct {
    uint64_t w0, w1;
} buffer[TAPE_RECORDS];

static uint32_t filled;
static int fd = -1;
static dev_t device; /* of fd, to know it again */
static ino_t inode;

/* The program may have closed our number and opened a file of its own there. */
static int
fd_is_ours(void)
{
    struct stat stat;
    return fd >= 0 && fstat(fd, &stat) == 0 && stat.st_dev == device && stat.st_ino == inode;
}

/* Sends bytes without a signal when nobody reads. The system call itself is used, as write() is interposed. */
static int
send_bytes(const char *bytes, size_t length)
{
    while (length) {
        ssize_t n = send(fd, bytes, length, MSG_NOSIGNAL);
        if (n < 0 && errno == ENOTSOCK)
            n = syscall(SYS_write, fd, bytes, length);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return 0;
        bytes += n;
        length -= (size_t)n;
    }
    return 1;
}

static void
flush(void)
{
    int saved = errno;
    if (!fd_is_ours() || !send_bytes((const char *)buffer, filled * sizeof buffer[0]))
        tape_forget();
    filled = 0;
    errno = saved;
}

static void
put32(unsigned char *p, uint32_t number)
{
    memcpy(p, &number, sizeof number);
}

/* The command line, its arguments separated by blanks. */
static void
read_command(char *command, size_t size)
{
    int file = open("/proc/self/cmdline", O_RDONLY | O_CLOEXEC);
    ssize_t n = file < 0 ? 0 : read(file, command, size - 1);
    if (file >= 0)
        close(file);
    for (ssize_t i = 0; i + 1 < n; i++)
        if (!command[i])
            command[i] = ' ';
}

void
tape_open(int given, const char *python)
{
    unsigned char header[WIRE_HEADER] = "ARSC0001";
    struct stat stat;
    int major = 0, minor = 0, micro = 0;
    fd = fcntl(given, F_DUPFD_CLOEXEC, TAPE_FD);
    if (fd < 0)
        fd = fcntl(given, F_DUPFD_CLOEXEC, 3);
    if (fd < 0 || fstat(fd, &stat) != 0)
        return;
    close(given);
    device = stat.st_dev;
    inode = stat.st_ino;
    sscanf(python, "%d.%d.%d", &major, &minor, &micro);
    put32(header + 8, WIRE_HEADER);
    put32(header + 12, (uint32_t)getpid());
    put32(header + 16, (uint32_t)major << 24 | (uint32_t)minor << 16 | (uint32_t)micro << 8);
    snprintf((char *)header + 24, 96, "%s", python);
    read_command((char *)header + 120, 136);
    memcpy(buffer, header, sizeof header);
    filled = WIRE_HEADER / WIRE_RECORD;
    tape_running = 1;
}

void
tape_put(uint64_t w0, uint64_t w1)
{
    if (__builtin_expect(filled == TAPE_RECORDS, 0))
        flush();
    buffer[filled].w0 = w0;
    buffer[filled].w1 = w1;
    filled++;
}

void
tape_record(unsigned op, size_t size, const void *address, const void *old)
{
    uint64_t a = (uint64_t)(uintptr_t)address << 16, o = (uint64_t)(uintptr_t)old << 16;
    if (__builtin_expect(size >= WIRE_SIZE_FOLLOWS, 0)) {
        tape_put(a | 0xff00 | op, o | 0xffff);
        tape_put(RECORD_EXTENSION, size);
        return;
    }
    tape_put(a | size >> 16 << 8 | op, o | (size & 0xffff));
}

void
tape_text(unsigned op, uint64_t number, const char *text, size_t length)
{
    tape_put(number << 16 | op, (uint64_t)length << 16);
    for (size_t i = 0; i < length; i += WIRE_RECORD) {
        uint64_t words[2] = {0, 0};
        memcpy(words, text + i, length - i < WIRE_RECORD ? length - i : WIRE_RECORD);
        tape_put(words[0], words[1]);
    }
}

void
tape_close(void)
{
    flush();
    tape_forget();
}

void
tape_forget(void)
{
    tape_running = 0;
    if (fd_is_ours())
        close(fd);
    fd = -1;
}
