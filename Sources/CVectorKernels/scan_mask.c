#include <stdlib.h>
#include <string.h>

#include "scan.h"

/// Looks owners up in a bitmap of `span` + 1 numbers, the least of them `least`.
static void look_up(const int64_t *owners, uint64_t count, uint64_t least, uint64_t span, const uint64_t *bitmap,
                    uint64_t *mask) {
  for (uint64_t row = 0; row < count; row += 64) {
    uint64_t word = 0, rows = count - row < 64 ? count - row : 64;
    for (uint64_t i = 0; i < rows; i++) {
      uint64_t place = (uint64_t)owners[row + i] - least;
      // Always true of ascending owners; those of a damaged file must not lead out of the bitmap.
      uint64_t is_within = place <= span;
      place = is_within ? place : 0;
      word |= (bitmap[place / 64] >> (place % 64) & is_within) << i;
    }
    mask[row / 64] = word;
  }
}

/// Goes through both lists at once.
static void merge(const int64_t *owners, uint64_t count, const int64_t *allowed, uint64_t allowed_count,
                  uint64_t *mask) {
  uint64_t next = 0;
  memset(mask, 0, (count + 63) / 64 * sizeof(uint64_t));
  for (uint64_t row = 0; row < count; row++) {
    while (next < allowed_count && allowed[next] < owners[row]) next++;
    if (next == allowed_count) return;
    mask[row / 64] |= (uint64_t)(allowed[next] == owners[row]) << (row % 64);
  }
}

void vk_mask_owners(const int64_t *owners, uint64_t count, const int64_t *allowed, uint64_t allowed_count,
                    uint64_t *mask) {
  if (count == 0) return;
  uint64_t least = (uint64_t)owners[0], span = (uint64_t)owners[count - 1] - least;
  // The merge mispredicts a branch at every other row of a random half; a bitmap has none, if it isn't too wide.
  uint64_t *bitmap = span / 64 < count ? calloc(span / 64 + 1, sizeof(uint64_t)) : NULL;
  if (!bitmap) {
    merge(owners, count, allowed, allowed_count, mask);
    return;
  }
  for (uint64_t i = 0; i < allowed_count; i++) {
    uint64_t place = (uint64_t)allowed[i] - least;
    if (place <= span) bitmap[place / 64] |= (uint64_t)1 << (place % 64);
  }
  look_up(owners, count, least, span, bitmap, mask);
  free(bitmap);
}
