EXTRA_DIST += %D%/events.def
