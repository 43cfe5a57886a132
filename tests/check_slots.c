/* Which slot a block has: what makes packed recordings of those with addresses. */
#include "suite.h"

#include "trace/slots.h"

/* Blocks are found wherever they lie: in arenas, beside them, there before an arena was expected, at odd addresses. */
START_TEST(slots_are_found_again)
{
    enum { BLOCKS = 4000, STEP = 1208 };
    static const uint64_t base = UINT64_C(0x7f0000000000);
    struct slots slots;
    uint32_t slot, of[BLOCKS];
    slots_init(&slots);
    for (uint32_t i = 0; i < BLOCKS; i++) {
        if (i % 1000 == 500)
            slots_expect_arena(&slots, base + i * STEP / 2 + 4096 * i, 1 << 18);
        of[i] = slots_take(&slots);
        slots_put(&slots, base + i * STEP + i % 3, of[i]);
    }
    for (uint32_t i = 0; i < BLOCKS; i += 7) {
        ck_assert_int_eq(slots_remove(&slots, base + i * STEP + i % 3, &slot), 1);
        ck_assert_uint_eq(slot, of[i]);
        ck_assert_int_eq(slots_remove(&slots, base + i * STEP + i % 3, &slot), 0);
    }
    slots_expect_arena(&slots, base, BLOCKS * STEP);
    for (uint32_t i = 0; i < BLOCKS; i++) {
        ck_assert_int_eq(slots_remove(&slots, base + i * STEP + i % 3, &slot), i % 7 != 0);
        if (i % 7)
            ck_assert_uint_eq(slot, of[i]);
    }
    ck_assert_uint_eq(slots.entries, 0);
    slots_free(&slots);
}
END_TEST

int
main(void)
{
    Suite *suite = suite_create("slots");
    suite_add(suite, "found", slots_are_found_again);
    return suite_run(suite);
}
