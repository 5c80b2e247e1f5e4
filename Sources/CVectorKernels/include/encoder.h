#ifndef VIE_ENCODER_H
#define VIE_ENCODER_H

#include <stddef.h>
#include <stdint.h>

#include "processor.h"

// The arithmetic of a BERT-like sentence encoder: linear layers with packed weights, layer norm and attention.
//
// Every width is padded to a multiple of VK_WIDTH with zeros, and every head to a multiple of VK_HEAD_WIDTH; zeros
// add nothing to a product, so one set of kernels serves all models. Matrices are row-major, a row is a token.
// No function allocates, keeps state or checks its arguments: what comes from outside is checked by the caller.

/// What every padded width is a multiple of.
#define VK_WIDTH 64
/// What every padded head is a multiple of.
#define VK_HEAD_WIDTH 32

/// How the linear layers compute.
typedef enum {
  /// 32-bit floats; runs everywhere.
  VK_FLOAT32 = 0,
  /// Products of bfloat16 summed in 32-bit floats; needs VK_AVX512_BF16.
  VK_BFLOAT16 = 1,
  /// Products of 8-bit integers summed in 32 bits, each token with its own range; needs VK_AVX512_VNNI.
  VK_INT8 = 2,
} vk_precision;

/// Whether kernels of the precision run with the given features.
int vk_precision_runs(vk_precision precision, uint32_t features);

/// A linear layer: y = x·Wᵀ + b.
typedef struct {
  vk_precision precision;
  /// The features it was packed for, and runs with.
  uint32_t features;
  /// Rows and columns of W, both padded.
  long outputs, inputs;
  /// W as `vk_linear_pack` lays it out, `vk_linear_size` bytes, 64-byte aligned.
  void *weights;
  /// `outputs` numbers.
  float *bias;
  /// 8-bit only: what each output's integer weights are multiplied by.
  float *scale;
  /// 8-bit only: the sum of each output's integer weights, times its scale.
  float *sum;
} vk_linear;

/// The bytes of a packed W.
size_t vk_linear_size(vk_precision precision, long outputs, long inputs);

/// Packs rows of W, multiplied by `factor`, as the outputs from `first` on.
///
/// `first` and `rows` are multiples of VK_WIDTH; `w` has `inputs` columns. `columns`, if not null, multiplies each
/// column (8-bit only): the counterpart of the division that `vk_rows_convert` does.
void vk_linear_pack(
    const vk_linear *linear, long first, long rows, const float *w, float factor, const float *columns);

/// Tokens as a linear layer of some precision takes them.
typedef struct {
  /// Rows of 32-bit floats, bfloat16 or unsigned bytes.
  void *values;
  /// 8-bit only, a number a row: value = scale * byte - shift.
  float *scale, *shift;
} vk_rows;

/// Converts rows of floats to a precision; `inverse`, if not null, multiplies each column first (8-bit only).
///
/// For VK_FLOAT32 this is a copy.
void vk_rows_convert(
    vk_precision precision, uint32_t features, const float *x, long rows, long width, const float *inverse,
    vk_rows into);

/// What a linear layer does with its sums.
typedef enum {
  /// Stores floats.
  VK_STORE = 0,
  /// Stores bfloat16; not for VK_FLOAT32.
  VK_STORE_BFLOAT16 = 1,
  /// Stores x·Φ(x), with the exact normal distribution; as bfloat16 from VK_BFLOAT16, else as floats.
  VK_GELU = 2,
  /// Adds them to the floats that are there.
  VK_ADD = 3,
} vk_output;

/// Applies a layer to `rows` tokens; `y` has `outputs` columns.
void vk_linear_apply(const vk_linear *linear, vk_rows x, long rows, vk_output output, void *y);

/// Normalises rows in place to mean 0 and variance 1 over the first `width` columns, times gain plus bias; the rest
/// up to `stride` stays zero where gain and bias are.
void vk_normalize(
    uint32_t features, float *x, long rows, long width, long stride, const float *gain, const float *bias,
    float epsilon);

/// One sequence's attention: every head's queries, keys and values side by side in rows of 3 × `section` columns.
typedef struct {
  /// How it computes, and what the rows hold: VK_FLOAT32, or VK_BFLOAT16 where that runs.
  vk_precision precision;
  uint32_t features;
  long tokens;
  /// For how many tokens, from the first on, an answer is wanted.
  long queries;
  long heads;
  /// Columns of a head, padded, and columns of all heads' queries, padded; keys and values follow.
  long head_width, section;
  /// Queries are already multiplied by log2(e)/√d.
  const void *rows;
  /// The answers, rows of `section` columns: floats, or bfloat16 if `context_is_bfloat16`.
  void *context;
  int context_is_bfloat16;
  /// `vk_attention_scratch` bytes, 64-byte aligned.
  void *scratch;
} vk_attention;

/// The bytes of scratch space for sequences of at most `tokens`.
size_t vk_attention_scratch(long tokens, long head_width);

/// Softmax(q·kᵀ)·v for every head, columns beyond the last head left as they are.
void vk_attend(const vk_attention *attention);

/// How a file of weights stores its numbers.
typedef enum { VK_STORED_FLOAT32 = 0, VK_STORED_FLOAT16 = 1, VK_STORED_BFLOAT16 = 2 } vk_stored;

/// Reads little-endian numbers, at any address, as floats.
void vk_widen(vk_stored stored, const void *from, long count, float *to);

#endif
