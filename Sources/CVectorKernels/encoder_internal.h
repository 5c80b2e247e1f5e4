#ifndef VIE_ENCODER_INTERNAL_H
#define VIE_ENCODER_INTERNAL_H

#include <string.h>

#include "encoder.h"

// What the kernels of one precision and tier of instructions are called by; encoder.c chooses among them.

#define VK_INLINE static inline __attribute__((always_inline))

// Rows that a kernel works on at once. Six rows by four vectors fill 24 of 32 registers with sums.
#define VK_ROWS 6

// Calls `DO(n)` for each group of VK_ROWS rows, then once for the rest, with `row` as the group's first row: the
// number of rows must be a constant for the compiler to keep the sums in registers.
#define VK_EACH_GROUP(rows, DO)                              \
  do {                                                       \
    long row = 0;                                            \
    for (; row + VK_ROWS <= (rows); row += VK_ROWS) DO(6);   \
    switch ((rows) - row) {                                  \
      case 5: DO(5); break;                                  \
      case 4: DO(4); break;                                  \
      case 3: DO(3); break;                                  \
      case 2: DO(2); break;                                  \
      case 1: DO(1); break;                                  \
      default: break;                                        \
    }                                                        \
  } while (0)

// x·Φ(x) is x·(c·P(u) + 1/2) with c = x clamped to ±limit and u = 2c²/limit² - 1, which lies in ±1, so that the
// powers of u don't cancel. The coefficients minimise the largest error of x·Φ(x): 1.3e-6 and 3.4e-5.
#define VK_GELU_FINE_LIMIT 5.25f
#define VK_GELU_FINE_DEGREE 12
static const float vk_gelu_fine[VK_GELU_FINE_DEGREE + 1] = {
    0.1346592903f, -0.06712634116f, 0.04965060949f,  -0.03978201374f,  0.03196623549f,
    -0.02484321594f, 0.01883762889f, -0.01365120895f, 0.007885937579f, -0.003624962643f,
    0.003113457467f, -0.002820441267f, 0.000973121030f};
#define VK_GELU_FAST_LIMIT 4.5f
#define VK_GELU_FAST_DEGREE 8
static const float vk_gelu_fast[VK_GELU_FAST_DEGREE + 1] = {
    0.1569020003f, -0.07717249542f, 0.05482329056f, -0.04054936394f, 0.02759801410f,
    -0.01676190831f, 0.01227275375f, -0.009314980358f, 0.003313792404f};

#define VK_DECLARE_FLOAT32(tier)                                                                                  \
  void vk_pack_f32_##tier(const vk_linear *, long first, long rows, const float *w, float factor);                \
  void vk_apply_f32_##tier(const vk_linear *, const float *x, long rows, vk_output, float *y);                    \
  void vk_normalize_##tier(float *x, long rows, long width, long stride, const float *gain, const float *bias,    \
                           float epsilon);                                                                        \
  void vk_attend_f32_##tier(const vk_attention *);

VK_DECLARE_FLOAT32(generic)
#if defined(__x86_64__)
VK_DECLARE_FLOAT32(avx2)
VK_DECLARE_FLOAT32(avx512)

void vk_pack_bf16(const vk_linear *, long first, long rows, const float *w, float factor);
void vk_apply_bf16(const vk_linear *, const uint16_t *x, long rows, vk_output, void *y);
void vk_convert_bf16(const float *x, long count, uint16_t *into);
void vk_attend_bf16(const vk_attention *);

void vk_pack_int8(const vk_linear *, long first, long rows, const float *w, float factor, const float *columns);
void vk_apply_int8(const vk_linear *, vk_rows x, long rows, vk_output, void *y);
void vk_convert_int8(const float *x, long rows, long width, const float *inverse, vk_rows into);
#endif

// Rounds a length up to a multiple.
static inline long vk_padded(long length, long multiple) { return (length + multiple - 1) / multiple * multiple; }

#endif
