#include "encoder_internal.h"

#if defined(__x86_64__)

#include <immintrin.h>

// No bfloat16 instruction may slip in here: there are processors with VNNI and without them.
#pragma clang attribute push( \
    __attribute__((target("avx2,fma,avx512f,avx512bw,avx512dq,avx512vl,avx512vnni"))), apply_to = function)

#include "encoder_avx512.h"

// bfloat16 in the low half of every lane, rounded to the nearest, ties to even.
VK_INLINE __m256i vk_rounded_bf16(__m512 v) {
  const __m512i bits = _mm512_castps_si512(v);
  const __m512i odd = _mm512_and_si512(_mm512_srli_epi32(bits, 16), _mm512_set1_epi32(1));
  const __m512i rounded = _mm512_add_epi32(_mm512_add_epi32(bits, _mm512_set1_epi32(0x7fff)), odd);
  return _mm512_cvtepi32_epi16(_mm512_srli_epi32(rounded, 16));
}

VK_INLINE __m512 vk_column(const float *p, const float *by) {
  const __m512 v = _mm512_loadu_ps(p);
  return by ? _mm512_mul_ps(v, _mm512_loadu_ps(by)) : v;
}

// Every row gets the range from its least to its greatest number, zero included: value = scale * (byte - zero).
VK_INLINE void vk_convert_rows(const float *x, long rows, long width, const float *inverse, vk_rows into) {
  for (long row = 0; row < rows; row++, x += width) {
    __m512 least = _mm512_setzero_ps(), greatest = _mm512_setzero_ps();
    for (long k = 0; k < width; k += 16) {
      const __m512 v = vk_column(x + k, inverse ? inverse + k : 0);
      least = _mm512_min_ps(least, v);
      greatest = _mm512_max_ps(greatest, v);
    }
    const float low = _mm512_reduce_min_ps(least), range = _mm512_reduce_max_ps(greatest) - low;
    const float scale = range > 1e-30f ? range / 255 : 1, zero = __builtin_rintf(-low / scale);
    into.scale[row] = scale;
    into.shift[row] = scale * zero;
    const __m512 by = _mm512_set1_ps(1 / scale), offset = _mm512_set1_ps(zero);
    uint8_t *to = (uint8_t *)into.values + row * width;
    for (long k = 0; k < width; k += 16) {
      const __m512i q = _mm512_cvtps_epi32(_mm512_fmadd_ps(vk_column(x + k, inverse ? inverse + k : 0), by, offset));
      const __m512i positive = _mm512_max_epi32(q, _mm512_setzero_si512());
      _mm_storeu_si128((__m128i *)(to + k), _mm512_cvtusepi32_epi8(positive));
    }
  }
}

void vk_convert_int8(const float *x, long rows, long width, const float *inverse, vk_rows into) {
  if (inverse) {
    vk_convert_rows(x, rows, width, inverse, into);
  } else {
    vk_convert_rows(x, rows, width, 0, into);
  }
}

// Panels of 64 outputs, each [inputs / 4][64][4], every output with the range of its largest weight.
void vk_pack_int8(
    const vk_linear *linear, long first, long rows, const float *w, float factor, const float *columns) {
  const long inputs = linear->inputs;
  for (long n = 0; n < rows; n += 16) {
    float *scale = linear->scale + first + n, *sum = linear->sum + first + n;
    float inverse[16];
    for (int i = 0; i < 16; i++) {
      __m512 greatest = _mm512_set1_ps(1e-30f);
      for (long k = 0; k < inputs; k += 16) {
        const __m512 v = vk_column(w + (n + i) * inputs + k, columns ? columns + k : 0);
        greatest = _mm512_max_ps(greatest, _mm512_abs_ps(v));
      }
      scale[i] = _mm512_reduce_max_ps(greatest) * __builtin_fabsf(factor) / 127;
      inverse[i] = factor / scale[i];
    }
    int8_t *panel = (int8_t *)linear->weights + (first + n) / 64 * 64 * inputs + n % 64 * 4;
    __m512i sums[16];
    for (int i = 0; i < 16; i++) sums[i] = _mm512_setzero_si512();
    for (long k = 0; k < inputs; k += 64) {
      __m512i block[16];
      for (int i = 0; i < 16; i++) {
        __m128i quarters[4];
#pragma unroll
        for (int j = 0; j < 4; j++) {
          const long at = k + j * 16;
          const __m512 v = vk_column(w + (n + i) * inputs + at, columns ? columns + at : 0);
          const __m512i q = _mm512_cvtps_epi32(_mm512_mul_ps(v, _mm512_set1_ps(inverse[i])));
          sums[i] = _mm512_add_epi32(sums[i], q);
          quarters[j] = _mm512_cvtsepi32_epi8(q);
        }
        const __m256i low = _mm256_set_m128i(quarters[1], quarters[0]);
        const __m256i high = _mm256_set_m128i(quarters[3], quarters[2]);
        block[i] = _mm512_inserti64x4(_mm512_castsi256_si512(low), high, 1);
      }
      vk_transpose(block);
#pragma unroll
      for (int i = 0; i < 16; i++) _mm512_store_si512(panel + (k / 4 + i) * 256, block[i]);
    }
    for (int i = 0; i < 16; i++) sum[i] = scale[i] * (float)_mm512_reduce_add_epi32(sums[i]);
  }
}

VK_INLINE void vk_apply_group_int8(
    const int rows, const vk_linear *linear, const uint8_t *x, const float *scale, const float *shift, long column,
    const char *ahead, const int lines, const vk_output output, char *y) {
  const long inputs = linear->inputs;
  const int8_t *w = (const int8_t *)linear->weights + column * inputs;
  __m512i sums[VK_ROWS][4];
#pragma unroll
  for (int i = 0; i < rows; i++) {
#pragma unroll
    for (int j = 0; j < 4; j++) sums[i][j] = _mm512_setzero_si512();
  }
  for (long k = 0; k < inputs; k += 4, w += 256) {
    __m512i weight[4];
#pragma unroll
    for (int j = 0; j < 4; j++) weight[j] = _mm512_loadu_si512(w + j * 64);
#pragma unroll
    for (int i = 0; i < lines; i++, ahead += 64) _mm_prefetch(ahead, _MM_HINT_T1);
#pragma unroll
    for (int i = 0; i < rows; i++) {
      int32_t quad;
      memcpy(&quad, x + i * inputs + k, sizeof(quad));
      const __m512i input = _mm512_set1_epi32(quad);
#pragma unroll
      for (int j = 0; j < 4; j++) sums[i][j] = _mm512_dpbusd_epi32(sums[i][j], input, weight[j]);
    }
  }
#pragma unroll
  for (int j = 0; j < 4; j++) {
    const long at = column + j * 16;
    const __m512 weight_scale = _mm512_loadu_ps(linear->scale + at), weight_sum = _mm512_loadu_ps(linear->sum + at);
    const __m512 bias = _mm512_loadu_ps(linear->bias + at);
#pragma unroll
    for (int i = 0; i < rows; i++) {
      const __m512 constant = _mm512_fnmadd_ps(_mm512_set1_ps(shift[i]), weight_sum, bias);
      const __m512 by = _mm512_mul_ps(_mm512_set1_ps(scale[i]), weight_scale);
      __m512 v = _mm512_fmadd_ps(_mm512_cvtepi32_ps(sums[i][j]), by, constant);
      if (output == VK_STORE_BFLOAT16) {
        _mm256_storeu_si256((__m256i *)((uint16_t *)y + i * linear->outputs + at), vk_rounded_bf16(v));
        continue;
      }
      float *to = (float *)y + i * linear->outputs + at;
      if (output == VK_GELU) v = vk_gelu(v);
      if (output == VK_ADD) v = _mm512_add_ps(v, _mm512_loadu_ps(to));
      _mm512_storeu_ps(to, v);
    }
  }
}

VK_INLINE void vk_apply_output_int8(const vk_linear *linear, vk_rows x, long rows, const vk_output output, char *y) {
  const long size = output == VK_STORE_BFLOAT16 ? 2 : 4;
  const long panel = linear->inputs * 64;
  for (long column = 0; column < linear->outputs; column += 64) {
    const char *next = (const char *)linear->weights + column * linear->inputs + panel;
    const char *end = (const char *)linear->weights + linear->outputs * linear->inputs;
#define GROUP(n)                                                                                                  \
  do {                                                                                                            \
    const char *ahead = next + row / VK_ROWS * (panel / 2);                                                       \
    const uint8_t *from = (const uint8_t *)x.values + row * linear->inputs;                                       \
    char *to = y + row * linear->outputs * size;                                                                  \
    if (row < 2 * VK_ROWS && next < end) {                                                                        \
      vk_apply_group_int8(n, linear, from, x.scale + row, x.shift + row, column, ahead, 2, output, to);           \
    } else {                                                                                                      \
      vk_apply_group_int8(n, linear, from, x.scale + row, x.shift + row, column, ahead, 0, output, to);           \
    }                                                                                                             \
  } while (0)
    VK_EACH_GROUP(rows, GROUP);
#undef GROUP
  }
}

void vk_apply_int8(const vk_linear *linear, vk_rows x, long rows, vk_output output, void *y) {
  switch (output) {
    case VK_STORE: vk_apply_output_int8(linear, x, rows, VK_STORE, y); break;
    case VK_STORE_BFLOAT16: vk_apply_output_int8(linear, x, rows, VK_STORE_BFLOAT16, y); break;
    case VK_GELU: vk_apply_output_int8(linear, x, rows, VK_GELU, y); break;
    case VK_ADD: vk_apply_output_int8(linear, x, rows, VK_ADD, y); break;
  }
}

#pragma clang attribute pop

#endif
