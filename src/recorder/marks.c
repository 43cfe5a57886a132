#include "recorder/recorder.h"

#include <pthread.h>
#include <string.h>

enum { MARKS = 64 };

volatile int marks_waiting;

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static struct {
    char label[MARK_LABEL];
    size_t length;
} waiting[MARKS];
static int count;
static uint64_t number;

void
marks_add(const char *label, size_t length)
{
    pthread_mutex_lock(&lock);
    if (count < MARKS) {
        waiting[count].length = length < MARK_LABEL ? length : MARK_LABEL;
        memcpy(waiting[count].label, label, waiting[count].length);
        count++;
    }
    marks_waiting = 1;
    pthread_mutex_unlock(&lock);
}

void
marks_write(void)
{
    static const char asks[] = "stats";
    pthread_mutex_lock(&lock);
    marks_waiting = 0;
    for (int i = 0; i < count; i++) {
        tape_text(RECORD_MARK, number++, waiting[i].label, waiting[i].length);
        if (waiting[i].length >= sizeof asks - 1 &&
            memcmp(waiting[i].label, asks, sizeof asks - 1) == 0)
            stats_take();
    }
    count = 0;
    pthread_mutex_unlock(&lock);
}
