#include "scan_tier.h"

#include "processor.h"

scan_tier scan_tier_for(uint32_t features) {
  scan_tier tier = scan_tier_generic;
#if defined(__x86_64__)
  if (features & VK_AVX2) tier = scan_tier_avx2;
  if (features & VK_AVX512) {
    tier = scan_tier_avx512;
    if (features & VK_AVX512_VNNI) tier.int8_dots = scan_int8_dots_vnni;
    if (features & VK_AVX512_VPOPCNTDQ) tier.signs_block = scan_signs_block_vpopcntdq;
  }
#else
  (void)features;
#endif
  return tier;
}
