// What the bfloat16 and the 8-bit kernels share. To be included inside a region whose target has AVX-512.

// Transposes 16 × 16 32-bit values: afterwards rows[i] holds what was number i of every row.
VK_INLINE void vk_transpose(__m512i rows[16]) {
  __m512i pairs[16], quads[16];
#pragma unroll
  for (int i = 0; i < 16; i += 2) {
    pairs[i] = _mm512_unpacklo_epi32(rows[i], rows[i + 1]);
    pairs[i + 1] = _mm512_unpackhi_epi32(rows[i], rows[i + 1]);
  }
#pragma unroll
  for (int i = 0; i < 16; i += 4) {
    quads[i] = _mm512_unpacklo_epi64(pairs[i], pairs[i + 2]);
    quads[i + 1] = _mm512_unpackhi_epi64(pairs[i], pairs[i + 2]);
    quads[i + 2] = _mm512_unpacklo_epi64(pairs[i + 1], pairs[i + 3]);
    quads[i + 3] = _mm512_unpackhi_epi64(pairs[i + 1], pairs[i + 3]);
  }
  // Now quads[4g + c] has, in its quarter q, number 4q + c of the rows 4g to 4g + 3.
#pragma unroll
  for (int c = 0; c < 4; c++) {
    const __m512i low01 = _mm512_shuffle_i32x4(quads[c], quads[4 + c], 0x44);
    const __m512i high01 = _mm512_shuffle_i32x4(quads[c], quads[4 + c], 0xee);
    const __m512i low23 = _mm512_shuffle_i32x4(quads[8 + c], quads[12 + c], 0x44);
    const __m512i high23 = _mm512_shuffle_i32x4(quads[8 + c], quads[12 + c], 0xee);
    rows[c] = _mm512_shuffle_i32x4(low01, low23, 0x88);
    rows[4 + c] = _mm512_shuffle_i32x4(low01, low23, 0xdd);
    rows[8 + c] = _mm512_shuffle_i32x4(high01, high23, 0x88);
    rows[12 + c] = _mm512_shuffle_i32x4(high01, high23, 0xdd);
  }
}

// x·Φ(x) to 3.4e-5, which is below what bfloat16 and bytes can tell apart.
VK_INLINE __m512 vk_gelu(__m512 x) {
  const __m512 limit = _mm512_set1_ps(VK_GELU_FAST_LIMIT);
  const __m512 c = _mm512_min_ps(_mm512_max_ps(x, _mm512_sub_ps(_mm512_setzero_ps(), limit)), limit);
  const __m512 factor = _mm512_set1_ps(2 / (VK_GELU_FAST_LIMIT * VK_GELU_FAST_LIMIT));
  const __m512 u = _mm512_fmsub_ps(_mm512_mul_ps(c, c), factor, _mm512_set1_ps(1));
  __m512 p = _mm512_set1_ps(vk_gelu_fast[VK_GELU_FAST_DEGREE]);
#pragma unroll
  for (int i = VK_GELU_FAST_DEGREE - 1; i >= 0; i--) p = _mm512_fmadd_ps(p, u, _mm512_set1_ps(vk_gelu_fast[i]));
  return _mm512_mul_ps(x, _mm512_fmadd_ps(c, p, _mm512_set1_ps(0.5f)));
}
