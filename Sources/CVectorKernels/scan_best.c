#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "scan.h"

/// Numbers in the order of the scores: the sign bit is flipped, and of negative scores all other bits too.
static uint64_t entry_make(float score, uint32_t row) {
  uint32_t bits;
  score += 0.0f;  // -0 becomes 0, its equal
  memcpy(&bits, &score, 4);
  bits = bits & 0x80000000u ? ~bits : bits | 0x80000000u;
  return (uint64_t)bits << 32 | (uint32_t)~row;
}

float vk_entry_score(uint64_t entry) {
  uint32_t bits = (uint32_t)(entry >> 32);
  bits = bits & 0x80000000u ? bits & 0x7FFFFFFFu : ~bits;
  float score;
  memcpy(&score, &bits, 4);
  return score;
}

uint32_t vk_entry_row(uint64_t entry) { return ~(uint32_t)entry; }

vk_best vk_best_make(uint64_t *entries, uint32_t capacity, uint32_t keep) {
  return (vk_best){entries, capacity, keep, 0, -INFINITY};
}

/// Brings the `keep` greatest to the front, in any order (quickselect; the pivot is a median of three).
static void select_greatest(uint64_t *entries, uint32_t count, uint32_t keep) {
  int64_t low = 0, high = (int64_t)count - 1, target = (int64_t)keep - 1;
  while (low < high) {
    uint64_t a = entries[low], b = entries[low + (high - low) / 2], c = entries[high];
    uint64_t pivot = a > b ? (b > c ? b : (a > c ? c : a)) : (a > c ? a : (b > c ? c : b));
    int64_t i = low, j = high;
    while (i <= j) {
      while (entries[i] > pivot) i++;
      while (entries[j] < pivot) j--;
      if (i > j) break;
      uint64_t swap = entries[i];
      entries[i++] = entries[j];
      entries[j--] = swap;
    }
    if (target <= j) {
      high = j;
    } else if (target >= i) {
      low = i;
    } else {
      return;
    }
  }
}

static void shrink(vk_best *best) {
  if (best->count <= best->keep) return;
  select_greatest(best->entries, best->count, best->keep);
  best->count = best->keep;
  uint64_t least = best->entries[0];
  for (uint32_t i = 1; i < best->count; i++) least = best->entries[i] < least ? best->entries[i] : least;
  best->threshold = vk_entry_score(least);
}

void vk_best_offer(vk_best *best, float score, uint32_t row) {
  if (!(score >= best->threshold) || score == -INFINITY) return;
  best->entries[best->count++] = entry_make(score, row);
  if (best->count == best->capacity) shrink(best);
}

static int descending(const void *a, const void *b) {
  uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
  return x < y ? 1 : x > y ? -1 : 0;
}

void vk_best_finish(vk_best *best) {
  shrink(best);
  if (best->count > 1) qsort(best->entries, best->count, sizeof(uint64_t), descending);
}
