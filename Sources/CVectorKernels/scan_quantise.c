#include <math.h>
#include <string.h>

#include "scan_tier.h"

// SplitMix64: Steele, Lea, Flood, "Fast splittable pseudorandom number generators", 2014.
static uint64_t next_random(uint64_t *state) {
  uint64_t value = (*state += 0x9E3779B97F4A7C15u);
  value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9u;
  value = (value ^ (value >> 27)) * 0x94D049BB133111EBu;
  return value ^ (value >> 31);
}

void vk_rotation_make(uint64_t seed, uint32_t width, float *rotation) {
  uint32_t size = 16;
  while (size * 2 <= width) size *= 2;
  float scale = 1 / sqrtf((float)size);
  for (uint32_t round = 0; round < VK_ROUNDS; round++) {
    uint32_t start = round % 2 ? width - size : 0;
    for (uint32_t i = 0; i < width; i++) {
      float magnitude = i >= start && i < start + size ? scale : 1;
      rotation[round * width + i] = next_random(&seed) & 1 ? magnitude : -magnitude;
    }
  }
}

void vk_rotate(uint32_t features, const float *rotation, uint32_t width, float *vector) {
  scan_tier_for(features).rotate(rotation, width, vector);
}

static void rotated_residual(const scan_tier *tier, const float *vector, const float *centre, uint32_t stride,
                             uint32_t width, const float *rotation, float *scratch, float *offset) {
  *offset = tier->residual(vector, centre, stride, scratch);
  memset(scratch + stride, 0, (width - stride) * sizeof(float));
  tier->rotate(rotation, width, scratch);
}

void vk_quantise(uint32_t features, const float *vectors, uint64_t count, uint32_t stride, uint32_t width,
                 const float *centre, const float *rotation, float *scratch, const vk_codes *codes) {
  scan_tier tier = scan_tier_for(features);
  uint32_t words = width / 64;
  for (uint64_t row = 0; row < count; row++) {
    rotated_residual(&tier, vectors + row * stride, centre, stride, width, rotation, scratch, codes->offsets + row);
    float measures[3];
    tier.measure(scratch, width, measures);
    float squares = measures[0], magnitudes = measures[1], greatest = measures[2];
    // f = <R r, signs> / (|r| sqrt(width)) is the cosine of the angle between a residual and its signs.
    int flat = !(magnitudes > 1e-12f);
    float f_squared = flat ? 1 : magnitudes * magnitudes / (squares * (float)width);
    float error = f_squared < 1 ? (1 / f_squared - 1) / (float)(width - 1) : 0;
    codes->gains[row] = flat ? 0 : squares / magnitudes;
    codes->spreads[row] = flat ? 0 : sqrtf(squares * error);
    codes->steps[row] = flat ? 0 : greatest / 127;
    tier.to_int8(scratch, width, flat ? 0 : 127 / greatest, codes->codes + row * width);
    uint64_t *signs = codes->signs + row / VK_BLOCK * VK_BLOCK * words + row % VK_BLOCK;
    for (uint32_t w = 0; w < words; w++) {
      signs[w * VK_BLOCK] = tier.at_least(scratch + 64 * w, 0);
    }
  }
}

vk_query vk_query_make(uint32_t features, const float *unit, const float *centre, uint32_t stride, uint32_t width,
                       const float *rotation, const float deviations[2], float *scratch, int8_t *codes,
                       uint64_t *planes) {
  scan_tier tier = scan_tier_for(features);
  vk_query query = {.vector = unit, .codes = codes, .planes = planes};
  float offset, measures[3];
  rotated_residual(&tier, unit, centre, stride, width, rotation, scratch, &offset);
  // offset = p.c; c.q = p.c + c.c, summed from parts so that one loop serves both.
  for (uint32_t i = 0; i < stride; i++) query.constant += unit[i] * centre[i];
  tier.measure(scratch, width, measures);
  float length = sqrtf(measures[0]), greatest = measures[2];
  query.step = greatest / 127;
  tier.to_int8(scratch, width, greatest > 1e-12f ? 127 / greatest : 0, codes);
  for (uint32_t i = 0; i < width; i++) query.code_sum += codes[i];

  uint32_t words = width / 64;
  memset(planes, 0, VK_PLANES * words * sizeof(uint64_t));
  query.plane_step = greatest / 7.5f;
  for (uint32_t i = 0; i < width && greatest > 1e-12f; i++) {
    float scaled = floorf(scratch[i] / query.plane_step + 0.5f);
    int32_t level = scaled > 7 ? 7 : scaled < -8 ? -8 : (int32_t)scaled;
    query.plane_sum += level;
    for (uint32_t j = 0; j < VK_PLANES; j++) {
      planes[j * words + i / 64] |= (uint64_t)((uint32_t)level >> j & 1) << (i % 64);
    }
  }

  // Rounding the query to 4 bits adds its own error: uniform within a unit, of variance unit^2 / 12 a component. A
  // row's `spreads` is about 0.756 |r| / sqrt(width) for Gaussian components: sqrt(pi / 2 - 1).
  float rounding = query.plane_step * query.plane_step * (float)width / 12 * (3.14159265f / 2);
  query.sign_margin = deviations[0] * sqrtf(measures[0] + rounding / (3.14159265f / 2 - 1)) + 1e-6f;
  // The row's rounding, of variance step^2 / 12, against |p|; the query's against |r| <= 2.
  query.code_margin = deviations[1] * length / sqrtf(12);
  query.code_slack = deviations[1] * query.step * 2 / sqrtf(12) + 1e-6f;
  return query;
}

double vk_length_squared(const float *vector, uint32_t dimension) {
  // Eight sums that don't wait for one another.
  double sums[8] = {0};
  uint32_t i = 0;
  for (; i + 8 <= dimension; i += 8) {
    for (uint32_t j = 0; j < 8; j++) sums[j] += (double)vector[i + j] * (double)vector[i + j];
  }
  for (; i < dimension; i++) sums[0] += (double)vector[i] * (double)vector[i];
  return ((sums[0] + sums[1]) + (sums[2] + sums[3])) + ((sums[4] + sums[5]) + (sums[6] + sums[7]));
}

void vk_accumulate(const float *vector, uint32_t dimension, double *sums) {
  for (uint32_t i = 0; i < dimension; i++) sums[i] += vector[i];
}
