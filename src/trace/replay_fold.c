#include "trace/replay_fold.h"

#include "pymalloc/arenas.h"

static void
compare(struct replay *replay)
{
    struct replay_fold *fold = &replay->fold;
    uint32_t expected;
    if (packed_check(&replay->block, fold->check++, &expected))
        replay->watch.check(replay->watch.who, replay, fold->requests, expected, fold->addresses);
    fold->addresses = fold->requests = 0;
}

void
replay_fold_address(struct replay *replay, uint64_t address)
{
    int small = arena_at(&replay->mem, address) != NO_ARENA;
    replay->fold.addresses = check_fold(replay->fold.addresses, small ? address : 0);
    if (++replay->fold.requests == CHECK_STRIDE)
        compare(replay);
}

void
replay_fold_end(struct replay *replay)
{
    if (replay->fold.requests)
        compare(replay);
    replay->fold.check = 0;
}
