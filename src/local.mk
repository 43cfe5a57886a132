# The core: pure, deterministic, no input or output. One library, one fragment a room.
noinst_LIBRARIES += %D%/libcore.a
%C%_libcore_a_SOURCES =
include src/base/local.mk
include src/pymalloc/local.mk
include src/objects/local.mk
include src/gc/local.mk
include src/front/local.mk
include src/python/local.mk
include src/trace/local.mk
include src/recorder/local.mk
include src/twin/local.mk
include src/timeline/local.mk
include src/command/local.mk
