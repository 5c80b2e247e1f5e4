#include "encoder_internal.h"

#pragma clang fp contract(fast)

// SSE2 has 16 registers, NEON 32.
#define TIER generic
#define LANES 4
#if defined(__x86_64__)
#define VECTORS 2
#else
#define VECTORS 4
#endif
#include "encoder_f32_tier.h"

#if defined(__x86_64__)

#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)
#define TIER avx2
#define LANES 8
#define VECTORS 2
#include "encoder_f32_tier.h"
#pragma clang attribute pop

#pragma clang attribute push( \
    __attribute__((target("avx2,fma,avx512f,avx512bw,avx512dq,avx512vl"))), apply_to = function)
#define TIER avx512
#define LANES 16
#define VECTORS 4
#include "encoder_f32_tier.h"
#pragma clang attribute pop

#endif
