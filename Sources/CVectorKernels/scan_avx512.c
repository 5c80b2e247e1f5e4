#include "scan_tier.h"

#if defined(__x86_64__)

#define TARGET "avx2,fma,popcnt,avx512f,avx512bw,avx512dq,avx512vl"
#pragma clang attribute push(__attribute__((target(TARGET), min_vector_width(512))), apply_to = function)
#include "scan_body.h"
#pragma clang attribute pop

const scan_tier scan_tier_avx512 = SCAN_TIER;

#endif
