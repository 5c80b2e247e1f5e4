#ifndef VIE_SCAN_TIER_H
#define VIE_SCAN_TIER_H

#include "scan.h"

// The inner loops that exist once for each kind of processor. The bodies are in scan_body.h, compiled several times
// with other instruction sets; vector types of the compiler make them one source for all, NEON included.

typedef void scan_float_dots(const float *vectors, uint32_t stride, const uint32_t *list, uint32_t count,
                             const float *query, float *dots);
typedef void scan_int8_dots(const int8_t *codes, uint32_t width, const uint32_t *list, uint32_t count,
                            const int8_t *query, int32_t query_sum, int32_t *dots);
/// Writes the greatest possible scores of 8 rows.
typedef void scan_signs_block(const vk_segment *rows, const vk_query *query, uint64_t block, float *upper);
/// A bit for each of 64 scores that is at least the threshold.
typedef uint64_t scan_at_least(const float *scores, float threshold);
/// Sets those of 64 scores whose bits are set to minus infinity.
typedef void scan_forbid(float *scores, uint64_t bits);
typedef void scan_rotate(const float *rotation, uint32_t width, float *vector);
/// residual = vector - centre; returns its dot product with the centre.
typedef float scan_residual(const float *vector, const float *centre, uint32_t stride, float *residual);
/// The sum of squares, the sum of magnitudes and the greatest magnitude of the components.
typedef void scan_measure(const float *vector, uint32_t width, float measures[3]);
/// code = round(vector * scale).
typedef void scan_to_int8(const float *vector, uint32_t width, float scale, int8_t *codes);
typedef uint64_t scan_read(const void *memory, uint64_t bytes);

typedef struct {
  scan_float_dots *float_dots;
  scan_int8_dots *int8_dots;
  scan_signs_block *signs_block;
  scan_at_least *at_least;
  scan_forbid *forbid;
  scan_rotate *rotate;
  scan_residual *residual;
  scan_measure *measure;
  scan_to_int8 *to_int8;
  scan_read *read;
} scan_tier;

extern const scan_tier scan_tier_generic;
#if defined(__x86_64__)
extern const scan_tier scan_tier_avx2;
extern const scan_tier scan_tier_avx512;
scan_int8_dots scan_int8_dots_vnni;
scan_signs_block scan_signs_block_vpopcntdq;
#endif

/// The fastest loops that the features allow.
scan_tier scan_tier_for(uint32_t features);

#endif
