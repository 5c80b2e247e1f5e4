// The kernels of 32-bit floats for one tier of instructions, in vector extensions that the compiler turns into
// SSE2, AVX2, AVX-512 or NEON. Included once a tier by encoder_f32.c, with these defined:
//   TIER     the suffix of the functions' names
//   LANES    floats in a vector
//   VECTORS  vectors in a panel of packed weights; 6 × VECTORS sums, VECTORS weights and one input fit the registers

#define JOIN_(a, b) a##_##b
#define JOIN(a, b) JOIN_(a, b)
#define NAME(x) JOIN(x, TIER)
#define PANEL (LANES * VECTORS)
#define floats NAME(vk_floats)
#define ints NAME(vk_ints)

typedef float floats __attribute__((ext_vector_type(LANES), aligned(4)));
typedef int32_t ints __attribute__((ext_vector_type(LANES), aligned(4)));

VK_INLINE floats NAME(load)(const float *p) { return *(const floats *)p; }
VK_INLINE void NAME(store)(float *p, floats v) { *(floats *)p = v; }

VK_INLINE float NAME(total)(floats v) {
#pragma clang fp reassociate(on)
  float sum = 0;
  for (int i = 0; i < LANES; i++) sum += v[i];
  return sum;
}

VK_INLINE floats NAME(gelu)(floats x) {
  floats c = x < -VK_GELU_FINE_LIMIT ? (floats)(-VK_GELU_FINE_LIMIT) : x;
  c = c > VK_GELU_FINE_LIMIT ? (floats)VK_GELU_FINE_LIMIT : c;
  const floats u = c * c * (2 / (VK_GELU_FINE_LIMIT * VK_GELU_FINE_LIMIT)) - 1.0f;
  floats p = (floats)vk_gelu_fine[VK_GELU_FINE_DEGREE];
#pragma unroll
  for (int i = VK_GELU_FINE_DEGREE - 1; i >= 0; i--) p = p * u + vk_gelu_fine[i];
  return x * (c * p + 0.5f);
}

// 2^x for x from -126 to 126, to 1e-7 of its size; smaller x count as -126.
VK_INLINE floats NAME(exp2)(floats x) {
  const float shifter = 12582912.0f;  // 1.5 * 2^23: adding it rounds to a whole number in the lowest bits
  x = x < -126.0f ? (floats)-126.0f : x;
  const floats shifted = x + shifter;
  const floats f = x - (shifted - shifter);
  floats p = f * 0.0013275753f + 0.0096756331f;
  p = p * f + 0.0555071048f;
  p = p * f + 0.2402211875f;
  p = p * f + 0.6931470036f;
  p = p * f + 1.0f;
  return __builtin_bit_cast(floats, __builtin_bit_cast(ints, p) + (__builtin_bit_cast(ints, shifted) << 23));
}

// Panels of PANEL outputs, each [inputs][PANEL]. Square blocks keep both sides in the first-level cache.
static void NAME(pack_panels)(const float *w, long rows, long inputs, float factor, float *packed) {
  for (long panel = 0; panel < rows; panel += PANEL) {
    for (long k = 0; k < inputs; k += 16) {
      for (long n = 0; n < PANEL; n++) {
        const float *from = w + (panel + n) * inputs + k;
        float *to = packed + panel * inputs + k * PANEL + n;
        for (long i = 0; i < 16; i++) to[i * PANEL] = from[i] * factor;
      }
    }
  }
}

void NAME(vk_pack_f32)(const vk_linear *linear, long first, long rows, const float *w, float factor) {
  NAME(pack_panels)(w, rows, linear->inputs, factor, (float *)linear->weights + first * linear->inputs);
}

// Adds `rows` rows of x, times a panel of weights, to the sums.
VK_INLINE void NAME(multiply)(
    const int rows, const float *x, long stride, const float *w, long inputs, floats sums[VK_ROWS][VECTORS]) {
  for (long k = 0; k < inputs; k++, w += PANEL) {
    floats weight[VECTORS];
#pragma unroll
    for (int j = 0; j < VECTORS; j++) weight[j] = NAME(load)(w + j * LANES);
#pragma unroll
    for (int i = 0; i < rows; i++) {
      const floats input = (floats)x[i * stride + k];
#pragma unroll
      for (int j = 0; j < VECTORS; j++) sums[i][j] += input * weight[j];
    }
  }
}

VK_INLINE void NAME(apply_group)(
    const int rows, const vk_linear *linear, const float *x, long column, const vk_output output, float *y) {
  floats sums[VK_ROWS][VECTORS];
#pragma unroll
  for (int i = 0; i < rows; i++) {
#pragma unroll
    for (int j = 0; j < VECTORS; j++) sums[i][j] = NAME(load)(linear->bias + column + j * LANES);
  }
  const float *w = (const float *)linear->weights + column * linear->inputs;
  NAME(multiply)(rows, x, linear->inputs, w, linear->inputs, sums);
#pragma unroll
  for (int i = 0; i < rows; i++) {
#pragma unroll
    for (int j = 0; j < VECTORS; j++) {
      float *to = y + i * linear->outputs + column + j * LANES;
      floats v = sums[i][j];
      if (output == VK_GELU) v = NAME(gelu)(v);
      if (output == VK_ADD) v += NAME(load)(to);
      NAME(store)(to, v);
    }
  }
}

VK_INLINE void NAME(apply)(const vk_linear *linear, const float *x, long rows, const vk_output output, float *y) {
  for (long column = 0; column < linear->outputs; column += PANEL) {
#define GROUP(n) \
  NAME(apply_group)(n, linear, x + row * linear->inputs, column, output, y + row * linear->outputs)
    VK_EACH_GROUP(rows, GROUP);
#undef GROUP
  }
}

void NAME(vk_apply_f32)(const vk_linear *linear, const float *x, long rows, vk_output output, float *y) {
  switch (output) {
    case VK_GELU: NAME(apply)(linear, x, rows, VK_GELU, y); break;
    case VK_ADD: NAME(apply)(linear, x, rows, VK_ADD, y); break;
    default: NAME(apply)(linear, x, rows, VK_STORE, y); break;
  }
}

void NAME(vk_normalize)(
    float *x, long rows, long width, long stride, const float *gain, const float *bias, float epsilon) {
  const long whole = width / LANES * LANES;
  for (long row = 0; row < rows; row++, x += stride) {
    floats sums = 0;
    for (long i = 0; i < whole; i += LANES) sums += NAME(load)(x + i);
    float sum = NAME(total)(sums);
    for (long i = whole; i < width; i++) sum += x[i];
    const float mean = sum / (float)width;

    floats squares = 0;
    for (long i = 0; i < whole; i += LANES) {
      const floats d = NAME(load)(x + i) - mean;
      squares += d * d;
    }
    float square = NAME(total)(squares);
    for (long i = whole; i < width; i++) square += (x[i] - mean) * (x[i] - mean);
    const float factor = 1 / __builtin_sqrtf(square / (float)width + epsilon);

    for (long i = 0; i < whole; i += LANES) {
      const floats v = (NAME(load)(x + i) - mean) * factor;
      NAME(store)(x + i, v * NAME(load)(gain + i) + NAME(load)(bias + i));
    }
    for (long i = whole; i < width; i++) x[i] = (x[i] - mean) * factor * gain[i] + bias[i];
  }
}

// Scores of `rows` queries against all keys, then their softmax without its division; returns nothing but fills
// `inverse` with one over each row's sum. Keys beyond `tokens` get the weight zero.
VK_INLINE void NAME(weigh)(
    const int rows, const float *queries, long stride, const float *keys, long tokens, long width, float *scores,
    float *inverse) {
  const long padded = vk_padded(tokens, PANEL);
  for (long key = 0; key < padded; key += PANEL) {
    floats sums[VK_ROWS][VECTORS];
#pragma unroll
    for (int i = 0; i < rows; i++) {
#pragma unroll
      for (int j = 0; j < VECTORS; j++) sums[i][j] = 0;
    }
    NAME(multiply)(rows, queries, stride, keys + key * width, width, sums);
#pragma unroll
    for (int i = 0; i < rows; i++) {
#pragma unroll
      for (int j = 0; j < VECTORS; j++) NAME(store)(scores + i * padded + key + j * LANES, sums[i][j]);
    }
  }
  for (int i = 0; i < rows; i++) {
    float *row = scores + i * padded;
    for (long key = tokens; key < padded; key++) row[key] = -3e38f;
    floats highest = NAME(load)(row);
    for (long key = LANES; key < padded; key += LANES) {
      const floats v = NAME(load)(row + key);
      highest = v > highest ? v : highest;
    }
    float high = highest[0];
    for (int j = 1; j < LANES; j++) high = highest[j] > high ? highest[j] : high;
    floats sums = 0;
    for (long key = 0; key < padded; key += LANES) {
      const floats v = NAME(exp2)(NAME(load)(row + key) - high);
      sums += v;
      NAME(store)(row + key, v);
    }
    inverse[i] = 1 / NAME(total)(sums);  // 2^-126 for each key that is none doesn't show beside 2^0
  }
}

// The weighted sums of the values, two vectors of columns at a time.
VK_INLINE void NAME(gather)(
    const int rows, const float *scores, long padded, const float *values, long tokens, long width,
    const float *inverse, float *context, long stride) {
  for (long column = 0; column < width; column += 2 * LANES) {
    floats sums[VK_ROWS][2];
#pragma unroll
    for (int i = 0; i < rows; i++) sums[i][0] = sums[i][1] = 0;
    for (long key = 0; key < tokens; key++) {
      const floats a = NAME(load)(values + key * width + column);
      const floats b = NAME(load)(values + key * width + column + LANES);
#pragma unroll
      for (int i = 0; i < rows; i++) {
        const floats weight = (floats)scores[i * padded + key];
        sums[i][0] += weight * a;
        sums[i][1] += weight * b;
      }
    }
#pragma unroll
    for (int i = 0; i < rows; i++) {
      NAME(store)(context + i * stride + column, sums[i][0] * inverse[i]);
      NAME(store)(context + i * stride + column + LANES, sums[i][1] * inverse[i]);
    }
  }
}

void NAME(vk_attend_f32)(const vk_attention *a) {
  const long width = a->head_width, stride = 3 * a->section, padded = vk_padded(a->tokens, PANEL);
  float *keys = a->scratch, *values = keys + padded * width, *scores = values + a->tokens * width;
  for (long head = 0; head < a->heads; head++) {
    const float *queries = (const float *)a->rows + head * width;
    const float *head_keys = queries + a->section, *head_values = head_keys + a->section;
    for (long key = 0; key < padded; key++) {
      float *to = keys + key / PANEL * PANEL * width + key % PANEL;
      for (long i = 0; i < width; i++) to[i * PANEL] = key < a->tokens ? head_keys[key * stride + i] : 0;
    }
    for (long key = 0; key < a->tokens; key++) {
      memcpy(values + key * width, head_values + key * stride, (size_t)width * sizeof(float));
    }
    float *context = (float *)a->context + head * width;
#define GROUP(n)                                                                                                  \
  do {                                                                                                            \
    float inverse[VK_ROWS];                                                                                       \
    NAME(weigh)(n, queries + row * stride, stride, keys, a->tokens, width, scores, inverse);                      \
    NAME(gather)(                                                                                                 \
        n, scores, padded, values, a->tokens, width, inverse, context + row * a->section, a->section);            \
  } while (0)
    VK_EACH_GROUP(a->queries, GROUP);
#undef GROUP
  }
}

#undef floats
#undef ints
#undef PANEL
#undef NAME
#undef JOIN
#undef JOIN_
#undef TIER
#undef LANES
#undef VECTORS
