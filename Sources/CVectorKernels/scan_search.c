#include <math.h>

#include "scan_tier.h"

/// The rows of a word of 64 that the mask allows and that lie before the end.
static inline uint64_t allowed_rows(const uint64_t *mask, uint64_t first, uint64_t end) {
  uint64_t word = mask ? mask[first / 64] : ~(uint64_t)0;
  return end - first < 64 ? word & (((uint64_t)1 << (end - first)) - 1) : word;
}

static inline uint32_t list_rows(uint64_t word, uint64_t first, uint32_t *list) {
  uint32_t count = 0;
  for (; word; word &= word - 1) list[count++] = (uint32_t)first + (uint32_t)__builtin_ctzll(word);
  return count;
}

static inline void collect(const scan_tier *tier, const float *upper, uint64_t first, vk_best *best) {
  uint64_t word = tier->at_least(upper + first, best->threshold);
  for (; word; word &= word - 1) {
    uint64_t row = first + (uint64_t)__builtin_ctzll(word);
    vk_best_offer(best, upper[row], (uint32_t)row);
  }
}

void vk_scan_exact(uint32_t features, const vk_segment *rows, const vk_query *query, const uint64_t *mask,
                   uint64_t first, uint64_t end, vk_best *best) {
  scan_tier tier = scan_tier_for(features);
  uint32_t list[64];
  float dots[64];
  for (; first < end; first += 64) {
    uint32_t count = list_rows(allowed_rows(mask, first, end), first, list);
    tier.float_dots(rows->vectors, rows->stride, list, count, query->vector, dots);
    for (uint32_t i = 0; i < count; i++) {
      if (dots[i] >= best->threshold) vk_best_offer(best, dots[i], list[i]);
    }
  }
}

void vk_scan_int8(uint32_t features, const vk_segment *rows, const vk_query *query, const uint64_t *mask,
                  uint64_t first, uint64_t end, float *upper, vk_best *best) {
  scan_tier tier = scan_tier_for(features);
  uint32_t list[64];
  int32_t dots[64];
  for (; first < end; first += 64) {
    uint64_t word = allowed_rows(mask, first, end);
    if (word != ~(uint64_t)0) tier.forbid(upper + first, ~word);
    if (!word) continue;
    uint32_t count = list_rows(word, first, list);
    tier.int8_dots(rows->codes, rows->width, list, count, query->codes, query->code_sum, dots);
    float fixed = query->constant + query->code_slack;
    for (uint32_t i = 0; i < count; i++) {
      uint32_t row = list[i];
      float step = rows->steps[row];
      upper[row] = (rows->offsets[row] + fixed) + step * ((float)dots[i] * query->step + query->code_margin);
    }
    collect(&tier, upper, first, best);
  }
}

void vk_scan_signs(uint32_t features, const vk_segment *rows, const vk_query *query, const uint64_t *mask,
                   uint64_t first, uint64_t end, float *upper, vk_best *best) {
  scan_tier tier = scan_tier_for(features);
  for (; first < end; first += 64) {
    uint64_t word = allowed_rows(mask, first, end);
    if (!word) {
      tier.forbid(upper + first, ~word);
      continue;
    }
    for (uint32_t i = 0; i < 64; i += VK_BLOCK) {
      if (word >> i & 0xFF) tier.signs_block(rows, query, (first + i) / VK_BLOCK, upper + first + i);
    }
    if (word != ~(uint64_t)0) tier.forbid(upper + first, ~word);
    collect(&tier, upper, first, best);
  }
}

uint64_t vk_gather(uint32_t features, const float *upper, uint64_t first, uint64_t end, float threshold,
                   uint32_t *list) {
  scan_tier tier = scan_tier_for(features);
  uint64_t count = 0;
  // Masked-out rows are minus infinity, which no threshold may let through.
  if (!(threshold > -INFINITY)) threshold = -__FLT_MAX__;
  for (; first < end; first += 64) {
    uint64_t word = tier.at_least(upper + first, threshold);
    for (; word; word &= word - 1) list[count++] = (uint32_t)first + (uint32_t)__builtin_ctzll(word);
  }
  return count;
}

void vk_score_exact(uint32_t features, const vk_segment *rows, const vk_query *query, const uint32_t *list,
                    uint64_t count, float *scores) {
  scan_tier tier = scan_tier_for(features);
  for (uint64_t i = 0; i < count; i += 1 << 20) {
    uint32_t part = count - i < 1 << 20 ? (uint32_t)(count - i) : 1 << 20;
    tier.float_dots(rows->vectors, rows->stride, list + i, part, query->vector, scores + i);
  }
}

void vk_score_int8(uint32_t features, const vk_segment *rows, const vk_query *query, const uint32_t *list,
                   uint64_t count, float *scores, float *margins) {
  scan_tier tier = scan_tier_for(features);
  int32_t dots[256];
  for (uint64_t i = 0; i < count; i += 256) {
    uint32_t part = count - i < 256 ? (uint32_t)(count - i) : 256;
    tier.int8_dots(rows->codes, rows->width, list + i, part, query->codes, query->code_sum, dots);
    for (uint32_t j = 0; j < part; j++) {
      uint32_t row = list[i + j];
      float step = rows->steps[row];
      scores[i + j] = (rows->offsets[row] + query->constant) + step * query->step * (float)dots[j];
      margins[i + j] = query->code_margin * step + query->code_slack;
    }
  }
}

uint64_t vk_read(uint32_t features, const void *memory, uint64_t bytes) {
  return scan_tier_for(features).read(memory, bytes);
}
