#ifndef VIE_PROCESSOR_H
#define VIE_PROCESSOR_H

#include <stdint.h>

/// What a processor can do, as far as a kernel here makes use of it. Kernels take the set as an argument, so that a
/// test can force every variant that the machine is able to run; an empty set is always allowed.
typedef enum {
  /// 256-bit integers and floats, fused multiply-add, half-precision conversion.
  VK_AVX2 = 1 << 0,
  /// AVX-512 F, BW, DQ and VL.
  VK_AVX512 = 1 << 1,
  /// Dot products of 8-bit integers in 512 bits.
  VK_AVX512_VNNI = 1 << 2,
  /// Dot products of bfloat16 in 512 bits.
  VK_AVX512_BF16 = 1 << 3,
  /// Counts of set bits in 512 bits.
  VK_AVX512_VPOPCNTDQ = 1 << 4,
} vk_feature;

/// The set of features of the processor this runs on, also allowed by the operating system.
uint32_t vk_processor_features(void);

#endif
