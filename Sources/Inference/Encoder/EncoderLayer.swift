import CVectorKernels
import Foundation

/// One block of the encoder, packed for a precision.
struct EncoderLayer: Sendable {
  /// Queries, keys and values side by side; queries carry the softmax's factor log2(e)/√d.
  let attention: PackedLinear
  let attentionOutput: PackedLinear
  let attentionNorm: LayerNorm
  let up: PackedLinear
  let down: PackedLinear
  let outputNorm: LayerNorm

  init(
    _ weights: EncoderWeights.Layer, shape: EncoderShape, hidden: AxisLayout, precision: vk_precision,
    features: UInt32, arena: inout Arena, smoothing: Smoothing.Layer? = nil
  ) {
    func packed(_ matrices: [(matrix: WeightMatrix, factor: Float)], _ smoothing: [Float]?) -> PackedLinear {
      PackedLinear(matrices, precision: precision, features: features, arena: &arena, smoothing: smoothing)
    }
    func norm(_ norm: EncoderWeights.Norm) -> LayerNorm {
      LayerNorm(gain: norm.gain, bias: norm.bias, axis: hidden, epsilon: shape.epsilon)
    }
    let factor = Float(M_LOG2E / Double(shape.headWidth).squareRoot())
    attention = packed(
      [(weights.query, factor), (weights.key, 1), (weights.value, 1)], smoothing?.attention)
    attentionOutput = packed([(weights.attentionOutput, 1)], smoothing?.attentionOutput)
    attentionNorm = norm(weights.attentionNorm)
    up = packed([(weights.up, 1)], smoothing?.up)
    down = packed([(weights.down, 1)], smoothing?.down)
    outputNorm = norm(weights.outputNorm)
  }

  /// The bytes that a layer takes of an arena.
  static func byteCount(_ weights: EncoderWeights.Layer, precision: vk_precision) -> Int {
    let matrices = [
      [weights.query, weights.key, weights.value], [weights.attentionOutput], [weights.up], [weights.down],
    ]
    return matrices.reduce(0) { $0 + PackedLinear.byteCount($1, precision: precision) }
  }
}
