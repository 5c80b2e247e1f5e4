#include "scan_tier.h"

#if defined(__x86_64__)

#define TARGET "avx2,fma,avx512f,avx512bw,avx512dq,avx512vl,avx512vpopcntdq"
#pragma clang attribute push(__attribute__((target(TARGET), min_vector_width(512))), apply_to = function)
#include "scan_signs_body.h"

void scan_signs_block_vpopcntdq(const vk_segment *rows, const vk_query *query, uint64_t block, float *upper) {
  signs_block(rows, query, block, upper);
}
#pragma clang attribute pop

#endif
