/* Preloaded into a writer, notes everything that it does to the files whose names contain RECORD_MATCH.
 *
 * Each note is an operation (one letter), the name's length, an offset, the data's length, the name and the data:
 *   C  a file was made            W  data was written at an offset      T  a file was cut to a length
 *   S  a file was synchronised    D  its folder was synchronised        U  a file was removed
 * Shared memory (-shm) and locks are left out: they do not outlive a power cut.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

#define MOST 1024
#define LONGEST 512

enum kind { NOT_OURS, OUR_FILE, A_FOLDER };

static int notes = -1;
static const char *match;
static enum kind kinds[MOST];
static char names[MOST][LONGEST];

static int (*real_open)(const char *, int, ...);
static ssize_t (*real_write)(int, const void *, size_t);
static ssize_t (*real_pwrite)(int, const void *, size_t, off64_t);
static int (*real_ftruncate)(int, off64_t);
static int (*real_fsync)(int);
static int (*real_fdatasync)(int);
static int (*real_unlink)(const char *);
static int (*real_close)(int);

__attribute__((constructor)) static void begin(void)
{
    real_open = dlsym(RTLD_NEXT, "open64");
    real_write = dlsym(RTLD_NEXT, "write");
    real_pwrite = dlsym(RTLD_NEXT, "pwrite64");
    real_ftruncate = dlsym(RTLD_NEXT, "ftruncate64");
    real_fsync = dlsym(RTLD_NEXT, "fsync");
    real_fdatasync = dlsym(RTLD_NEXT, "fdatasync");
    real_unlink = dlsym(RTLD_NEXT, "unlink");
    real_close = dlsym(RTLD_NEXT, "close");
    match = getenv("RECORD_MATCH");
    const char *out = getenv("RECORD_TO");
    if (match && out)
        notes = real_open(out, O_WRONLY | O_CREAT | O_APPEND, 0600);
}

static int is_ours(const char *name)
{
    return match && strstr(name, match) && !strstr(name, "-shm") && !strstr(name, ".lock") && !strstr(name, ".owner");
}

static void note(char operation, const char *name, uint64_t offset, const void *data, uint32_t length)
{
    static unsigned char line[15 + LONGEST + (1 << 20)];
    uint16_t name_length = (uint16_t)strlen(name);
    if (notes < 0 || length > (1 << 20))
        return;
    line[0] = (unsigned char)operation;
    memcpy(line + 1, &name_length, 2);
    memcpy(line + 3, &offset, 8);
    memcpy(line + 11, &length, 4);
    memcpy(line + 15, name, name_length);
    if (length)
        memcpy(line + 15 + name_length, data, length);
    if (real_write(notes, line, 15 + name_length + length) < 0)
        abort();
}

static int opened(const char *name, int flags, mode_t mode)
{
    struct stat before;
    int is_new = stat(name, &before) != 0;
    int file = real_open(name, flags, mode);
    if (file < 0 || file >= MOST || strlen(name) >= LONGEST)
        return file;
    kinds[file] = NOT_OURS;
    struct stat found;
    if (is_ours(name)) {
        kinds[file] = OUR_FILE;
        strcpy(names[file], name);
        if (is_new && (flags & O_CREAT))
            note('C', name, 0, NULL, 0);
        if (flags & O_TRUNC)
            note('T', name, 0, NULL, 0);
    } else if (fstat(file, &found) == 0 && S_ISDIR(found.st_mode)) {
        kinds[file] = A_FOLDER;
        strcpy(names[file], name);
    }
    return file;
}

int open64(const char *name, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    mode_t mode = (flags & O_CREAT) ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    return opened(name, flags, mode);
}

int open(const char *name, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    mode_t mode = (flags & O_CREAT) ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    return opened(name, flags, mode);
}

static int is_open_file(int file)
{
    return file >= 0 && file < MOST && kinds[file] == OUR_FILE;
}

ssize_t pwrite64(int file, const void *data, size_t length, off64_t offset)
{
    ssize_t written = real_pwrite(file, data, length, offset);
    if (written > 0 && is_open_file(file))
        note('W', names[file], (uint64_t)offset, data, (uint32_t)written);
    return written;
}

ssize_t pwrite(int file, const void *data, size_t length, off_t offset)
{
    return pwrite64(file, data, length, offset);
}

ssize_t write(int file, const void *data, size_t length)
{
    off64_t offset = is_open_file(file) ? lseek64(file, 0, SEEK_CUR) : 0;
    ssize_t written = real_write(file, data, length);
    if (written > 0 && is_open_file(file))
        note('W', names[file], (uint64_t)offset, data, (uint32_t)written);
    return written;
}

int ftruncate64(int file, off64_t length)
{
    int failed = real_ftruncate(file, length);
    if (!failed && is_open_file(file))
        note('T', names[file], (uint64_t)length, NULL, 0);
    return failed;
}

int ftruncate(int file, off_t length)
{
    return ftruncate64(file, length);
}

static int synchronised(int file, int failed)
{
    if (!failed && file >= 0 && file < MOST && kinds[file] != NOT_OURS)
        note(kinds[file] == A_FOLDER ? 'D' : 'S', names[file], 0, NULL, 0);
    return failed;
}

int fsync(int file)
{
    return synchronised(file, real_fsync(file));
}

int fdatasync(int file)
{
    return synchronised(file, real_fdatasync(file));
}

int unlink(const char *name)
{
    int failed = real_unlink(name);
    if (!failed && is_ours(name))
        note('U', name, 0, NULL, 0);
    return failed;
}

int close(int file)
{
    if (file >= 0 && file < MOST)
        kinds[file] = NOT_OURS;
    return real_close(file);
}
