#include "encoder_internal.h"

// Calls `function_tier arguments` for the widest tier that the features allow.
#if defined(__x86_64__)
#define BY_TIER(features, function, arguments) \
  do {                                         \
    if ((features) & VK_AVX512) {              \
      function##_avx512 arguments;             \
    } else if ((features) & VK_AVX2) {         \
      function##_avx2 arguments;               \
    } else {                                   \
      function##_generic arguments;            \
    }                                          \
  } while (0)
#else
#define BY_TIER(features, function, arguments) \
  do {                                         \
    (void)(features);                          \
    function##_generic arguments;              \
  } while (0)
#endif

int vk_precision_runs(vk_precision precision, uint32_t features) {
  switch (precision) {
    case VK_FLOAT32: return 1;
    case VK_BFLOAT16: return (features & VK_AVX512) && (features & VK_AVX512_BF16);
    case VK_INT8: return (features & VK_AVX512) && (features & VK_AVX512_VNNI);
  }
  return 0;
}

size_t vk_linear_size(vk_precision precision, long outputs, long inputs) {
  const size_t width = precision == VK_FLOAT32 ? 4 : precision == VK_BFLOAT16 ? 2 : 1;
  return (size_t)outputs * (size_t)inputs * width;
}

void vk_linear_pack(
    const vk_linear *linear, long first, long rows, const float *w, float factor, const float *columns) {
#if defined(__x86_64__)
  if (linear->precision == VK_BFLOAT16) {
    vk_pack_bf16(linear, first, rows, w, factor);
    return;
  }
  if (linear->precision == VK_INT8) {
    vk_pack_int8(linear, first, rows, w, factor, columns);
    return;
  }
#endif
  (void)columns;
  BY_TIER(linear->features, vk_pack_f32, (linear, first, rows, w, factor));
}

void vk_rows_convert(
    vk_precision precision, uint32_t features, const float *x, long rows, long width, const float *inverse,
    vk_rows into) {
  (void)features;
#if defined(__x86_64__)
  if (precision == VK_BFLOAT16) {
    vk_convert_bf16(x, rows * width, into.values);
    return;
  }
  if (precision == VK_INT8) {
    vk_convert_int8(x, rows, width, inverse, into);
    return;
  }
#endif
  (void)precision;
  (void)inverse;
  memcpy(into.values, x, (size_t)(rows * width) * sizeof(float));
}

void vk_linear_apply(const vk_linear *linear, vk_rows x, long rows, vk_output output, void *y) {
#if defined(__x86_64__)
  if (linear->precision == VK_BFLOAT16) {
    vk_apply_bf16(linear, x.values, rows, output, y);
    return;
  }
  if (linear->precision == VK_INT8) {
    vk_apply_int8(linear, x, rows, output, y);
    return;
  }
#endif
  BY_TIER(linear->features, vk_apply_f32, (linear, x.values, rows, output, y));
}

void vk_normalize(
    uint32_t features, float *x, long rows, long width, long stride, const float *gain, const float *bias,
    float epsilon) {
  BY_TIER(features, vk_normalize, (x, rows, width, stride, gain, bias, epsilon));
}

size_t vk_attention_scratch(long tokens, long head_width) {
  const size_t padded = (size_t)vk_padded(tokens, 64), width = (size_t)head_width;
  // Keys and values, and the scores of a group of rows, as floats and once more in half the width.
  return sizeof(float) * (2 * padded * width + VK_ROWS * padded) + sizeof(uint16_t) * VK_ROWS * padded;
}

void vk_attend(const vk_attention *attention) {
#if defined(__x86_64__)
  if (attention->precision == VK_BFLOAT16) {
    vk_attend_bf16(attention);
    return;
  }
#endif
  BY_TIER(attention->features, vk_attend_f32, (attention));
}

// A half-precision number's value; subnormals, infinities and NaNs included.
static float half(uint16_t bits) {
  const uint32_t sign = (uint32_t)(bits & 0x8000) << 16, magnitude = bits & 0x7fff;
  uint32_t widened;
  if (magnitude >= 0x7c00) {
    widened = 0x7f800000 | (magnitude & 0x3ff) << 13;
  } else if (magnitude >= 0x400) {
    widened = (magnitude << 13) + 0x38000000;
  } else {
    const float small = (float)magnitude * 0x1p-24f;
    memcpy(&widened, &small, sizeof(widened));
  }
  widened |= sign;
  float value;
  memcpy(&value, &widened, sizeof(value));
  return value;
}

void vk_widen(vk_stored stored, const void *from, long count, float *to) {
  if (stored == VK_STORED_FLOAT32) {
    memcpy(to, from, (size_t)count * sizeof(float));
    return;
  }
  for (long i = 0; i < count; i++) {
    uint16_t bits;
    memcpy(&bits, (const char *)from + 2 * i, sizeof(bits));
    if (stored == VK_STORED_FLOAT16) {
      to[i] = half(bits);
    } else {
      const uint32_t widened = (uint32_t)bits << 16;
      memcpy(to + i, &widened, sizeof(widened));
    }
  }
}
