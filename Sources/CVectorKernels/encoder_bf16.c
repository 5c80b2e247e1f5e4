#include "encoder_internal.h"

#if defined(__x86_64__)

#include <immintrin.h>

#pragma clang attribute push( \
    __attribute__((target("avx2,fma,avx512f,avx512bw,avx512dq,avx512vl,avx512bf16"))), apply_to = function)

#include "encoder_avx512.h"

// A pair of neighbouring inputs, as one number that a kernel copies into all lanes.
VK_INLINE __m512bh vk_pair(const uint16_t *p) {
  int32_t pair;
  memcpy(&pair, p, sizeof(pair));
  return (__m512bh)_mm512_set1_epi32(pair);
}

VK_INLINE __m512bh vk_load_bf16(const uint16_t *p) { return (__m512bh)_mm512_loadu_si512(p); }

VK_INLINE void vk_store_bf16(uint16_t *p, __m512 v) {
  _mm256_storeu_si256((__m256i *)p, (__m256i)_mm512_cvtneps_pbh(v));
}

void vk_convert_bf16(const float *x, long count, uint16_t *into) {
  for (long i = 0; i < count; i += 32) {
    const __m512bh v = _mm512_cvtne2ps_pbh(_mm512_loadu_ps(x + i + 16), _mm512_loadu_ps(x + i));
    _mm512_storeu_si512(into + i, (__m512i)v);
  }
}

// Panels of 64 outputs, each [inputs / 2][64][2].
void vk_pack_bf16(const vk_linear *linear, long first, long rows, const float *w, float factor) {
  const __m512 by = _mm512_set1_ps(factor);
  for (long n = 0; n < rows; n += 16) {
    uint16_t *panel = (uint16_t *)linear->weights + (first + n) / 64 * 64 * linear->inputs + n % 64 * 2;
    for (long k = 0; k < linear->inputs; k += 32) {
      __m512i block[16];
#pragma unroll
      for (int i = 0; i < 16; i++) {
        const float *from = w + (n + i) * linear->inputs + k;
        const __m512 low = _mm512_mul_ps(_mm512_loadu_ps(from), by);
        const __m512 high = _mm512_mul_ps(_mm512_loadu_ps(from + 16), by);
        block[i] = (__m512i)_mm512_cvtne2ps_pbh(high, low);
      }
      vk_transpose(block);
#pragma unroll
      for (int i = 0; i < 16; i++) _mm512_store_si512(panel + (k / 2 + i) * 128, block[i]);
    }
  }
}

// Adds `rows` rows of x, times a panel of 64 outputs, to the sums; `ahead` is read into the second-level cache on the
// way, `lines` cache lines for every pair of inputs.
VK_INLINE void vk_multiply_bf16(
    const int rows, const uint16_t *x, long stride, const uint16_t *w, long inputs, const char *ahead, const int lines,
    __m512 sums[VK_ROWS][4]) {
  for (long k = 0; k < inputs; k += 2, w += 128) {
    __m512bh weight[4];
#pragma unroll
    for (int j = 0; j < 4; j++) weight[j] = vk_load_bf16(w + j * 32);
#pragma unroll
    for (int i = 0; i < lines; i++, ahead += 64) _mm_prefetch(ahead, _MM_HINT_T1);
#pragma unroll
    for (int i = 0; i < rows; i++) {
      const __m512bh input = vk_pair(x + i * stride + k);
#pragma unroll
      for (int j = 0; j < 4; j++) sums[i][j] = _mm512_dpbf16_ps(sums[i][j], input, weight[j]);
    }
  }
}

VK_INLINE void vk_apply_group_bf16(
    const int rows, const vk_linear *linear, const uint16_t *x, long column, const char *ahead, const int lines,
    const vk_output output, char *y) {
  __m512 sums[VK_ROWS][4];
#pragma unroll
  for (int i = 0; i < rows; i++) {
#pragma unroll
    for (int j = 0; j < 4; j++) sums[i][j] = _mm512_loadu_ps(linear->bias + column + j * 16);
  }
  const uint16_t *w = (const uint16_t *)linear->weights + column * linear->inputs;
  vk_multiply_bf16(rows, x, linear->inputs, w, linear->inputs, ahead, lines, sums);
#pragma unroll
  for (int i = 0; i < rows; i++) {
#pragma unroll
    for (int j = 0; j < 4; j++) {
      const long at = i * linear->outputs + column + j * 16;
      __m512 v = sums[i][j];
      if (output == VK_GELU) v = vk_gelu(v);
      if (output == VK_ADD) v = _mm512_add_ps(v, _mm512_loadu_ps((float *)y + at));
      if (output == VK_GELU || output == VK_STORE_BFLOAT16) {
        vk_store_bf16((uint16_t *)y + at, v);
      } else {
        _mm512_storeu_ps((float *)y + at, v);
      }
    }
  }
}

// While one panel is at work, the next comes nearer: a third of it in each of the first groups' passes, or all.
VK_INLINE void vk_apply_output_bf16(
    const vk_linear *linear, const uint16_t *x, long rows, const vk_output output, char *y) {
  const long size = output == VK_GELU || output == VK_STORE_BFLOAT16 ? 2 : 4;
  const long panel = linear->inputs * 128;
  for (long column = 0; column < linear->outputs; column += 64) {
    const char *next = (const char *)linear->weights + column * linear->inputs * 2 + panel;
    const char *end = (const char *)linear->weights + linear->outputs * linear->inputs * 2;
#define GROUP(n)                                                                                                  \
  do {                                                                                                            \
    const char *ahead = next + row / VK_ROWS * (panel / 2);                                                       \
    const uint16_t *from = x + row * linear->inputs;                                                              \
    char *to = y + row * linear->outputs * size;                                                                  \
    if (row < 2 * VK_ROWS && next < end) {                                                                        \
      vk_apply_group_bf16(n, linear, from, column, ahead, 2, output, to);                                         \
    } else {                                                                                                      \
      vk_apply_group_bf16(n, linear, from, column, ahead, 0, output, to);                                         \
    }                                                                                                             \
  } while (0)
    VK_EACH_GROUP(rows, GROUP);
#undef GROUP
  }
}

void vk_apply_bf16(const vk_linear *linear, const uint16_t *x, long rows, vk_output output, void *y) {
  switch (output) {
    case VK_STORE: vk_apply_output_bf16(linear, x, rows, VK_STORE, y); break;
    case VK_STORE_BFLOAT16: vk_apply_output_bf16(linear, x, rows, VK_STORE_BFLOAT16, y); break;
    case VK_GELU: vk_apply_output_bf16(linear, x, rows, VK_GELU, y); break;
    case VK_ADD: vk_apply_output_bf16(linear, x, rows, VK_ADD, y); break;
  }
}

// MARK: - Attention

// 2^x for x up to 0, to 7.5e-5 of its size.
VK_INLINE __m512 vk_exp2(__m512 x) {
  const __m512 f = _mm512_reduce_ps(x, _MM_FROUND_TO_NEG_INF | _MM_FROUND_NO_EXC);
  __m512 p = _mm512_fmadd_ps(f, _mm512_set1_ps(0.0780247450f), _mm512_set1_ps(0.2260671556f));
  p = _mm512_fmadd_ps(p, f, _mm512_set1_ps(0.6958333254f));
  p = _mm512_fmadd_ps(p, f, _mm512_set1_ps(0.9999252558f));
  return _mm512_scalef_ps(p, x);
}

// Keys as panels of 64, each [width / 2][64] pairs; what is beyond the last key is zero.
VK_INLINE void vk_pack_keys(const uint16_t *from, long stride, long tokens, long width, uint16_t *keys) {
  for (long key = 0; key < vk_padded(tokens, 64); key += 16) {
    uint16_t *to = keys + key / 64 * 64 * width + key % 64 * 2;
    for (long k = 0; k < width; k += 32) {
      __m512i block[16];
#pragma unroll
      for (int i = 0; i < 16; i++) {
        block[i] = key + i < tokens ? _mm512_loadu_si512(from + (key + i) * stride + k) : _mm512_setzero_si512();
      }
      vk_transpose(block);
#pragma unroll
      for (int i = 0; i < 16; i++) _mm512_store_si512(to + (k / 2 + i) * 128, block[i]);
    }
  }
}

// Values as [tokens / 2][width][2]; an odd token's partner is zero.
VK_INLINE void vk_pack_values(const uint16_t *from, long stride, long tokens, long width, uint16_t *values) {
  const __m512i low = _mm512_set_epi16(
      47, 15, 46, 14, 45, 13, 44, 12, 43, 11, 42, 10, 41, 9, 40, 8, 39, 7, 38, 6, 37, 5, 36, 4, 35, 3, 34, 2, 33, 1,
      32, 0);
  const __m512i high = _mm512_add_epi16(low, _mm512_set1_epi16(16));
  for (long token = 0; token < tokens; token += 2) {
    for (long k = 0; k < width; k += 32) {
      const __m512i a = _mm512_loadu_si512(from + token * stride + k);
      const __m512i b =
          token + 1 < tokens ? _mm512_loadu_si512(from + (token + 1) * stride + k) : _mm512_setzero_si512();
      uint16_t *to = values + (token * width) + 2 * k;
      _mm512_store_si512(to, _mm512_permutex2var_epi16(a, low, b));
      _mm512_store_si512(to + 32, _mm512_permutex2var_epi16(a, high, b));
    }
  }
}

// Scores of `rows` queries, then their softmax without its division in bfloat16, and one over each row's sum.
VK_INLINE void vk_weigh_bf16(
    const int rows, const uint16_t *queries, long stride, const uint16_t *keys, long tokens, long width, float *scores,
    uint16_t *weights, float *inverse) {
  const long padded = vk_padded(tokens, 64);
  for (long key = 0; key < padded; key += 64) {
    __m512 sums[VK_ROWS][4];
#pragma unroll
    for (int i = 0; i < rows; i++) {
#pragma unroll
      for (int j = 0; j < 4; j++) sums[i][j] = _mm512_setzero_ps();
    }
    vk_multiply_bf16(rows, queries, stride, keys + key * width, width, 0, 0, sums);
#pragma unroll
    for (int i = 0; i < rows; i++) {
#pragma unroll
      for (int j = 0; j < 4; j++) _mm512_store_ps(scores + i * padded + key + j * 16, sums[i][j]);
    }
  }
  const long vectors = (tokens + 15) / 16;
  const __mmask16 rest = (__mmask16)(0xffffu >> (vectors * 16 - tokens));
  const __m512 lowest = _mm512_set1_ps(-3e38f);
#pragma unroll
  for (int i = 0; i < rows; i++) {
    const float *row = scores + i * padded;
    uint16_t *to = weights + i * padded;
    const __m512 last = _mm512_mask_mov_ps(lowest, rest, _mm512_load_ps(row + (vectors - 1) * 16));
    __m512 highest = last;
    for (long j = 0; j < vectors - 1; j++) highest = _mm512_max_ps(highest, _mm512_load_ps(row + j * 16));
    highest = _mm512_set1_ps(_mm512_reduce_max_ps(highest));
    // The last vector is masked twice, so that a score of infinity doesn't turn padding into weights.
    __m512 sums = _mm512_maskz_mov_ps(rest, vk_exp2(_mm512_sub_ps(last, highest)));
    vk_store_bf16(to + (vectors - 1) * 16, sums);
    for (long j = 0; j < vectors - 1; j++) {
      const __m512 v = vk_exp2(_mm512_sub_ps(_mm512_load_ps(row + j * 16), highest));
      sums = _mm512_add_ps(sums, v);
      vk_store_bf16(to + j * 16, v);
    }
    inverse[i] = 1 / _mm512_reduce_add_ps(sums);
  }
}

VK_INLINE void vk_gather_bf16(
    const int rows, const uint16_t *weights, long padded, const uint16_t *values, long tokens, long width,
    const float *inverse, char *context, long stride, int is_bfloat16) {
  for (long column = 0; column < width; column += 32) {
    __m512 sums[VK_ROWS][2];
#pragma unroll
    for (int i = 0; i < rows; i++) sums[i][0] = sums[i][1] = _mm512_setzero_ps();
    for (long token = 0; token < tokens; token += 2) {
      const __m512bh a = vk_load_bf16(values + token * width + 2 * column);
      const __m512bh b = vk_load_bf16(values + token * width + 2 * column + 32);
#pragma unroll
      for (int i = 0; i < rows; i++) {
        const __m512bh weight = vk_pair(weights + i * padded + token);
        sums[i][0] = _mm512_dpbf16_ps(sums[i][0], weight, a);
        sums[i][1] = _mm512_dpbf16_ps(sums[i][1], weight, b);
      }
    }
#pragma unroll
    for (int i = 0; i < rows; i++) {
      const __m512 by = _mm512_set1_ps(inverse[i]);
      const __m512 a = _mm512_mul_ps(sums[i][0], by), b = _mm512_mul_ps(sums[i][1], by);
      if (is_bfloat16) {
        _mm512_storeu_si512((uint16_t *)context + i * stride + column, (__m512i)_mm512_cvtne2ps_pbh(b, a));
      } else {
        _mm512_storeu_ps((float *)context + i * stride + column, a);
        _mm512_storeu_ps((float *)context + i * stride + column + 16, b);
      }
    }
  }
}

void vk_attend_bf16(const vk_attention *a) {
  const long width = a->head_width, stride = 3 * a->section, padded = vk_padded(a->tokens, 64);
  float *scores = a->scratch;
  uint16_t *keys = (uint16_t *)(scores + VK_ROWS * padded), *values = keys + padded * width;
  uint16_t *weights = values + padded * width;
  const long size = a->context_is_bfloat16 ? 2 : 4;
  for (long head = 0; head < a->heads; head++) {
    const uint16_t *queries = (const uint16_t *)a->rows + head * width;
    vk_pack_keys(queries + a->section, stride, a->tokens, width, keys);
    vk_pack_values(queries + 2 * a->section, stride, a->tokens, width, values);
    char *context = (char *)a->context + head * width * size;
#define GROUP(n)                                                                                                  \
  do {                                                                                                            \
    float inverse[VK_ROWS];                                                                                       \
    vk_weigh_bf16(n, queries + row * stride, stride, keys, a->tokens, width, scores, weights, inverse);           \
    vk_gather_bf16(                                                                                               \
        n, weights, padded, values, a->tokens, width, inverse, context + row * a->section * size, a->section,     \
        a->context_is_bfloat16);                                                                                  \
  } while (0)
    VK_EACH_GROUP(a->queries, GROUP);
#undef GROUP
  }
}

#pragma clang attribute pop

#endif
