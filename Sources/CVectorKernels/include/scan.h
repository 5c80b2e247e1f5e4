#ifndef VIE_SCAN_H
#define VIE_SCAN_H

#include <stddef.h>
#include <stdint.h>

// The loops of a search over unit vectors, and of building what it searches.
//
// Three levels describe one row x. With the centre c of its segment, the residual r = x - c, a random rotation R:
//   float32  x itself;
//   int8     R r as one signed byte a component and a step: R r is about step * code;
//   1 bit    the signs of R r, from which RaBitQ estimates a dot product without bias, its error known in advance
//            (Gao and Long, "RaBitQ: Quantizing High-Dimensional Vectors with a Theoretical Error Bound for
//            Approximate Nearest Neighbor Search", SIGMOD 2024).
// A query q is compared by x.q = (R r).(R p) + r.c + c.q, where p = q - c, so only (R r).(R p) is ever estimated.
//
// Every function takes the processor's features (see processor.h) and gives the same answer for all of them, up to
// float32 rounding. All pointers to rows, codes and queries are aligned to 64 bytes; none may be NULL unless it says
// so. Row numbers must lie within the segment: nothing is checked here.

/// Rows of the sign codes are stored in blocks of so many, and masks count rows from a multiple of 64.
enum { VK_BLOCK = 8, VK_PLANES = 4, VK_ROUNDS = 4 };

/// The parts of a segment.
typedef struct {
  uint64_t count;
  /// Floats from one row to the next: the dimension rounded up to a multiple of 16, the rest zero.
  uint32_t stride;
  /// Components of a rotated row: the dimension rounded up to a multiple of 64.
  uint32_t width;
  /// count * stride.
  const float *vectors;
  /// Blocks of 8 rows, each `width / 64` words for 8 rows: word w of row i of a block is at w * 8 + i.
  const uint64_t *signs;
  /// Each has a number a row, and room up to the next multiple of 64 rows.
  /// `gains`: |r|^2 / sum |R r|.  `spreads`: the standard error of the estimate for |p| = 1.  `offsets`: r.c.
  const float *gains, *spreads, *offsets;
  /// count * width.
  const int8_t *codes;
  const float *steps;
} vk_segment;

/// A query made ready for one segment.
typedef struct {
  /// The unit query, `stride` floats.
  const float *vector;
  /// R p in bytes, `width` of them, and the worth of one unit.
  const int8_t *codes;
  float step;
  /// The sum of the codes, for processors that multiply unsigned bytes.
  int32_t code_sum;
  /// R p in 4 bits (two's complement) as bit planes: word w of plane j is at j * width / 64 + w.
  const uint64_t *planes;
  float plane_step;
  int32_t plane_sum;
  /// c.q
  float constant;
  /// How far above its estimate a row may lie, in units of its `spreads`.
  float sign_margin;
  /// The same for int8: a row's margin is `code_margin * step of the row + code_slack`.
  float code_margin, code_slack;
} vk_query;

/// The best entries of a scan. An entry is a score and a row in one number, so that a greater entry is a better one and
/// of equal scores the lower row is. Make one with `vk_best_make`.
typedef struct {
  uint64_t *entries;
  uint32_t capacity, keep, count;
  /// Scores below it can't be among the best any more.
  float threshold;
} vk_best;

/// A collector for the `keep` best; `entries` has room for `capacity` > keep > 0.
vk_best vk_best_make(uint64_t *entries, uint32_t capacity, uint32_t keep);
/// Offers a score; NaN is never kept.
void vk_best_offer(vk_best *best, float score, uint32_t row);
/// Sorts what was kept, the best first, and cuts it to `keep`.
void vk_best_finish(vk_best *best);
/// The parts of an entry.
float vk_entry_score(uint64_t entry);
uint32_t vk_entry_row(uint64_t entry);

/// Scores the rows of [first, end) that the mask allows. `first` is a multiple of 64; `mask` is a bitmap over all rows
/// or NULL.
void vk_scan_exact(uint32_t features, const vk_segment *rows, const vk_query *query, const uint64_t *mask,
                   uint64_t first, uint64_t end, vk_best *best);
/// Writes to `upper` (over all rows, room up to the next multiple of 64) the score that each row of [first, end) may
/// reach at most, minus infinity for masked-out rows, and collects the rows where that is greatest.
void vk_scan_int8(uint32_t features, const vk_segment *rows, const vk_query *query, const uint64_t *mask,
                  uint64_t first, uint64_t end, float *upper, vk_best *best);
void vk_scan_signs(uint32_t features, const vk_segment *rows, const vk_query *query, const uint64_t *mask,
                   uint64_t first, uint64_t end, float *upper, vk_best *best);
/// Lists the rows of [first, end) whose `upper` is at least the threshold.
/// - Returns: how many; `list` has room for end - first.
uint64_t vk_gather(uint32_t features, const float *upper, uint64_t first, uint64_t end, float threshold,
                   uint32_t *list);
/// The exact scores of listed rows.
void vk_score_exact(uint32_t features, const vk_segment *rows, const vk_query *query, const uint32_t *list,
                    uint64_t count, float *scores);
/// The int8 scores of listed rows; a row's margin is written to `margins`.
void vk_score_int8(uint32_t features, const vk_segment *rows, const vk_query *query, const uint32_t *list,
                   uint64_t count, float *scores, float *margins);

/// The signs, and scale, of the rotation's rounds: VK_ROUNDS * width floats. Equal seeds give equal rotations.
void vk_rotation_make(uint64_t seed, uint32_t width, float *rotation);
/// Rotates `width` floats in place: each round flips signs and mixes the first or the last 2^n components by a fast
/// Walsh-Hadamard transform.
void vk_rotate(uint32_t features, const float *rotation, uint32_t width, float *vector);

/// Where the quantisation of some rows is written; the same layout as in `vk_segment`.
typedef struct {
  uint64_t *signs;
  float *gains, *spreads, *offsets;
  int8_t *codes;
  float *steps;
} vk_codes;

/// Quantises `count` rows at `vectors`, starting a block. `centre` has `stride` floats, `scratch` `width`.
void vk_quantise(uint32_t features, const float *vectors, uint64_t count, uint32_t stride, uint32_t width,
                 const float *centre, const float *rotation, float *scratch, const vk_codes *codes);
/// Makes a query ready: `unit` and `centre` have `stride` floats, `scratch` and `codes` `width` room, `planes`
/// VK_PLANES * width / 64. `deviations` are how many standard errors a margin is worth, for signs and for int8.
vk_query vk_query_make(uint32_t features, const float *unit, const float *centre, uint32_t stride, uint32_t width,
                       const float *rotation, const float deviations[2], float *scratch, int8_t *codes,
                       uint64_t *planes);

/// The sum of squares; NaN or infinite if a component is.
double vk_length_squared(const float *vector, uint32_t dimension);
/// Adds a vector to sums of doubles.
void vk_accumulate(const float *vector, uint32_t dimension, double *sums);
/// Sets the bits of the rows whose owner is allowed. Both lists ascend; `mask` has a bit a row and is overwritten.
void vk_mask_owners(const int64_t *owners, uint64_t count, const int64_t *allowed, uint64_t allowed_count,
                    uint64_t *mask);
/// XXH64 of some bytes with seed 0 (Yann Collet's specification, version 0.2.0).
uint64_t vk_hash(const void *bytes, uint64_t count);
/// The exclusive or of some memory, aligned to 64 bytes: reads it and does nothing else, which is the least
/// that a search over it can cost. `bytes` is cut to a multiple of 256.
uint64_t vk_read(uint32_t features, const void *memory, uint64_t bytes);

#endif
