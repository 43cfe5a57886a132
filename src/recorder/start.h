/* The beginning and the end of a recording. */
#ifndef RECORDER_START_H
#define RECORDER_START_H

/* Writes the trailer and sends what is buffered; nothing is recorded after it. May be called more than once. */
void recorder_finish(void) __attribute__((visibility("hidden")));

#endif
