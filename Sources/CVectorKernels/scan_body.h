// The inner loops of a tier. Included by scan_generic.c, scan_avx2.c and scan_avx512.c, each within its own target
// attributes; no include guard, therefore. Scores of a row never depend on the rows beside it.

#include <math.h>
#include <string.h>

#include "scan_signs_body.h"

typedef float f16v __attribute__((vector_size(64)));
typedef int32_t i16v __attribute__((vector_size(64)));

static inline float sum16(const f16v *lanes) {
  f16v v = *lanes;
  f16v a = v + __builtin_shufflevector(v, v, 8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7);
  f16v b = a + __builtin_shufflevector(a, a, 4, 5, 6, 7, 0, 1, 2, 3, 12, 13, 14, 15, 8, 9, 10, 11);
  f16v c = b + __builtin_shufflevector(b, b, 2, 3, 0, 1, 6, 7, 4, 5, 10, 11, 8, 9, 14, 15, 12, 13);
  return c[0] + c[1];
}

// One row after the other, asking for the next one ahead: this reads as fast as memory gives, while four rows at a
// time take twice as long, since the processor follows no more than one stream through a page.
static void float_dots(const float *vectors, uint32_t stride, const uint32_t *list, uint32_t count, const float *query,
                       float *dots) {
  const f16v *q = (const f16v *)query;
  uint32_t steps = stride / 16;
  for (uint32_t i = 0; i < count; i++) {
    const f16v *row = (const f16v *)(vectors + (size_t)list[i] * stride);
    const f16v *next = (const f16v *)(vectors + (size_t)list[i + 1 < count ? i + 1 : i] * stride);
    // Behind the end of a list, rows most often go on in sequence.
    if (i + 1 == count) next += steps;
    f16v s = {0}, t = {0}, u = {0}, v = {0};
    uint32_t k = 0;
    for (; k + 4 <= steps; k += 4) {
      __builtin_prefetch(next + k);
      __builtin_prefetch(next + k + 1);
      __builtin_prefetch(next + k + 2);
      __builtin_prefetch(next + k + 3);
      s += row[k] * q[k];
      t += row[k + 1] * q[k + 1];
      u += row[k + 2] * q[k + 2];
      v += row[k + 3] * q[k + 3];
    }
    for (; k < steps; k++) s += row[k] * q[k];
    s = (s + t) + (u + v);
    dots[i] = sum16(&s);
  }
}

static void int8_dots(const int8_t *codes, uint32_t width, const uint32_t *list, uint32_t count, const int8_t *query,
                      int32_t query_sum, int32_t *dots) {
  (void)query_sum;
  for (uint32_t i = 0; i < count; i++) {
    const int8_t *row = codes + (size_t)list[i] * width;
    // Rows in sequence come by themselves.
    if (i + 4 < count && list[i + 4] != list[i] + 4) {
      const int8_t *next = codes + (size_t)list[i + 4] * width;
      for (uint32_t k = 0; k < width; k += 64) __builtin_prefetch(next + k);
    }
    int32_t sum = 0;
    for (uint32_t k = 0; k < width; k++) sum += (int32_t)row[k] * (int32_t)query[k];
    dots[i] = sum;
  }
}

static uint64_t at_least(const float *scores, float threshold) {
  const f16v *s = (const f16v *)scores;
  i16v any = (s[0] >= threshold) | (s[1] >= threshold) | (s[2] >= threshold) | (s[3] >= threshold);
  if (!__builtin_reduce_or(any)) return 0;
  uint64_t bits = 0;
  for (uint32_t i = 0; i < 64; i++) bits |= (uint64_t)(scores[i] >= threshold) << i;
  return bits;
}

static void forbid(float *scores, uint64_t bits) {
  const i16v places = {1, 1 << 1, 1 << 2, 1 << 3, 1 << 4, 1 << 5, 1 << 6, 1 << 7,
                       1 << 8, 1 << 9, 1 << 10, 1 << 11, 1 << 12, 1 << 13, 1 << 14, 1 << 15};
  const f16v lowest = (f16v){0} - INFINITY;
  f16v *s = (f16v *)scores;
  for (uint32_t i = 0; i < 4; i++) {
    i16v is_set = ((int32_t)(bits >> (16 * i) & 0xFFFF) & places) != 0;
    s[i] = (f16v)((is_set & (i16v)lowest) | (~is_set & (i16v)s[i]));
  }
}

static inline void mix_within(f16v *x, uint32_t count) {
  const f16v s1 = {1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 1, -1};
  const f16v s2 = {1, 1, -1, -1, 1, 1, -1, -1, 1, 1, -1, -1, 1, 1, -1, -1};
  const f16v s4 = {1, 1, 1, 1, -1, -1, -1, -1, 1, 1, 1, 1, -1, -1, -1, -1};
  const f16v s8 = {1, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1, -1, -1};
  for (uint32_t i = 0; i < count; i++) {
    f16v v = x[i];
    v = v * s1 + __builtin_shufflevector(v, v, 1, 0, 3, 2, 5, 4, 7, 6, 9, 8, 11, 10, 13, 12, 15, 14);
    v = v * s2 + __builtin_shufflevector(v, v, 2, 3, 0, 1, 6, 7, 4, 5, 10, 11, 8, 9, 14, 15, 12, 13);
    v = v * s4 + __builtin_shufflevector(v, v, 4, 5, 6, 7, 0, 1, 2, 3, 12, 13, 14, 15, 8, 9, 10, 11);
    x[i] = v * s8 + __builtin_shufflevector(v, v, 8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7);
  }
}

static void rotate(const float *rotation, uint32_t width, float *vector) {
  uint32_t size = 16, all = width / 16;
  while (size * 2 <= width) size *= 2;
  for (uint32_t round = 0; round < VK_ROUNDS; round++) {
    f16v *whole = (f16v *)vector, *x = (f16v *)(vector + (round % 2 ? width - size : 0));
    const f16v *factors = (const f16v *)(rotation + (size_t)round * width);
    for (uint32_t i = 0; i < all; i++) whole[i] *= factors[i];
    mix_within(x, size / 16);
    for (uint32_t half = 1; half < size / 16; half *= 2) {
      for (uint32_t start = 0; start < size / 16; start += 2 * half) {
        for (uint32_t i = start; i < start + half; i++) {
          f16v a = x[i], b = x[i + half];
          x[i] = a + b;
          x[i + half] = a - b;
        }
      }
    }
  }
}

static float residual(const float *vector, const float *centre, uint32_t stride, float *result) {
  const f16v *x = (const f16v *)vector, *c = (const f16v *)centre;
  f16v *r = (f16v *)result, sum = {0};
  for (uint32_t k = 0; k < stride / 16; k++) {
    f16v difference = x[k] - c[k];
    r[k] = difference;
    sum += difference * c[k];
  }
  return sum16(&sum);
}

static void measure(const float *vector, uint32_t width, float measures[3]) {
  const f16v *x = (const f16v *)vector;
  f16v squares = {0}, magnitudes = {0}, greatest = {0};
  for (uint32_t k = 0; k < width / 16; k++) {
    f16v magnitude = __builtin_elementwise_abs(x[k]);
    squares += x[k] * x[k];
    magnitudes += magnitude;
    greatest = __builtin_elementwise_max(greatest, magnitude);
  }
  measures[0] = sum16(&squares);
  measures[1] = sum16(&magnitudes);
  measures[2] = __builtin_reduce_max(greatest);
}

static void to_int8(const float *vector, uint32_t width, float scale, int8_t *codes) {
  typedef int8_t b16v __attribute__((vector_size(16)));
  // Adding and taking away 1.5 * 2^23 rounds to the nearest integer, of ties to the even one.
  const float rounder = 12582912.0f;
  const f16v *x = (const f16v *)vector;
  for (uint32_t k = 0; k < width / 16; k++) {
    f16v rounded = (x[k] * scale + rounder) - rounder;
    b16v bytes = __builtin_convertvector(__builtin_convertvector(rounded, i16v), b16v);
    memcpy(codes + 16 * k, &bytes, 16);
  }
}

static uint64_t read_lines(const void *memory, uint64_t bytes) {
  typedef uint64_t u8v __attribute__((vector_size(64)));
  const u8v *p = (const u8v *)memory;
  u8v a = {0}, b = {0}, c = {0}, d = {0};
  for (uint64_t i = 0; i + 4 <= bytes / 64; i += 4) {
    a ^= p[i];
    b ^= p[i + 1];
    c ^= p[i + 2];
    d ^= p[i + 3];
  }
  a ^= b ^ c ^ d;
  return a[0] ^ a[1] ^ a[2] ^ a[3] ^ a[4] ^ a[5] ^ a[6] ^ a[7];
}

#define SCAN_TIER                                                                                                      \
  {float_dots, int8_dots, signs_block, at_least, forbid, rotate, residual, measure, to_int8, read_lines}
