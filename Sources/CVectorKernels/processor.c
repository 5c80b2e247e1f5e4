#include "processor.h"

uint32_t vk_processor_features(void) {
  uint32_t features = 0;
#if defined(__x86_64__)
  __builtin_cpu_init();
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") && __builtin_cpu_supports("f16c")) {
    features |= VK_AVX2;
  }
  if ((features & VK_AVX2) && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
      __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl")) {
    features |= VK_AVX512;
    if (__builtin_cpu_supports("avx512vnni")) features |= VK_AVX512_VNNI;
    if (__builtin_cpu_supports("avx512bf16")) features |= VK_AVX512_BF16;
    if (__builtin_cpu_supports("avx512vpopcntdq")) features |= VK_AVX512_VPOPCNTDQ;
  }
#endif
  return features;
}
