#include "scan_tier.h"

#if defined(__x86_64__)

#include <immintrin.h>

#define VNNI __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx512vnni"), min_vector_width(512)))

// The instruction multiplies unsigned bytes by signed ones: code + 128, which is code with its highest bit flipped, is
// the unsigned one, and 128 times the sum of the query is taken off again.
VNNI void scan_int8_dots_vnni(const int8_t *codes, uint32_t width, const uint32_t *list, uint32_t count,
                              const int8_t *query, int32_t query_sum, int32_t *dots) {
  const __m512i flip = _mm512_set1_epi8((char)0x80);
  const __m512i *q = (const __m512i *)query;
  uint32_t steps = width / 64;
  for (uint32_t i = 0; i < count; i++) {
    const __m512i *row = (const __m512i *)(codes + (size_t)list[i] * width);
    if (i + 4 < count && list[i + 4] != list[i] + 4) {
      const __m512i *next = (const __m512i *)(codes + (size_t)list[i + 4] * width);
      for (uint32_t k = 0; k < steps; k++) _mm_prefetch((const char *)(next + k), _MM_HINT_T0);
    }
    __m512i even = _mm512_setzero_si512(), odd = even;
    uint32_t k = 0;
    for (; k + 2 <= steps; k += 2) {
      even = _mm512_dpbusd_epi32(even, _mm512_xor_si512(_mm512_load_si512(row + k), flip), q[k]);
      odd = _mm512_dpbusd_epi32(odd, _mm512_xor_si512(_mm512_load_si512(row + k + 1), flip), q[k + 1]);
    }
    if (k < steps) even = _mm512_dpbusd_epi32(even, _mm512_xor_si512(_mm512_load_si512(row + k), flip), q[k]);
    dots[i] = _mm512_reduce_add_epi32(_mm512_add_epi32(even, odd)) - 128 * query_sum;
  }
}

#endif
