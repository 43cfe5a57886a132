/* The signals of a program that owns a terminal. Used by screen.c only. */
#ifndef UI_OUTPUT_SCREEN_SIGNALS_H
#define UI_OUTPUT_SCREEN_SIGNALS_H

/* Installs the handlers. A program that hears none of several SIGINTs is ended by the next. `restore` is what a crash writes to the terminal (must stay, may still change); 0 or an errno. */
int signals_install(const char *restore);

/* Puts the former handlers back and closes the pipe. */
void signals_remove(void);

/* The descriptor that becomes readable when a signal came. */
int signals_descriptor(void);

/* The next signal that came and was not taken yet; 0 = none. */
int signals_take(void);

/* Stops the process with the default action of SIGTSTP; returns when it is continued. */
void signals_stop(void);

#endif
