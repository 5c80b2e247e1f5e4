#include "scan_tier.h"

#if defined(__x86_64__)

#pragma clang attribute push(__attribute__((target("avx2,fma,popcnt"))), apply_to = function)
#include "scan_body.h"
#pragma clang attribute pop

const scan_tier scan_tier_avx2 = SCAN_TIER;

#endif
