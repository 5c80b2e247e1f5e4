// The estimate from sign codes; no include guard, see scan_body.h. A lane is a row, so nothing is summed across lanes.

typedef uint64_t u8v __attribute__((vector_size(64)));
typedef int32_t i8v __attribute__((vector_size(32)));
typedef float f8v __attribute__((vector_size(32)));

#if defined(__has_builtin) && __has_builtin(__builtin_elementwise_popcount)
#define COUNT_BITS(a, b) __builtin_elementwise_popcount((a) & (b))
#else
// Older compilers have no such function of vectors, but recognise the loop.
static inline void count_bits(u8v *words) {
  for (int i = 0; i < 8; i++) (*words)[i] = (uint64_t)__builtin_popcountll((*words)[i]);
}
#define COUNT_BITS(a, b) ({ u8v common = (a) & (b); count_bits(&common); common; })
#endif

static void signs_block(const vk_segment *rows, const vk_query *query, uint64_t block, float *upper) {
  uint32_t words = rows->width / 64;
  const u8v *signs = (const u8v *)rows->signs + block * words;
  const uint64_t *planes = query->planes;
  u8v ones = {0}, twos = {0}, fours = {0}, eights = {0};
  for (uint32_t w = 0; w < words; w++) {
    ones += COUNT_BITS(signs[w], planes[w]);
    twos += COUNT_BITS(signs[w], planes[words + w]);
    fours += COUNT_BITS(signs[w], planes[2 * words + w]);
    eights += COUNT_BITS(signs[w], planes[3 * words + w]);
  }
  // The fourth bit of a number in two's complement counts -8.
  i8v sums = __builtin_convertvector(ones + 2 * twos + 4 * fours - 8 * eights, i8v);
  f8v dots = __builtin_convertvector(2 * sums - query->plane_sum, f8v) * query->plane_step;
  const f8v *gains = (const f8v *)rows->gains, *spreads = (const f8v *)rows->spreads;
  const f8v *offsets = (const f8v *)rows->offsets;
  *(f8v *)upper = (offsets[block] + query->constant) + gains[block] * dots + spreads[block] * query->sign_margin;
}

#undef COUNT_BITS
